package id.siaga.escalation.domain;

/** Whether a report of a case still stands. */
public enum ReportState {
  STANDING,
  /** its agency has sent another in its place */
  CORRECTED,
  /** its agency has taken it back, or it is the message that did so */
  WITHDRAWN
}
