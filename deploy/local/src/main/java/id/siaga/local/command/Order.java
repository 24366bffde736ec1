package id.siaga.local.command;

import java.util.EnumSet;
import java.util.Set;

/** What can be asked of a desk from the command line: a word for each kind of command. */
enum Order {
  ACK("ack", "ACKNOWLEDGE", "Acknowledges a case: somebody has seen it."),
  TAKE("take", "TAKE", "Takes a case: you handle it from now on."),
  COMMENT("comment", "COMMENT", "Adds a remark to a case."),
  OVERRIDE(
      "override",
      "OVERRIDE",
      "Says what a case is in truth; to lower a grave one a second person must confirm."),
  CONFIRM("confirm", "CONFIRM", "Confirms a lowering that somebody else has proposed."),
  DECLINE("decline", "DECLINE", "Declines a lowering that somebody else has proposed."),
  ESCALATE("escalate", "ESCALATE", "Sends a case to a higher tier."),
  TAKEOVER("takeover", "TAKE_OVER", "Takes a case over from its owner; for upper desks."),
  RESOLVE("resolve", "RESOLVE", "Ends a case: what was to be done is done."),
  CLOSE("close", "CLOSE", "Ends a case without its being resolved."),
  REOPEN("reopen", "REOPEN", "Opens a case that had ended."),
  SNOOZE("snooze", "SNOOZE", "Puts a case off, at most 7 days."),
  DIRECTIVE("directive", "ISSUE_DIRECTIVE", "Tells a desk below what to do, within 30 days."),
  DIRECTIVE_DONE("directive-done", "CLOSE_DIRECTIVE", "Reports a directive done."),
  REFER("refer", "REFER", "Refers a case to an institution, which is to answer within 90 days."),
  ANSWER("answer", "CLOSE_REFERRAL", "Records what an institution answered."),
  TRANSFER(
      "transfer",
      "TRANSFER",
      "Gives a case to another kabupaten, which owns it from now on; for supervisors."),
  MERGE("merge", "MERGE", "Makes a case part of another one of the same kabupaten."),
  SPLIT("split", "SPLIT", "Makes some reports of a case a case of their own.");

  private final String word;
  private final String kind;
  private final String description;

  Order(String word, String kind, String description) {
    this.word = word;
    this.kind = kind;
    this.description = description;
  }

  /** The command on the command line. */
  String word() {
    return word;
  }

  /** The kind in the API. */
  String kind() {
    return kind;
  }

  String description() {
    return description;
  }

  /** As what somebody asks for it who doesn't say. */
  String role() {
    return this == TRANSFER ? "supervisor" : "operator";
  }

  /** What must be given beside the case. */
  Set<OrderField> required() {
    return switch (this) {
      case ACK, TAKE, CONFIRM -> EnumSet.noneOf(OrderField.class);
      case COMMENT, DECLINE, TAKEOVER, RESOLVE, REOPEN, SNOOZE, DIRECTIVE_DONE ->
          EnumSet.of(OrderField.REASON);
      case OVERRIDE ->
          EnumSet.of(OrderField.CATEGORY, OrderField.TOPIC, OrderField.SEVERITY, OrderField.REASON);
      case ESCALATE -> EnumSet.of(OrderField.TARGET, OrderField.REASON);
      case CLOSE -> EnumSet.of(OrderField.BECAUSE, OrderField.REASON);
      case DIRECTIVE -> EnumSet.of(OrderField.TO_DESK, OrderField.REASON);
      case REFER -> EnumSet.of(OrderField.INSTITUTION, OrderField.DUE, OrderField.WORDS);
      case ANSWER -> EnumSet.of(OrderField.OUTCOME, OrderField.WORDS);
      case TRANSFER -> EnumSet.of(OrderField.KABUPATEN, OrderField.WORDS);
      case MERGE -> EnumSet.of(OrderField.INTO, OrderField.WORDS);
      case SPLIT -> EnumSet.of(OrderField.REPORTS, OrderField.WORDS);
    };
  }

  /** What may be given: what is left out is found in the case, or asked for by the service. */
  Set<OrderField> optional() {
    return switch (this) {
      case ACK, TAKE -> EnumSet.of(OrderField.REASON);
      case CONFIRM -> EnumSet.of(OrderField.PROPOSAL, OrderField.REASON);
      case DECLINE -> EnumSet.of(OrderField.PROPOSAL);
      case SNOOZE, DIRECTIVE -> EnumSet.of(OrderField.FOR, OrderField.UNTIL);
      case DIRECTIVE_DONE -> EnumSet.of(OrderField.DIRECTIVE);
      case ANSWER -> EnumSet.of(OrderField.REFERRAL);
      case COMMENT,
          OVERRIDE,
          ESCALATE,
          TAKEOVER,
          RESOLVE,
          CLOSE,
          REOPEN,
          REFER,
          TRANSFER,
          MERGE,
          SPLIT ->
          EnumSet.noneOf(OrderField.class);
    };
  }
}
