package id.siaga.escalation.domain;

import id.siaga.escalation.audit.AuditHash;
import id.siaga.escalation.audit.AuditKind;
import id.siaga.escalation.audit.AuditStep;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Another policy for a desk: in force at once where it is not looser, otherwise proposed until the
 * desk above has approved of it. What a desk proposes, its judge keeps, too; both chains say what
 * became of it.
 *
 * <p>A proposal says in what it is looser than the policy in force when it was made. So that this
 * stays true, any policy that a desk accepts ends the proposal before.
 */
final class ApprovalStep {

  private ApprovalStep() {}

  /** A policy that nothing stands against. */
  static void activate(DeskTurn turn, Command command, PolicySource source) {
    String version = source.policy().version();
    AuditHash text = AuditHash.of(source.text().getBytes(StandardCharsets.UTF_8));
    Loosening loosening = loosening(turn, command, source);
    PolicyProposal proposal =
        new PolicyProposal(
            command.id(),
            turn.desk(),
            version,
            text,
            command.actor(),
            command.role(),
            command.office(turn.desk()),
            turn.now,
            command.reason() == null ? "" : command.reason(),
            loosening.reasons(),
            source);
    String what =
        loosening.looser()
            ? "propose-policy-" + version + "→" + proposal.judge()
            : "activate-policy-" + version;
    CommandStep.accept(turn, command, what, text);
    turn.view.policyProposal(turn.desk()).ifPresent(open -> withdraw(turn, open));
    if (loosening.looser()) {
      propose(turn, proposal);
    } else {
      follow(turn, source);
    }
  }

  /** A judgement that nothing stands against. */
  static void judge(DeskTurn turn, Command command, Command.JudgePolicy judge) {
    PolicyProposal proposal = turn.view.policyProposal(judge.desk()).orElseThrow();
    CommandStep.accept(
        turn,
        command,
        CommandStep.kebab(command.order().kind()) + "-" + judge.desk(),
        judge.sha256());
    boolean own = judge.desk().equals(turn.desk());
    if (own && !proposal.judge().equals(turn.desk())) {
      withdraw(turn, proposal);
      return;
    }
    turn.change(new StateChange.RemoveProposal(judge.desk()));
    if (own) {
      String detail = detail(judge.approves(), proposal);
      turn.append(
          step(AuditKind.POLICY_JUDGED, proposal, CommandStep.actor(command), detail, null));
      end(turn, proposal, judge.approves());
      return;
    }
    Forward.PolicyJudged told =
        new Forward.PolicyJudged(
            proposal.id(),
            proposal.sha256(),
            judge.approves(),
            command.actor(),
            command.role(),
            command.reason() == null ? "" : command.reason());
    turn.send(judge.desk(), told, "policy-" + detail(judge.approves(), proposal), told.sha256());
  }

  /** A desk below waits for this one. */
  static void proposed(DeskTurn turn, Forward forward, PolicyProposal proposal) {
    // Words between two desks can overtake each other after a failure.
    boolean stale =
        !forward.from().equals(proposal.desk())
            || turn.view
                .policyProposal(proposal.desk())
                .filter(kept -> kept.at().isAfter(proposal.at()))
                .isPresent();
    received(turn, forward, AuditKind.POLICY_PROPOSED, proposal, stale);
    if (!stale) {
      turn.change(new StateChange.PutProposal(proposal));
    }
  }

  /** It waits no more. */
  static void withdrawn(DeskTurn turn, Forward forward, PolicyProposal proposal) {
    boolean stale =
        !forward.from().equals(proposal.desk())
            || turn.view
                .policyProposal(proposal.desk())
                .filter(kept -> kept.id().equals(proposal.id()))
                .isEmpty();
    received(turn, forward, AuditKind.POLICY_WITHDRAWN, proposal, stale);
    if (!stale) {
      turn.change(new StateChange.RemoveProposal(proposal.desk()));
    }
  }

  /** The desk above has judged what this one proposed, unless that was withdrawn meanwhile. */
  static void judged(DeskTurn turn, Forward forward, Forward.PolicyJudged judged) {
    PolicyProposal open =
        turn.view
            .policyProposal(turn.desk())
            .filter(own -> own.judge().equals(forward.from()))
            .filter(own -> own.id().equals(judged.proposalId()))
            .filter(own -> own.sha256().equals(judged.sha256()))
            .orElse(null);
    String detail =
        open == null
            ? (judged.approved() ? "approved" : "declined") + ":stale"
            : detail(judged.approved(), open);
    turn.append(
        new AuditStep(
            AuditKind.POLICY_JUDGED,
            judged.proposalId(),
            null,
            judged.role() + ":" + judged.by(),
            detail,
            judged.sha256(),
            peer(forward)));
    if (open == null) {
      turn.notice(Outcome.Notice.FORWARD_STALE);
      return;
    }
    turn.change(new StateChange.RemoveProposal(turn.desk()));
    end(turn, open, judged.approved());
  }

  /** What a tier above orders is not compared: it holds either way. */
  private static Loosening loosening(DeskTurn turn, Command command, PolicySource source) {
    if (ApprovalRules.orderedFromAbove(turn, command)) {
      return new Loosening(false, List.of());
    }
    // Also before the desk's first step: the policy it begins with is one that nobody activated,
    // and to be quick must not be a way around whoever stands above.
    PolicySource inForce = turn.view.policySource(turn.profile().policyVersion()).orElseThrow();
    return turn.view.loosening(inForce, source, turn.now);
  }

  private static void propose(DeskTurn turn, PolicyProposal proposal) {
    turn.change(new StateChange.PutProposal(proposal));
    String by = proposal.role() + ":" + proposal.by();
    turn.append(step(AuditKind.POLICY_PROPOSED, proposal, by, waiting(proposal), null));
    tell(turn, proposal, new Forward.PolicyProposed(proposal.told()), "policy-proposed ");
  }

  private static void withdraw(DeskTurn turn, PolicyProposal open) {
    turn.change(new StateChange.RemoveProposal(turn.desk()));
    turn.append(step(AuditKind.POLICY_WITHDRAWN, open, null, open.version(), null));
    tell(turn, open, new Forward.PolicyWithdrawn(open.told()), "policy-withdrawn ");
  }

  private static void tell(DeskTurn turn, PolicyProposal proposal, Forward.Body body, String what) {
    if (!proposal.judge().equals(turn.desk())) {
      turn.send(proposal.judge(), body, what + proposal.version(), proposal.sha256());
    }
  }

  private static void end(DeskTurn turn, PolicyProposal proposal, boolean approved) {
    PolicySource source = proposal.source();
    if (approved && source != null) {
      follow(turn, source);
    }
  }

  private static void follow(DeskTurn turn, PolicySource source) {
    turn.change(new StateChange.PutPolicy(source));
    turn.profile(turn.profile().following(source.policy().version()));
  }

  private static void received(
      DeskTurn turn, Forward forward, AuditKind kind, PolicyProposal proposal, boolean stale) {
    String detail = waiting(proposal) + (stale ? ":stale" : "");
    String by = proposal.role() + ":" + proposal.by();
    turn.append(step(kind, proposal, by, detail, peer(forward)));
    if (stale) {
      turn.notice(Outcome.Notice.FORWARD_STALE);
    }
  }

  private static AuditStep step(
      AuditKind kind,
      PolicyProposal proposal,
      @Nullable String actor,
      String detail,
      AuditStep.@Nullable Peer peer) {
    return new AuditStep(kind, proposal.id(), null, actor, detail, proposal.sha256(), peer);
  }

  private static AuditStep.Peer peer(Forward forward) {
    return new AuditStep.Peer(forward.from(), forward.pairSequence(), forward.senderHead());
  }

  private static String waiting(PolicyProposal proposal) {
    return proposal.version() + "→" + proposal.judge();
  }

  private static String detail(boolean approved, PolicyProposal proposal) {
    return (approved ? "approved " : "declined ") + proposal.version();
  }
}
