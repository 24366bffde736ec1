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
 * A policy that is to hold at desks from now on.
 *
 * @param id what the desks' commands are named after
 * @param policy its YAML; the desks say whether it is a policy
 * @param desks each once, at least one
 * @param onBehalfOf for whose office it is asked; null for each desk's own
 */
record Activation(
    String id,
    String policy,
    String reason,
    List<DeskCode> desks,
    String subject,
    Instant issuedAt,
    @Nullable DeskCode onBehalfOf) {

  Activation {
    desks = List.copyOf(desks);
  }

  /** The same, asked for an office; null for each desk's own. */
  Activation forOffice(@Nullable DeskCode office) {
    return new Activation(id, policy, reason, desks, subject, issuedAt, office);
  }

  /** One command for each desk, {@code <id>:<desk>}. */
  List<DeskCommand> commands() {
    CommandDetail detail = CommandDetail.ofPolicy(policy, reason);
    return desks.stream().map(desk -> command(desk, detail)).toList();
  }

  private DeskCommand command(DeskCode desk, CommandDetail detail) {
    return new DeskCommand(
        id + ":" + desk,
        CommandKind.ACTIVATE_POLICY,
        desk,
        null,
        subject,
        Role.SUPERVISOR.label(),
        issuedAt,
        detail,
        onBehalfOf);
  }
}
