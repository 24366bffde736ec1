package id.siaga.notification.http;

import id.siaga.events.domain.DeskCode;
import id.siaga.notification.access.Role;
import id.siaga.notification.domain.CommandDetail;
import id.siaga.notification.domain.CommandKind;
import id.siaga.notification.domain.DeskCommand;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What somebody says to a policy that desks have proposed.
 *
 * @param id what the commands are named after
 * @param kind APPROVE_POLICY or DECLINE_POLICY
 * @param desks whose proposals; each once, at least one
 * @param sha256 of the policy's text, lower-case hexadecimal
 * @param onBehalfOf for whose office it is said; null for the desk above each
 */
record Judgement(
    String id,
    CommandKind kind,
    List<DeskCode> desks,
    String sha256,
    @Nullable String reason,
    String subject,
    Instant issuedAt,
    @Nullable DeskCode onBehalfOf) {

  Judgement {
    desks = List.copyOf(desks);
  }

  /** One command for each proposal, {@code <id>:<desk>}, given to the desk that judges it. */
  List<DeskCommand> commands() {
    return desks.stream().map(this::command).toList();
  }

  /**
   * The desk that judges a desk's proposal; the nation's own is judged there: nobody stands above.
   */
  DeskCode judge(DeskCode desk) {
    return onBehalfOf == null ? desk.above().orElse(desk) : onBehalfOf;
  }

  private DeskCommand command(DeskCode desk) {
    DeskCode judge = judge(desk);
    return new DeskCommand(
        id + ":" + desk,
        kind,
        judge,
        null,
        subject,
        Role.SUPERVISOR.label(),
        issuedAt,
        CommandDetail.ofJudgement(desk, sha256, reason),
        judge);
  }
}
