package id.siaga.notification.domain;

/** What a person can ask of a desk. */
public enum CommandKind {
  /** seen: stops the desk's clock */
  ACKNOWLEDGE,
  /** mine: the case has a handler from now on */
  TAKE,
  /** a remark */
  COMMENT,
  /** it is of another class than the reports say */
  OVERRIDE,
  /** the second person agrees to a lowering */
  CONFIRM,
  /** the second person refuses a lowering */
  DECLINE,
  /** send it to a higher tier */
  ESCALATE,
  /** an upper desk leads the case from now on */
  TAKE_OVER,
  /** done */
  RESOLVE,
  /** over without being done */
  CLOSE,
  /** not over after all */
  REOPEN,
  /** put off until a time */
  SNOOZE,
  /** tell a lower desk what to do */
  ISSUE_DIRECTIVE,
  /** done as told */
  CLOSE_DIRECTIVE,
  /** from now on by this policy; about no case */
  ACTIVATE_POLICY,
  /** enter into the chain that another model classifies from a moment on; about no case */
  RECORD_MODEL,
  /** ask an institution outside the desks for something */
  REFER,
  /** what that institution answered */
  CLOSE_REFERRAL,
  /** another kabupaten owns it from now on */
  TRANSFER,
  /** it becomes part of another case */
  MERGE,
  /** some of its reports become a case of their own */
  SPLIT,
  /** who is on duty from now on; about no case */
  SET_ROSTER,
  /** a policy proposed below comes into force; about no case */
  APPROVE_POLICY,
  /** it doesn't; about no case */
  DECLINE_POLICY,
  /** the desk's daily report goes up; about no case */
  SEND_DAILY_REPORT;

  /** Whether it is about a case, and not about the desk itself. */
  public boolean aboutCase() {
    return switch (this) {
      case ACTIVATE_POLICY,
          APPROVE_POLICY,
          DECLINE_POLICY,
          RECORD_MODEL,
          SET_ROSTER,
          SEND_DAILY_REPORT ->
          false;
      default -> true;
    };
  }
}
