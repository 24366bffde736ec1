package id.siaga.escalation.domain;

import id.siaga.escalation.audit.AuditHash;
import id.siaga.events.domain.LetterNumber;
import id.siaga.events.domain.PeriodCode;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What stands against sending a daily report. When a desk has to report is not for the desk to
 * know: offices differ, and a report too many harms nobody. It only has to be of a time that is
 * over, so that nothing can happen in it that no report tells of.
 */
final class DailyReportRules {

  private static final Duration LONGEST = Duration.ofDays(35);

  private DailyReportRules() {}

  /** The rule against it; null when none is. */
  static @Nullable String refusal(DeskTurn turn, DailyReport report, Command command) {
    String role = CommandRules.refusal(command);
    if (role != null) {
      return role;
    }
    if (!LetterNumber.isOne(report.number())) {
      return "number-invalid";
    }
    if (!named(turn, report)
        || !report.from().isBefore(report.to())
        || report.from().plus(LONGEST).isBefore(report.to())) {
      return "period-invalid";
    }
    if (report.to().isAfter(turn.now)) {
      return "period-not-over";
    }
    return report.content().equals(AuditHash.NONE) ? "content-missing" : null;
  }

  /** Whether it ends when its code says, by the desk's own clock on the wall. */
  private static boolean named(DeskTurn turn, DailyReport report) {
    return PeriodCode.named(report.period())
        .filter(code -> code.endAt(turn.desk()).equals(report.to()))
        .isPresent();
  }
}
