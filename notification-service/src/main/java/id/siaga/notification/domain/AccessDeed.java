package id.siaga.notification.domain;

/** What somebody saw, or wanted to, as the access log has it. */
public enum AccessDeed {
  /** a desk's copy of a case, whole */
  CASE_READ,
  /** a page of cases */
  CASES_LISTED,
  /** a case in short, for a phone group */
  MESSAGE_READ,
  /** the live stream of cases */
  STREAM_OPENED,
  /** something that is no reading of cases, and was denied */
  OTHER
}
