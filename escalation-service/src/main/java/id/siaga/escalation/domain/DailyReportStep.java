package id.siaga.escalation.domain;

import id.siaga.escalation.audit.AuditKind;
import id.siaga.escalation.audit.AuditStep;
import org.jspecify.annotations.Nullable;

/**
 * A daily report: sent by a supervisor, told to the desk above. What that desk enters into its own
 * chain is the receipt; it names the sender's head, so neither can later say otherwise.
 */
final class DailyReportStep {

  private DailyReportStep() {}

  /** The same content again changes nothing; another one for the same period is a revision. */
  static void send(DeskTurn turn, Command command, DailyReport given) {
    String refusal = DailyReportRules.refusal(turn, given, command);
    if (refusal != null) {
      CommandStep.refuse(turn, command, refusal);
      return;
    }
    DailyReport.@Nullable Mark before = turn.view.dailyReport(given.period()).orElse(null);
    String name = "send-daily-report-" + given.period();
    if (before != null && before.content().equals(given.content())) {
      CommandStep.accept(turn, command, name + "-again", given.content());
      return;
    }
    DailyReport report = given.revision(before == null ? 0 : before.revision() + 1);
    turn.change(
        new StateChange.PutDailyReport(
            report.period(), new DailyReport.Mark(report.content(), report.revision())));
    CommandStep.accept(turn, command, name, report.content());
    turn.append(
        new AuditStep(
            AuditKind.DAILY_REPORT_SENT,
            command.id(),
            null,
            CommandStep.actor(command),
            report.detail(),
            report.content(),
            null));
    turn.desk()
        .above()
        .ifPresent(above ->
            turn.send(
                above,
                new Forward.DailyReportSent(report),
                "daily-report " + report.period(),
                report.content()));
  }

  /** The entry is the receipt; a desk keeps nothing else of it. */
  static void received(DeskTurn turn, Forward forward, DailyReport report) {
    ForwardStep.record(
        turn, AuditKind.DAILY_REPORT_RECEIVED, forward, report.detail(), report.content());
  }
}
