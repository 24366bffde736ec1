package id.siaga.notification.domain;

/** How far a report has come. */
public enum ReportStatus {
  /** intake has accepted it */
  RECEIVED,
  /** it has been classified */
  SCORED,
  /** it is in a case at its kabupaten desk */
  AT_DESK,
  /** its case has reached an upper tier */
  ESCALATED,
  /** the owner has resolved or closed its case */
  CLOSED,
  /** a sign of life: it opens no case */
  NIHIL,
  /** another body came under its id: the first stands, the other was refused */
  CONFLICT
}
