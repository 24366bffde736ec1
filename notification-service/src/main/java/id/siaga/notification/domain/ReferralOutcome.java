package id.siaga.notification.domain;

/** What an institution did with what was referred to it. */
public enum ReferralOutcome {
  /** it has seen to it */
  HANDLED,
  /** it has handed it on to another institution */
  PASSED_ON,
  /** it has sent it back */
  TURNED_DOWN
}
