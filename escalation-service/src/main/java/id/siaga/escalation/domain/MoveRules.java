package id.siaga.escalation.domain;

import id.siaga.escalation.domain.Referral.Status;
import id.siaga.events.domain.ReportId;
import id.siaga.events.domain.ReportMode;
import id.siaga.events.domain.Tier;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What stands against referring a case, or against moving it or some of its reports. */
final class MoveRules {

  private static final Duration LONGEST_REFERRAL = Duration.ofDays(90);

  private MoveRules() {}

  static @Nullable String refusal(DeskTurn turn, CaseFile file, Command.Refer refer) {
    if (!refer.due().isAfter(turn.now)) {
      return "time-passed";
    }
    if (refer.due().isAfter(turn.now.plus(LONGEST_REFERRAL))) {
      return "referral-too-long";
    }
    long open =
        file.standing().referrals().stream()
            .filter(held -> held.status() != Status.ANSWERED)
            .count();
    return open < DeskStanding.MOST_REFERRALS ? null : "too-many-referrals";
  }

  static @Nullable String refusal(CaseFile file, Command.CloseReferral close) {
    Referral referral = file.standing().referral(close.referralId()).orElse(null);
    if (referral == null) {
      return "no-such-referral";
    }
    return referral.status() == Status.ANSWERED ? "referral-answered" : null;
  }

  /**
   * A kabupaten can't be rid of what it must answer for: the tiers that hold it keep holding it.
   */
  static @Nullable String refusal(CaseFile file, Command.Transfer transfer) {
    String owners = owners(file);
    if (owners != null) {
      return owners;
    }
    if (transfer.to().tier() != Tier.KABUPATEN || transfer.to().equals(file.desk())) {
      return "desk-no-other-kabupaten";
    }
    if (file.content().mode() != ReportMode.LIVE) {
      return "not-live";
    }
    return file.content().mayLeave() ? null : "lawful-expression-stays";
  }

  static @Nullable String refusal(DeskTurn turn, CaseFile file, Command.Merge merge) {
    String owners = owners(file);
    if (owners != null) {
      return owners;
    }
    if (merge.into().equals(file.id())) {
      return "same-case";
    }
    CaseFile target = turn.view.caseFile(merge.into()).orElse(null);
    if (target == null || !target.owned()) {
      return "no-such-target";
    }
    if (target.standing().status().ended()) {
      return "target-ended";
    }
    if (!target.leads()) {
      return "upper-desk-holds-it";
    }
    IncidentClass one = file.content().classified();
    IncidentClass other = target.content().classified();
    if (file.content().mode() != target.content().mode()) {
      return "other-mode";
    }
    if (one.topic() != other.topic()) {
      return "other-topic";
    }
    // Neither may take the other's words with it to the desks above.
    return one.lawfulExpression() == other.lawfulExpression() ? null : "lawful-expression-stays";
  }

  static @Nullable String refusal(CaseFile file, Command.Split split) {
    String owners = owners(file);
    if (owners != null) {
      return owners;
    }
    List<CaseReport> listed = file.content().reports();
    Set<ReportId> wanted = new HashSet<>(split.reports());
    long standing =
        listed.stream()
            .filter(report -> report.state() == ReportState.STANDING)
            .filter(report -> wanted.contains(report.id()))
            .count();
    if (wanted.isEmpty() || standing < wanted.size()) {
      return "no-such-report";
    }
    return wanted.size() < listed.size() ? null : "nothing-left";
  }

  private static @Nullable String owners(CaseFile file) {
    if (!file.owned()) {
      return "only-owner-moves";
    }
    return file.leads() ? null : "upper-desk-holds-it";
  }
}
