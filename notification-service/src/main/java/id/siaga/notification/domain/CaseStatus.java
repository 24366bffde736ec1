package id.siaga.notification.domain;

/** Where a case stands at one desk. */
public enum CaseStatus {
  /** nobody has acknowledged it */
  NEW,
  /** somebody has seen it */
  ACKNOWLEDGED,
  /** somebody works on it */
  IN_PROGRESS,
  /** resolved at this desk */
  RESOLVED_HERE,
  /** over */
  CLOSED;

  /** Whether nothing more is expected of the desk. */
  public boolean ended() {
    return this == RESOLVED_HERE || this == CLOSED;
  }
}
