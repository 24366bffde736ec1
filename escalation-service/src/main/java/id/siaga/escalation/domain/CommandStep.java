package id.siaga.escalation.domain;

import id.siaga.escalation.audit.AuditHash;
import id.siaga.escalation.audit.AuditKind;
import id.siaga.escalation.audit.AuditStep;
import id.siaga.events.domain.ReportMode;
import id.siaga.events.domain.Severity;
import id.siaga.events.domain.Tier;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** An order from a person: carried out, or refused with the rule that stands against it. */
final class CommandStep {

  private CommandStep() {}

  static void take(DeskTurn turn, Command command) {
    if (turn.view.decided(command.id())) {
      turn.notice(Outcome.Notice.COMMAND_DUPLICATE);
      return;
    }
    turn.change(new StateChange.PutDecided(command.id()));
    CaseFile file = turn.view.caseFile(command.caseId()).orElse(null);
    String refusal = file == null ? "case-not-here" : refusal(file, command);
    if (file == null || refusal != null) {
      turn.notice(Outcome.Notice.COMMAND_REFUSED);
      record(turn, AuditKind.COMMAND_REFUSED, command, name(command) + ":" + refusal);
      return;
    }
    record(turn, AuditKind.COMMAND_ACCEPTED, command, name(command));
    carryOut(turn, file, command);
  }

  private static @Nullable String refusal(CaseFile file, Command command) {
    boolean wordless = command.reason() == null || command.reason().isBlank();
    if (file.standing().status().ended() && !(command.order() instanceof Command.Comment)) {
      return "case-ended";
    }
    return switch (command.order()) {
      case Command.Acknowledge acknowledge ->
          file.standing().status() == CaseStatus.NEW ? null : "already-acknowledged";
      case Command.Comment comment -> wordless ? "reason-missing" : null;
      case Command.Escalate escalate ->
          wordless ? "reason-missing" : refusal(file, escalate.target());
      case Command.End end -> wordless ? "reason-missing" : file.owned() ? null : "only-owner-ends";
    };
  }

  private static @Nullable String refusal(CaseFile file, Tier target) {
    CaseContent content = file.content();
    if (target.compareTo(file.desk().tier()) <= 0) {
      return "tier-not-above";
    }
    if (content.mode() != ReportMode.LIVE) {
      return "not-live";
    }
    if (content.severity() == Severity.RENDAH && content.topic().lawfulExpression()) {
      return "lawful-expression-stays";
    }
    return content.tiers().contains(target) ? "tier-holds-it" : null;
  }

  private static void carryOut(DeskTurn turn, CaseFile file, Command command) {
    Cause cause = new Cause(Cause.Kind.COMMAND, command.id());
    switch (command.order()) {
      case Command.Acknowledge acknowledge ->
          turn.put(file, file.with(file.standing().acknowledged(command.actor(), turn.now)), cause);
      case Command.Comment comment ->
          turn.put(file, file.with(file.standing().changed(turn.now)), cause);
      case Command.Escalate escalate -> escalate(turn, file, escalate.target(), cause);
      case Command.End end -> end(turn, file, end.how(), cause);
    }
  }

  private static void escalate(DeskTurn turn, CaseFile file, Tier target, Cause cause) {
    EscalationReason reason =
        new EscalationReason(
            "perintah-operator",
            file.standing().policyVersion(),
            "Dinaikkan ke " + target + " atas perintah operator " + file.desk() + ".",
            file.content().reportIds());
    turn.put(file, Escalation.up(turn, file, target, reason), cause);
  }

  private static void end(DeskTurn turn, CaseFile file, CaseStatus how, Cause cause) {
    CaseFile after = file.with(file.content().revised()).with(file.standing().ended(how, turn.now));
    MatchBucket bucket = turn.view.bucket(file.content().topic());
    turn.change(new StateChange.PutBucket(file.content().topic(), bucket.without(file.id())));
    turn.put(file, after, cause);
    EscalationReason reason = after.standing().reasons().getLast();
    for (Tier tier : after.content().tiers()) {
      if (tier != Tier.KABUPATEN) {
        turn.sendCase(after, tier, reason, false);
      }
    }
  }

  private static String name(Command command) {
    return switch (command.order()) {
      case Command.Acknowledge acknowledge -> "acknowledge";
      case Command.Comment comment -> "comment";
      case Command.Escalate escalate -> "escalate-" + escalate.target();
      case Command.End end -> "end-" + end.how();
    };
  }

  private static void record(DeskTurn turn, AuditKind kind, Command command, String detail) {
    AuditHash said =
        command.reason() == null
            ? AuditHash.NONE
            : AuditHash.of(command.reason().getBytes(StandardCharsets.UTF_8));
    turn.append(
        new AuditStep(
            kind,
            command.id(),
            command.caseId(),
            command.role() + ":" + command.actor(),
            detail,
            said,
            null));
  }
}
