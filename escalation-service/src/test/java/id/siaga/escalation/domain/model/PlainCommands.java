package id.siaga.escalation.domain.model;

import id.siaga.escalation.audit.AuditKind;
import id.siaga.escalation.domain.CaseOrder;
import id.siaga.escalation.domain.CaseStatus;
import id.siaga.escalation.domain.CloseReason;
import id.siaga.escalation.domain.Command;
import id.siaga.escalation.domain.DailyReport;
import id.siaga.escalation.domain.Directive;
import id.siaga.escalation.domain.IncidentClass;
import id.siaga.escalation.domain.PolicySource;
import id.siaga.escalation.domain.Referral;
import id.siaga.events.domain.DeskCode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What a desk of the model does with a command. */
final class PlainCommands {

  private final PlainDesk desk;
  private final Instant now;
  private final PlainOwner owner;

  PlainCommands(PlainDesk desk, Instant now) {
    this.desk = desk;
    this.now = now;
    owner = new PlainOwner(desk, now);
  }

  void take(Command command) {
    if (!desk.decided.add(command.id())) {
      return;
    }
    PlainCase file = command.caseId() == null ? null : desk.cases.get(command.caseId());
    String rule = PlainRules.against(desk, file, command, now);
    if (rule != null) {
      String kind = command.order().kind().name().toLowerCase(Locale.ROOT).replace('_', '-');
      desk.enters(AuditKind.COMMAND_REFUSED, kind + ":" + rule);
      return;
    }
    desk.enters(AuditKind.COMMAND_ACCEPTED);
    if (command.order() instanceof Command.ActivatePolicy activate) {
      PolicySource source = Objects.requireNonNull(activate.source());
      new PlainApprovals(desk).activate(command, source, now);
    } else if (command.order() instanceof Command.JudgePolicy judge) {
      new PlainApprovals(desk).judge(judge);
    } else if (command.order() instanceof Command.RecordModel) {
      desk.enters(AuditKind.MODEL_ACTIVATED);
    } else if (command.order() instanceof Command.SetRoster set) {
      desk.roster = set.roster().shifts();
    } else if (command.order() instanceof Command.SendDailyReport send) {
      send(send.report());
    } else {
      carryOut(Objects.requireNonNull(file), command);
    }
  }

  private void send(DailyReport report) {
    List<String> sent = desk.reports.computeIfAbsent(report.period(), p -> new ArrayList<>());
    String content = report.content().toString();
    if (!sent.isEmpty() && sent.getLast().equals(content)) {
      return;
    }
    int revision = sent.size();
    sent.add(content);
    desk.enters(AuditKind.DAILY_REPORT_SENT);
    if (!desk.code.value().equals("ID")) {
      DeskCode up =
          new DeskCode(desk.code.value().length() == 2 ? "ID" : desk.code.value().substring(0, 2));
      desk.sends(up, null, new PlainWord.Daily(report.period(), revision));
    }
  }

  private void carryOut(PlainCase file, Command command) {
    switch (command.order()) {
      case Command.Acknowledge acknowledge -> handle(file, command, CaseStatus.ACKNOWLEDGED);
      case Command.Take take -> handle(file, command, CaseStatus.IN_PROGRESS);
      case Command.Comment comment -> {}
      case Command.Reclassify other -> {
        if (file.needsSecond(other.classified())) {
          file.proposal = new PlainCase.Proposal(command.id(), other.classified(), command.actor());
        } else {
          reclassify(file, other.classified());
        }
      }
      case Command.Judge judge -> {
        PlainCase.Proposal proposal = Objects.requireNonNull(file.proposal);
        file.proposal = null;
        if (judge.agrees()) {
          reclassify(file, proposal.classified());
        }
      }
      case Command.Escalate up ->
          new PlainDeadlines(desk, now).up(file, up.target(), "perintah-operator");
      case Command.TakeOver takeOver -> takeOver(file, command.actor());
      case Command.End end -> end(file, end);
      case Command.Reopen reopen -> {
        if (file.owned()) {
          owner.reopen(file);
        } else {
          order(file, CaseOrder.Kind.REOPEN, null, null);
        }
      }
      case Command.Snooze snooze -> {
        file.acknowledgeBy = null;
        file.snoozedUntil = snooze.until();
      }
      case Command.IssueDirective issue -> {
        var task =
            new PlainCase.Task(
                command.id(), desk.code, issue.to(), issue.due(), Directive.Status.OPEN);
        file.give(task);
        desk.sends(issue.to(), file.id, new PlainWord.Issued(task));
      }
      case Command.CloseDirective close -> {
        var done =
            Objects.requireNonNull(file.tasks.get(close.directiveId())).in(Directive.Status.DONE);
        file.tasks.put(done.id(), done);
        desk.sends(done.from(), file.id, new PlainWord.Closed(done));
      }
      case Command.Refer refer ->
          file.ask(
              new PlainCase.Asked(
                  command.id(), refer.institution(), refer.due(), Referral.Status.OPEN));
      case Command.CloseReferral close ->
          file.asked.computeIfPresent(
              close.referralId(), (id, asked) -> asked.in(Referral.Status.ANSWERED));
      case Command.Transfer transfer ->
          new PlainMoves(desk, now).transfer(file, transfer.to(), command.id());
      case Command.Merge merge ->
          new PlainMoves(desk, now)
              .merge(file, Objects.requireNonNull(desk.cases.get(merge.into())));
      case Command.Split split ->
          new PlainMoves(desk, now).split(file, split.reports(), command.id());
      case Command.SetRoster roster -> throw new IllegalStateException("the desk's own");
      case Command.ActivatePolicy activate -> throw new IllegalStateException("the desk's own");
      case Command.JudgePolicy judge -> throw new IllegalStateException("a desk's own");
      case Command.SendDailyReport report -> throw new IllegalStateException("the desk's own");
      case Command.RecordModel model -> throw new IllegalStateException("the nation's own");
    }
  }

  private void handle(PlainCase file, Command command, CaseStatus status) {
    file.seen();
    if (status == CaseStatus.IN_PROGRESS) {
      file.status = status;
      file.handler = command.actor();
    }
    if (file.content.ownerStatus.ended()) {
      file.end(file.content.ownerStatus, now);
    } else if (file.owned() && file.content.ownerStatus != status) {
      owner.stands(file, status);
    }
  }

  private void reclassify(PlainCase file, IncidentClass other) {
    if (file.owned()) {
      owner.reclassify(file, other);
    } else {
      file.proposal = null;
      order(file, CaseOrder.Kind.OVERRIDE, other, null);
    }
  }

  private void takeOver(PlainCase file, String by) {
    file.seen();
    file.status = CaseStatus.IN_PROGRESS;
    file.handler = by;
    file.resolveBy = PlainCase.resolveBy(file.decision(now), now);
    order(file, CaseOrder.Kind.TAKE_OVER, null, null);
  }

  private void end(PlainCase file, Command.End end) {
    if (file.owned()) {
      owner.end(file, end.how(), end.because());
      return;
    }
    file.seen();
    boolean closes = end.how() == CaseStatus.CLOSED;
    order(file, closes ? CaseOrder.Kind.CLOSE : CaseOrder.Kind.RESOLVE, null, end.because());
  }

  private void order(
      PlainCase file,
      CaseOrder.Kind kind,
      @Nullable IncidentClass other,
      @Nullable CloseReason because) {
    desk.sends(
        file.owner, file.id, new PlainWord.Order(kind, file.content.revision, other, because));
  }
}
