package id.siaga.escalation.domain;

import id.siaga.escalation.audit.AuditHash;
import id.siaga.events.domain.DeskCode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Somebody wants another policy for a desk, or judges what waits; by numbers instead of lots, which
 * would change all that follows in a sequence.
 */
final class PolicyMakers {

  private final Twins twins;
  private final int number;

  PolicyMakers(Twins twins, int number) {
    this.twins = twins;
    this.number = number;
  }

  private record Waiting(DeskCode at, PolicyProposal proposal) {}

  void act(DeskCode desk, String id) {
    List<Waiting> waiting = waiting();
    // What waits is judged twice as often as something new is wanted.
    if (waiting.isEmpty() || number % 3 == 0) {
      PolicySource source = People.POLICIES.get(number % People.POLICIES.size());
      give(desk, id, new Command.ActivatePolicy(source), office(desk));
      return;
    }
    Waiting one = waiting.get(number % waiting.size());
    AuditHash sha256 = number % 11 == 0 ? AuditHash.ZERO : one.proposal.sha256();
    var judge = new Command.JudgePolicy(one.proposal.desk(), sha256, number % 5 > 0);
    give(one.at, id, judge, number % 13 == 0 ? DeskCode.NASIONAL : null);
  }

  /** At the desks that proposed, and at those that judge. */
  private List<Waiting> waiting() {
    List<Waiting> waiting = new ArrayList<>();
    twins.world.desks.forEach((at, desk) ->
        desk.proposals.values().stream()
            .sorted(Comparator.comparing(PolicyProposal::desk))
            .forEach(proposal -> waiting.add(new Waiting(at, proposal))));
    return waiting;
  }

  private @Nullable DeskCode office(DeskCode desk) {
    return switch (number % 8) {
      case 0 -> DeskCode.NASIONAL;
      case 1 -> desk.above().orElse(null);
      case 2 -> new DeskCode("63");
      default -> null;
    };
  }

  private void give(DeskCode desk, String id, Command.Order order, @Nullable DeskCode office) {
    String role = number % 9 == 0 ? People.ROLES.get(number % People.ROLES.size()) : "supervisor";
    Command command =
        new Command(
            number % 17 == 0 ? "policy" : id, // sometimes a repeat
            null,
            People.ACTORS.get(number % 7 % People.ACTORS.size()),
            role,
            twins.world.now,
            number % 19 == 0 ? null : "karena",
            order,
            office);
    twins.handle(desk, new DeskMessage.CommandGiven(command));
  }
}
