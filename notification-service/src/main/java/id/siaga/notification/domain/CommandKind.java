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
  CLOSE
}
