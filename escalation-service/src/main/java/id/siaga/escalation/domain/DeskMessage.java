package id.siaga.escalation.domain;

/** What reaches a desk's mailbox. The order in the mailbox is law. */
public sealed interface DeskMessage {

  /** A classified report, for a kabupaten desk. */
  record ReportArrived(ScoredReport report) implements DeskMessage {}

  /** Word from another desk. */
  record ForwardReceived(Forward forward) implements DeskMessage {}

  /** An order from a person. */
  record CommandGiven(Command command) implements DeskMessage {}

  /** A deadline has passed. */
  record DeadlineReached(Timer timer) implements DeskMessage {}

  /** A deadline could not be handled: it is set aside, and the chain says so. */
  record DeadlineFailed(Timer timer) implements DeskMessage {}
}
