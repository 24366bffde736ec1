package id.siaga.notification.domain;

import id.siaga.events.domain.DeskCode;
import id.siaga.events.domain.Tier;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a command says beside its kind; which of it is there depends on the kind.
 *
 * @param reason why, the comment, a directive's text or its outcome
 * @param targetTier of ESCALATE: the tier to send the case to
 * @param classified of OVERRIDE: what it is in truth
 * @param closeReason of CLOSE
 * @param until of SNOOZE and ISSUE_DIRECTIVE
 * @param toDesk of ISSUE_DIRECTIVE: who is to act
 * @param referenceId of CONFIRM and DECLINE the proposal's id, of CLOSE_DIRECTIVE the directive's
 * @param policy of ACTIVATE_POLICY: its YAML
 * @param model of RECORD_MODEL
 */
public record CommandDetail(
    @Nullable String reason,
    @Nullable Tier targetTier,
    @Nullable IncidentClass classified,
    @Nullable CloseReason closeReason,
    @Nullable Instant until,
    @Nullable DeskCode toDesk,
    @Nullable String referenceId,
    @Nullable String policy,
    @Nullable Model model) {

  /** A policy and why it is to hold. */
  public static CommandDetail ofPolicy(String policy, String reason) {
    return new CommandDetail(reason, null, null, null, null, null, null, policy, null);
  }

  /** A model and why it is to hold. */
  public static CommandDetail ofModel(Model model, String reason) {
    return new CommandDetail(reason, null, null, null, null, null, null, null, model);
  }

  /**
   * A model from a moment on.
   *
   * @param sha256 of its bytes, lower-case hexadecimal; null where the scoring service brings it
   *     along
   */
  public record Model(String version, @Nullable String sha256, Instant effectiveFrom) {}
}
