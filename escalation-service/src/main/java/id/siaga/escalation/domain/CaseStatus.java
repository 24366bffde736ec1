package id.siaga.escalation.domain;

/** Where a case stands at one desk. */
public enum CaseStatus {
  /** nobody at this desk has acknowledged it */
  NEW,
  /** somebody has seen it */
  ACKNOWLEDGED,
  /** somebody works on it */
  IN_PROGRESS,
  /** solved by its owner */
  RESOLVED_HERE,
  /** ended by its owner without more to do */
  CLOSED;

  /** Whether there is nothing more to do. */
  public boolean ended() {
    return this == RESOLVED_HERE || this == CLOSED;
  }
}
