package id.siaga.notification.domain;

import id.siaga.events.domain.DeskCode;
import id.siaga.events.domain.ReportId;
import id.siaga.events.domain.Tier;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a command says beside its kind; which of it is there depends on the kind.
 *
 * @param reason why, the comment, what is asked, or what came of it
 * @param targetTier of ESCALATE: the tier to send the case to
 * @param classified of OVERRIDE: what it is in truth
 * @param closeReason of CLOSE
 * @param until of SNOOZE, ISSUE_DIRECTIVE and REFER
 * @param toDesk of ISSUE_DIRECTIVE: who is to act; of TRANSFER: who owns the case from now on; of
 *     APPROVE_POLICY and DECLINE_POLICY: whose proposal it is
 * @param referenceId of CONFIRM and DECLINE the proposal's id, of CLOSE_DIRECTIVE the directive's,
 *     of CLOSE_REFERRAL the referral's, of MERGE the other case's, of APPROVE_POLICY and
 *     DECLINE_POLICY the SHA-256 of the policy's text
 * @param institution of REFER: to whom
 * @param outcome of CLOSE_REFERRAL
 * @param reportIds of SPLIT: what becomes a case of its own
 * @param policy of ACTIVATE_POLICY: its YAML
 * @param model of RECORD_MODEL
 * @param roster of SET_ROSTER: earliest first, none overlaps another
 */
public record CommandDetail(
    @Nullable String reason,
    @Nullable Tier targetTier,
    @Nullable IncidentClass classified,
    @Nullable CloseReason closeReason,
    @Nullable Instant until,
    @Nullable DeskCode toDesk,
    @Nullable String referenceId,
    @Nullable Institution institution,
    @Nullable ReferralOutcome outcome,
    List<ReportId> reportIds,
    @Nullable String policy,
    @Nullable Model model,
    List<DutyShift> roster) {

  public CommandDetail {
    reportIds = List.copyOf(reportIds);
    roster = List.copyOf(roster);
  }

  /** No more than why, or not even that. */
  public static CommandDetail ofReason(@Nullable String reason) {
    return new CommandDetail(
        reason, null, null, null, null, null, null, null, null, List.of(), null, null, List.of());
  }

  /** A policy and why it is to hold. */
  public static CommandDetail ofPolicy(String policy, String reason) {
    return new CommandDetail(
        reason, null, null, null, null, null, null, null, null, List.of(), policy, null, List.of());
  }

  /** A desk's proposal, by the hash of its policy, and why where that was said. */
  public static CommandDetail ofJudgement(DeskCode desk, String sha256, @Nullable String reason) {
    return new CommandDetail(
        reason, null, null, null, null, desk, sha256, null, null, List.of(), null, null, List.of());
  }

  /** A model and why it is to hold. */
  public static CommandDetail ofModel(Model model, String reason) {
    return new CommandDetail(
        reason, null, null, null, null, null, null, null, null, List.of(), null, model, List.of());
  }

  /** A roster, and why where that was said. */
  public static CommandDetail ofRoster(List<DutyShift> roster, @Nullable String reason) {
    return new CommandDetail(
        reason, null, null, null, null, null, null, null, null, List.of(), null, null, roster);
  }

  /**
   * A model from a moment on.
   *
   * @param sha256 of its bytes, lower-case hexadecimal; null where the scoring service brings it
   *     along
   */
  public record Model(String version, @Nullable String sha256, Instant effectiveFrom) {}
}
