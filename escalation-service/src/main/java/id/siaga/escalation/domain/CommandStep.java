package id.siaga.escalation.domain;

import id.siaga.escalation.audit.AuditHash;
import id.siaga.escalation.audit.AuditKind;
import id.siaga.escalation.audit.AuditStep;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
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
    if (command.order() instanceof Command.ActivatePolicy activate) {
      activate(turn, command, activate.source());
      return;
    }
    if (command.order() instanceof Command.JudgePolicy judge) {
      judge(turn, command, judge);
      return;
    }
    if (command.order() instanceof Command.RecordModel model) {
      record(turn, command, model);
      return;
    }
    if (command.order() instanceof Command.SetRoster set) {
      roster(turn, command, set.roster());
      return;
    }
    if (command.order() instanceof Command.SendDailyReport send) {
      DailyReportStep.send(turn, command, send.report());
      return;
    }
    CaseFile file =
        command.caseId() == null ? null : turn.view.caseFile(command.caseId()).orElse(null);
    String refusal = CommandRules.refusal(turn, file, command);
    if (refusal != null) {
      refuse(turn, command, refusal);
      return;
    }
    CaseFile held = Objects.requireNonNull(file);
    accept(turn, command, name(command, held), said(command));
    CommandEffects.carryOut(turn, held, command);
  }

  private static void activate(DeskTurn turn, Command command, @Nullable PolicySource source) {
    String refusal = CommandRules.refusal(turn, source, command);
    if (refusal != null || source == null) {
      refuse(turn, command, String.valueOf(refusal));
      return;
    }
    ApprovalStep.activate(turn, command, source);
  }

  private static void judge(DeskTurn turn, Command command, Command.JudgePolicy judge) {
    String refusal = CommandRules.refusal(turn, command, judge);
    if (refusal != null) {
      refuse(turn, command, refusal);
      return;
    }
    ApprovalStep.judge(turn, command, judge);
  }

  /** Two entries: the answer to the command, and the fact that a reader looks for. */
  private static void record(DeskTurn turn, Command command, Command.RecordModel model) {
    String refusal = CommandRules.refusalOfModel(turn, command);
    if (refusal != null) {
      refuse(turn, command, refusal);
      return;
    }
    accept(turn, command, "record-model-" + model.version(), said(command));
    turn.append(
        new AuditStep(
            AuditKind.MODEL_ACTIVATED,
            model.version(),
            null,
            actor(command),
            "effective-from " + model.effectiveFrom(),
            model.content(),
            null));
  }

  private static void roster(DeskTurn turn, Command command, DutyRoster roster) {
    String refusal = CommandRules.refusalOfRoster(roster, command);
    if (refusal != null) {
      refuse(turn, command, refusal);
      return;
    }
    turn.change(new StateChange.PutRoster(roster));
    accept(turn, command, "set-roster-" + roster.shifts().size(), said(command));
  }

  static void accept(DeskTurn turn, Command command, String detail, AuditHash content) {
    record(turn, AuditKind.COMMAND_ACCEPTED, command, detail, content);
  }

  static void refuse(DeskTurn turn, Command command, String rule) {
    turn.notice(Outcome.Notice.COMMAND_REFUSED);
    String detail = kebab(command.order().kind()) + ":" + rule;
    record(turn, AuditKind.COMMAND_REFUSED, command, detail, said(command));
  }

  /** What the chain says was done, in codes. */
  private static String name(Command command, CaseFile file) {
    String kind = kebab(command.order().kind());
    return switch (command.order()) {
      case Command.Reclassify reclassify ->
          (CommandRules.needsSecondPerson(file, reclassify) ? "propose-" : kind + "-")
              + reclassify.classified();
      case Command.Judge judge -> kind + proposed(file);
      case Command.Escalate escalate -> kind + "-" + escalate.target();
      case Command.End end -> end.because() == null ? kind : kind + "-" + end.because();
      case Command.IssueDirective directive -> kind + "-" + directive.to();
      case Command.Refer refer -> kind + "-" + refer.institution();
      case Command.CloseReferral close -> kind + "-" + close.result();
      case Command.Transfer transfer -> kind + "-" + transfer.to();
      case Command.Merge merge -> kind + "-" + merge.into();
      case Command.Split split -> kind + "-" + split.reports().size();
      case Command.Snooze snooze -> kind + "-" + snooze.until();
      default -> kind;
    };
  }

  private static String proposed(CaseFile file) {
    Proposal proposal = file.standing().proposal();
    return proposal == null ? "" : "-" + proposal.classified();
  }

  static String kebab(Command.Kind kind) {
    return kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private static AuditHash said(Command command) {
    return command.reason() == null
        ? AuditHash.NONE
        : AuditHash.of(command.reason().getBytes(StandardCharsets.UTF_8));
  }

  private static void record(
      DeskTurn turn, AuditKind kind, Command command, String detail, AuditHash content) {
    turn.append(
        new AuditStep(kind, command.id(), command.caseId(), actor(command), detail, content, null));
  }

  static String actor(Command command) {
    return command.role() + ":" + command.actor();
  }
}
