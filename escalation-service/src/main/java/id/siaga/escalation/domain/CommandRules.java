package id.siaga.escalation.domain;

import id.siaga.events.domain.DeskCode;
import id.siaga.events.domain.ReportMode;
import id.siaga.events.domain.Severity;
import id.siaga.events.domain.Tier;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What stands against a command: the person's role, the state of the case, and the guardrails. A
 * rule's code is what the person is told and what the chain records.
 */
final class CommandRules {

  private static final Set<Role> HANDLING = EnumSet.of(Role.OPERATOR, Role.SUPERVISOR);
  private static final Set<Role> LEADING = EnumSet.of(Role.SUPERVISOR);
  private static final Set<Role> RULING = EnumSet.of(Role.SUPERVISOR, Role.ADMIN);
  private static final Duration LONGEST_DIRECTIVE = Duration.ofDays(30);

  private CommandRules() {}

  /** The rule against a command about a case; null when none is. */
  static @Nullable String refusal(DeskTurn turn, @Nullable CaseFile file, Command command) {
    String role = refusal(command);
    if (role != null) {
      return role;
    }
    if (file == null) {
      return "case-not-here";
    }
    if (file.standing().status().ended() && !afterTheEnd(command.order())) {
      return "case-ended";
    }
    boolean wordless = command.reason() == null || command.reason().isBlank();
    if (wordless && needsWords(command.order())) {
      return "reason-missing";
    }
    return switch (command.order()) {
      case Command.Acknowledge acknowledge ->
          file.standing().status() == CaseStatus.NEW ? null : "already-acknowledged";
      case Command.Take take -> {
        boolean working = file.standing().status() == CaseStatus.IN_PROGRESS;
        boolean same = command.actor().equals(file.standing().handler());
        yield working && same ? "already-taken" : null;
      }
      case Command.Comment comment -> null;
      case Command.Reclassify reclassify -> refusal(file, reclassify);
      case Command.Judge judge -> refusal(file, judge, command.actor());
      case Command.Escalate escalate -> refusal(file, escalate.target());
      case Command.TakeOver takeOver -> takeOver(file);
      case Command.End end -> refusal(file, end);
      case Command.Reopen reopen -> reopen(file);
      case Command.Snooze snooze -> refusal(turn, file, snooze);
      case Command.IssueDirective directive -> refusal(turn, file, directive, command.id());
      case Command.CloseDirective close -> refusal(file, close);
      case Command.Refer refer -> MoveRules.refusal(turn, file, refer);
      case Command.CloseReferral close -> MoveRules.refusal(file, close);
      case Command.Transfer transfer -> MoveRules.refusal(file, transfer);
      case Command.Merge merge -> MoveRules.refusal(turn, file, merge);
      case Command.Split split -> MoveRules.refusal(file, split);
      case Command.SetRoster roster -> "case-not-here";
      case Command.SendDailyReport report -> "case-not-here";
      case Command.ActivatePolicy activate -> "case-not-here";
      case Command.JudgePolicy judge -> "case-not-here";
      case Command.RecordModel model -> "case-not-here";
    };
  }

  /** The rule against another policy; null when none is. */
  static @Nullable String refusal(DeskTurn turn, @Nullable PolicySource source, Command command) {
    String role = refusal(command);
    if (role != null) {
      return role;
    }
    if (source == null) {
      return "policy-invalid";
    }
    String office = ApprovalRules.refusal(turn, command);
    if (office != null) {
      return office;
    }
    String version = source.policy().version();
    boolean other =
        turn.view.policySource(version).filter(known -> !known.equals(source)).isPresent();
    if (other) {
      return "policy-version-taken";
    }
    return version.equals(turn.profile().policyVersion()) ? "policy-in-force" : null;
  }

  /** The rule against a judgement of a proposed policy; null when none is. */
  static @Nullable String refusal(DeskTurn turn, Command command, Command.JudgePolicy judge) {
    String role = refusal(command);
    return role == null ? ApprovalRules.refusal(turn, command, judge) : role;
  }

  /** The rule against recording another model; null when none is. */
  static @Nullable String refusalOfModel(DeskTurn turn, Command command) {
    String role = refusal(command);
    if (role != null) {
      return role;
    }
    return turn.desk().equals(DeskCode.NASIONAL) ? null : "only-national-desk";
  }

  /** The rule against another roster; null when none is. */
  static @Nullable String refusalOfRoster(DutyRoster roster, Command command) {
    String role = refusal(command);
    if (role != null) {
      return role;
    }
    return roster.valid() ? null : "roster-invalid";
  }

  /** Whether an override waits for a second person. */
  static boolean needsSecondPerson(CaseFile file, Command.Reclassify reclassify) {
    return file.content().classified().needsSecondPersonFor(reclassify.classified());
  }

  /** The rule against a person's role; null when none is. */
  static @Nullable String refusal(Command command) {
    Set<Role> allowed =
        switch (command.order()) {
          case Command.TakeOver takeOver -> LEADING;
          case Command.Transfer transfer -> LEADING;
          case Command.JudgePolicy judge -> LEADING;
          case Command.SendDailyReport report -> LEADING;
          case Command.SetRoster roster -> RULING;
          case Command.ActivatePolicy activate -> RULING;
          case Command.RecordModel model -> RULING;
          default -> HANDLING;
        };
    Role role = Role.named(command.role()).orElse(null);
    if (role == null) {
      return "role-unknown";
    }
    return allowed.contains(role) ? null : "role-may-not";
  }

  private static boolean afterTheEnd(Command.Order order) {
    return order instanceof Command.Comment
        || order instanceof Command.Reopen
        || order instanceof Command.CloseDirective
        || order instanceof Command.CloseReferral;
  }

  private static boolean needsWords(Command.Order order) {
    return switch (order) {
      case Command.Acknowledge acknowledge -> false;
      case Command.Take take -> false;
      case Command.Judge judge -> !judge.agrees();
      default -> true;
    };
  }

  private static @Nullable String refusal(CaseFile file, Command.Reclassify reclassify) {
    CaseContent content = file.content();
    boolean same = content.classified().equals(reclassify.classified());
    if (same && !content.needsReview()) {
      return "same-class";
    }
    return lowersAbove(file, file.desk(), reclassify.classified()) ? "upper-desk-holds-it" : null;
  }

  /** Whether a desk would lower what a desk above it leads. */
  static boolean lowersAbove(CaseFile file, DeskCode by, IncidentClass other) {
    IncidentClass held = file.content().classified();
    boolean lowers =
        other.severity().compareTo(held.severity()) < 0 || held.needsSecondPersonFor(other);
    return lowers && leadsAbove(file, by);
  }

  /** Whether the desk that leads stands above another one. */
  static boolean leadsAbove(CaseFile file, DeskCode desk) {
    DeskCode lead = file.content().lead();
    return lead != null && lead.tier().compareTo(desk.tier()) > 0;
  }

  private static @Nullable String refusal(CaseFile file, Command.Judge judge, String actor) {
    Proposal proposal = file.standing().proposal();
    if (proposal == null || !proposal.id().equals(judge.proposalId())) {
      return "no-such-proposal";
    }
    if (!judge.agrees()) {
      return null;
    }
    if (proposal.by().equals(actor)) {
      return "same-person";
    }
    // An upper desk may have taken the case over since it was proposed.
    return lowersAbove(file, file.desk(), proposal.classified()) ? "upper-desk-holds-it" : null;
  }

  private static @Nullable String refusal(CaseFile file, Tier target) {
    CaseContent content = file.content();
    if (target.compareTo(file.desk().tier()) <= 0) {
      return "tier-not-above";
    }
    if (content.mode() != ReportMode.LIVE) {
      return "not-live";
    }
    if (!content.mayLeave()) {
      return "lawful-expression-stays";
    }
    return content.tiers().contains(target) ? "tier-holds-it" : null;
  }

  private static @Nullable String refusal(CaseFile file, Command.End end) {
    if (!file.leads()) {
      return "only-lead-ends";
    }
    // Only the desk itself says so: every report has been taken back, or the case has moved.
    boolean own = end.because() == CloseReason.DITARIK || end.because() == CloseReason.DIPINDAHKAN;
    return own ? "close-reason-not-yours" : null;
  }

  private static @Nullable String takeOver(CaseFile file) {
    if (file.owned()) {
      return "only-upper-desk-takes-over";
    }
    if (file.leads()) {
      return "already-lead";
    }
    if (file.content().ownerStatus().ended()) {
      return "case-ended";
    }
    return leadsAbove(file, file.desk()) ? "upper-desk-holds-it" : null;
  }

  private static @Nullable String reopen(CaseFile file) {
    if (!file.content().ownerStatus().ended()) {
      return "case-open";
    }
    if (file.content().links().movedTo() != null) {
      return "case-moved";
    }
    // Any desk above may contest an end: no lower desk has the last word on what an upper one
    // holds.
    return file.leads() || !file.owned() ? null : "only-lead-ends";
  }

  private static @Nullable String refusal(DeskTurn turn, CaseFile file, Command.Snooze snooze) {
    CaseContent content = file.content();
    if (content.severity().compareTo(Severity.TINGGI) >= 0
        || content.topic().incumbentSensitive()) {
      return "too-grave-to-snooze";
    }
    if (content.tiers().last().compareTo(file.desk().tier()) > 0) {
      return "upper-desk-holds-it";
    }
    if (!snooze.until().isAfter(turn.now)) {
      return "time-passed";
    }
    Duration longest = turn.view.policy(file.standing().policyVersion()).snoozeAtMost();
    return snooze.until().isAfter(turn.now.plus(longest)) ? "snooze-too-long" : null;
  }

  private static @Nullable String refusal(
      DeskTurn turn, CaseFile file, Command.IssueDirective directive, String id) {
    Tier tier = directive.to().tier();
    boolean below =
        tier.compareTo(file.desk().tier()) < 0 && file.owner().at(tier).equals(directive.to());
    if (!below) {
      return "desk-not-below";
    }
    if (!file.content().tiers().contains(tier)) {
      return "desk-does-not-hold-it";
    }
    if (!directive.due().isAfter(turn.now)) {
      return "time-passed";
    }
    if (directive.due().isAfter(turn.now.plus(LONGEST_DIRECTIVE))) {
      return "directive-too-long";
    }
    if (file.standing().directive(id).isPresent()) {
      return "directive-id-taken";
    }
    long open =
        file.standing().directives().stream()
            .filter(held -> held.status() != Directive.Status.DONE)
            .count();
    return open < DeskStanding.MOST_DIRECTIVES ? null : "too-many-directives";
  }

  private static @Nullable String refusal(CaseFile file, Command.CloseDirective close) {
    Directive directive = file.standing().directive(close.directiveId()).orElse(null);
    if (directive == null || !directive.to().equals(file.desk())) {
      return "no-such-directive";
    }
    return directive.status() == Directive.Status.DONE ? "directive-done" : null;
  }
}
