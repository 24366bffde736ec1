package id.siaga.escalation.domain.model;

import id.siaga.escalation.domain.CaseStatus;
import id.siaga.escalation.domain.CloseReason;
import id.siaga.escalation.domain.Command;
import id.siaga.escalation.domain.DailyReport;
import id.siaga.escalation.domain.Directive;
import id.siaga.escalation.domain.PolicySource;
import id.siaga.events.domain.DeskCode;
import id.siaga.events.domain.IncidentTopic;
import id.siaga.events.domain.ReportMode;
import id.siaga.events.domain.Tier;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What stands against a command, in the model. */
final class PlainRules {

  private static final Set<String> ROLES =
      Set.of("viewer", "operator", "supervisor", "analyst", "auditor", "admin");

  private PlainRules() {}

  static @Nullable String against(
      PlainDesk desk, @Nullable PlainCase file, Command command, Instant now) {
    String role = role(command);
    if (role != null) {
      return role;
    }
    if (command.order() instanceof Command.ActivatePolicy activate) {
      return policy(desk, activate.source(), PlainApprovals.office(desk, command));
    }
    if (command.order() instanceof Command.JudgePolicy judge) {
      return PlainApprovals.against(desk, command, judge);
    }
    if (command.order() instanceof Command.RecordModel) {
      return desk.code.value().equals("ID") ? null : "only-national-desk";
    }
    if (command.order() instanceof Command.SendDailyReport send) {
      return daily(desk, send.report(), now);
    }
    if (command.order() instanceof Command.SetRoster set) {
      return PlainMoveRules.valid(set.roster().shifts()) ? null : "roster-invalid";
    }
    if (file == null) {
      return "case-not-here";
    }
    boolean alsoAfterTheEnd =
        switch (command.order()) {
          case Command.Comment comment -> true;
          case Command.Reopen reopen -> true;
          case Command.CloseDirective close -> true;
          case Command.CloseReferral close -> true;
          default -> false;
        };
    if (file.ended && !alsoAfterTheEnd) {
      return "case-ended";
    }
    String reason = command.reason();
    boolean silent =
        switch (command.order()) {
          case Command.Acknowledge acknowledge -> true;
          case Command.Take take -> true;
          case Command.Judge judge -> judge.agrees();
          default -> false;
        };
    if (!silent && (reason == null || reason.isBlank())) {
      return "reason-missing";
    }
    return about(desk, file, command, now);
  }

  private static @Nullable String daily(PlainDesk desk, DailyReport report, Instant now) {
    if (!report.number().matches("[A-Za-z0-9]([A-Za-z0-9 ./()_-]{0,58}[A-Za-z0-9)])?")
        || report.number().chars().noneMatch(Character::isDigit)) {
      return "number-invalid";
    }
    // The desks of the sequences lie in two zones, neither of which moves its clocks.
    int hours = desk.code.value().startsWith("63") ? 8 : 7;
    String end = report.to().plus(Duration.ofHours(hours)).toString();
    boolean named = end.equals(report.period() + ":00:00Z");
    Duration length = Duration.between(report.from(), report.to());
    if (!named || !length.isPositive() || length.compareTo(Duration.ofDays(35)) > 0) {
      return "period-invalid";
    }
    if (now.isBefore(report.to())) {
      return "period-not-over";
    }
    return report.content().bytes().length == 0 ? "content-missing" : null;
  }

  private static @Nullable String about(
      PlainDesk desk, PlainCase file, Command command, Instant now) {
    return switch (command.order()) {
      case Command.Acknowledge a -> file.status == CaseStatus.NEW ? null : "already-acknowledged";
      case Command.Take take -> {
        boolean working = file.status == CaseStatus.IN_PROGRESS;
        yield working && command.actor().equals(file.handler) ? "already-taken" : null;
      }
      case Command.Comment comment -> null;
      case Command.Reclassify other -> {
        if (file.content.classified.equals(other.classified()) && !file.content.needsReview) {
          yield "same-class";
        }
        yield file.lowersAbove(desk.code, other.classified()) ? "upper-desk-holds-it" : null;
      }
      case Command.Judge judge -> judge(file, judge, command.actor());
      case Command.Escalate up -> escalate(file, up.target());
      case Command.TakeOver takeOver -> takeOver(file);
      case Command.End end -> {
        if (!file.leads()) {
          yield "only-lead-ends";
        }
        boolean own =
            end.because() == CloseReason.DITARIK || end.because() == CloseReason.DIPINDAHKAN;
        yield own ? "close-reason-not-yours" : null;
      }
      case Command.Reopen reopen -> {
        if (!file.content.ownerStatus.ended()) {
          yield "case-open";
        }
        if (file.content.movedTo != null) {
          yield "case-moved";
        }
        yield file.leads() || !file.owned() ? null : "only-lead-ends";
      }
      case Command.Snooze snooze -> snooze(file, snooze.until(), now);
      case Command.IssueDirective issue -> issue(file, issue, command.id(), now);
      case Command.CloseDirective close -> {
        PlainCase.Task task = file.tasks.get(close.directiveId());
        if (task == null || !task.to().equals(desk.code)) {
          yield "no-such-directive";
        }
        yield task.status() == Directive.Status.DONE ? "directive-done" : null;
      }
      case Command.Refer refer -> PlainMoveRules.refer(file, refer.due(), now);
      case Command.CloseReferral close -> PlainMoveRules.answer(file, close.referralId());
      case Command.Transfer transfer -> PlainMoveRules.transfer(file, transfer.to());
      case Command.Merge merge -> PlainMoveRules.merge(desk, file, merge.into());
      case Command.Split split -> PlainMoveRules.split(file, split.reports());
      case Command.SetRoster roster -> throw new IllegalStateException("decided before");
      case Command.ActivatePolicy activate -> throw new IllegalStateException("decided before");
      case Command.JudgePolicy judge -> throw new IllegalStateException("decided before");
      case Command.SendDailyReport report -> throw new IllegalStateException("decided before");
      case Command.RecordModel model -> throw new IllegalStateException("decided before");
    };
  }

  private static @Nullable String role(Command command) {
    String role = command.role().toLowerCase(Locale.ROOT);
    if (!ROLES.contains(role)) {
      return "role-unknown";
    }
    Set<String> may =
        switch (command.order()) {
          case Command.TakeOver takeOver -> Set.of("supervisor");
          case Command.Transfer transfer -> Set.of("supervisor");
          case Command.JudgePolicy judge -> Set.of("supervisor");
          case Command.SendDailyReport report -> Set.of("supervisor");
          case Command.SetRoster roster -> Set.of("supervisor", "admin");
          case Command.ActivatePolicy activate -> Set.of("supervisor", "admin");
          case Command.RecordModel model -> Set.of("supervisor", "admin");
          default -> Set.of("operator", "supervisor");
        };
    return may.contains(role) ? null : "role-may-not";
  }

  private static @Nullable String policy(
      PlainDesk desk, @Nullable PolicySource source, DeskCode office) {
    if (source == null) {
      return "policy-invalid";
    }
    if (!office.equals(desk.code) && !PlainApprovals.above(office, desk.code)) {
      return "office-not-above";
    }
    String version = source.policy().version();
    PolicySource known = desk.policies.get(version);
    if (known != null && !known.text().equals(source.text())) {
      return "policy-version-taken";
    }
    return version.equals(desk.policy) ? "policy-in-force" : null;
  }

  private static @Nullable String judge(PlainCase file, Command.Judge judge, String actor) {
    PlainCase.Proposal proposal = file.proposal;
    if (proposal == null || !proposal.id().equals(judge.proposalId())) {
      return "no-such-proposal";
    }
    if (!judge.agrees()) {
      return null;
    }
    if (proposal.by().equals(actor)) {
      return "same-person";
    }
    return file.lowersAbove(file.desk, proposal.classified()) ? "upper-desk-holds-it" : null;
  }

  private static @Nullable String escalate(PlainCase file, Tier target) {
    if (target.compareTo(file.desk.tier()) <= 0) {
      return "tier-not-above";
    }
    if (file.content.mode != ReportMode.LIVE) {
      return "not-live";
    }
    if (!file.content.mayLeave()) {
      return "lawful-expression-stays";
    }
    return file.content.tiers.contains(target) ? "tier-holds-it" : null;
  }

  private static @Nullable String takeOver(PlainCase file) {
    if (file.owned()) {
      return "only-upper-desk-takes-over";
    }
    if (file.leads()) {
      return "already-lead";
    }
    if (file.content.ownerStatus.ended()) {
      return "case-ended";
    }
    var lead = file.content.lead;
    return lead != null && lead.tier().compareTo(file.desk.tier()) > 0
        ? "upper-desk-holds-it"
        : null;
  }

  private static @Nullable String snooze(PlainCase file, Instant until, Instant now) {
    IncidentTopic topic = file.content.classified.topic();
    if (file.content.grave() || topic.incumbentSensitive()) {
      return "too-grave-to-snooze";
    }
    if (file.content.tiers.stream().anyMatch(tier -> tier.compareTo(file.desk.tier()) > 0)) {
      return "upper-desk-holds-it";
    }
    if (!until.isAfter(now)) {
      return "time-passed";
    }
    return until.isAfter(now.plus(file.policy.snoozeAtMost())) ? "snooze-too-long" : null;
  }

  private static @Nullable String issue(
      PlainCase file, Command.IssueDirective issue, String id, Instant now) {
    Tier tier = issue.to().tier();
    if (tier.compareTo(file.desk.tier()) >= 0 || !file.at(tier).equals(issue.to())) {
      return "desk-not-below";
    }
    if (!file.content.tiers.contains(tier)) {
      return "desk-does-not-hold-it";
    }
    if (!issue.due().isAfter(now)) {
      return "time-passed";
    }
    if (issue.due().isAfter(now.plus(Duration.ofDays(30)))) {
      return "directive-too-long";
    }
    if (file.tasks.containsKey(id)) {
      return "directive-id-taken";
    }
    return file.openTasks() < 10 ? null : "too-many-directives";
  }
}
