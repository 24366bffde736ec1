package id.siaga.escalation.domain;

import id.siaga.events.domain.DeskCode;
import id.siaga.events.domain.Tier;
import org.jspecify.annotations.Nullable;

/**
 * What stands against a policy's proposal or judgement. No desk loosens its own policy: the one
 * above it does, or at the nation two of its people.
 *
 * <p>Which office a person speaks for is what the command says, like their role: whoever takes
 * commands in must check both. A desk can't, and trusts them as far as these rules go.
 */
final class ApprovalRules {

  private ApprovalRules() {}

  /** The rule against an office that would give a desk a policy; null when none is. */
  static @Nullable String refusal(DeskTurn turn, Command command) {
    DeskCode office = command.office(turn.desk());
    return office.equals(turn.desk()) || above(office, turn.desk()) ? null : "office-not-above";
  }

  /**
   * Whether a looser policy comes from a tier above, which has approved of it by ordering it. The
   * nation's order alone is not enough: nobody stands above it, so a second of its people must want
   * what it loosens anywhere.
   */
  static boolean orderedFromAbove(DeskTurn turn, Command command) {
    DeskCode office = command.office(turn.desk());
    return above(office, turn.desk())
        && office.tier() != Tier.NASIONAL
        && Role.named(command.role()).filter(role -> role == Role.SUPERVISOR).isPresent();
  }

  /** The rule against a judgement, once the role may judge; null when none is. */
  static @Nullable String refusal(DeskTurn turn, Command command, Command.JudgePolicy judge) {
    if (!command.office(turn.desk()).equals(turn.desk())) {
      return "office-not-here";
    }
    if (!judge.approves() && (command.reason() == null || command.reason().isBlank())) {
      return "reason-missing";
    }
    PolicyProposal proposal = turn.view.policyProposal(judge.desk()).orElse(null);
    if (proposal == null) {
      return "proposal-unknown";
    }
    if (!proposal.sha256().equals(judge.sha256())) {
      return "proposal-changed";
    }
    boolean takesBack = !judge.approves() && proposal.office().equals(turn.desk());
    if (!proposal.judge().equals(turn.desk()) && !takesBack) {
      return "only-desk-above-judges";
    }
    return judge.approves() && proposal.by().equals(command.actor()) ? "same-person" : null;
  }

  private static boolean above(DeskCode office, DeskCode desk) {
    return office.tier().compareTo(desk.tier()) > 0 && desk.at(office.tier()).equals(office);
  }
}
