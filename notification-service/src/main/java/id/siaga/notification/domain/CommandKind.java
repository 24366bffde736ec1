package id.siaga.notification.domain;

/** What a person can ask of a desk. */
public enum CommandKind {
  /** seen: stops the desk's clock */
  ACKNOWLEDGE,
  /** a remark */
  COMMENT,
  /** send it to a higher tier */
  ESCALATE,
  /** resolved here */
  RESOLVE,
  /** over */
  CLOSE;

  /** Whether it must say why. */
  public boolean needsReason() {
    return this != ACKNOWLEDGE;
  }

  /** Whether it ends the case, which only the owner may. */
  public boolean endsCase() {
    return this == RESOLVE || this == CLOSE;
  }
}
