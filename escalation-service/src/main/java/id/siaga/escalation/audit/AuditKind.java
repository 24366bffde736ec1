package id.siaga.escalation.audit;

/** Which step of a desk an entry records. The names are part of what is hashed. */
public enum AuditKind {
  CASE_OPENED,
  REPORT_ATTACHED,
  REPORT_NIHIL,
  REPORT_CONFLICT,
  CASE_FORWARDED,
  CASE_RECEIVED,
  CASE_UPDATED,
  FORWARD_GAP,
  COMMAND_ACCEPTED,
  COMMAND_REFUSED,
  DEADLINE_MISSED,
  TIMER_QUARANTINED
}
