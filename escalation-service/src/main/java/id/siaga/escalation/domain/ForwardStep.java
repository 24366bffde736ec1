package id.siaga.escalation.domain;

import id.siaga.escalation.audit.AuditHash;
import id.siaga.escalation.audit.AuditKind;
import id.siaga.escalation.audit.AuditStep;
import id.siaga.escalation.audit.Checkpoint;
import id.siaga.events.domain.CaseId;
import id.siaga.events.domain.Tier;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Word from another desk: a case that comes up or news of one, an order or a directive that comes
 * down, or how far a chain has come.
 */
final class ForwardStep {

  private ForwardStep() {}

  static void take(DeskTurn turn, Forward forward) {
    PeerReceipts receipts = turn.view.receivedFrom(forward.from());
    if (receipts.had(forward.pairSequence())) {
      turn.notice(Outcome.Notice.FORWARD_DUPLICATE);
      return;
    }
    long skipped = receipts.skippedBy(forward.pairSequence());
    if (skipped > 0) {
      turn.notice(Outcome.Notice.FORWARD_GAP);
      record(turn, AuditKind.FORWARD_GAP, forward, "missing " + skipped, AuditHash.NONE);
    }
    turn.change(new StateChange.PutReceipts(forward.from(), receipts.with(forward.pairSequence())));
    switch (forward.body()) {
      case Forward.CaseSent sent -> caseSent(turn, forward, sent);
      case Forward.TierReached reached -> tierReached(turn, forward, reached);
      case Forward.CaseSighted(Sighting sighting) -> SightingStep.take(turn, forward, sighting);
      case Forward.AlikeSeen(CaseId id, Alike alike) -> alikeSeen(turn, forward, id, alike);
      case Forward.CaseTransferred transferred -> Moves.received(turn, forward, transferred);
      case Forward.FollowUpPassedOn(CaseId id, ScoredReport report) ->
          FollowUpStep.passedOn(turn, forward, id, report);
      case Forward.CaseOrdered ordered -> OrderStep.take(turn, forward, ordered.order());
      case Forward.DirectiveIssued issued ->
          directive(
              turn, forward, issued.caseId(), issued.directive(), AuditKind.DIRECTIVE_RECEIVED);
      case Forward.DirectiveClosed closed ->
          directive(turn, forward, closed.caseId(), closed.directive(), AuditKind.DIRECTIVE_CLOSED);
      case Forward.PolicyProposed(PolicyProposal proposal) ->
          ApprovalStep.proposed(turn, forward, proposal);
      case Forward.PolicyWithdrawn(PolicyProposal proposal) ->
          ApprovalStep.withdrawn(turn, forward, proposal);
      case Forward.PolicyJudged judged -> ApprovalStep.judged(turn, forward, judged);
      case Forward.HeadReported head -> {
        record(turn, AuditKind.HEAD_RECEIVED, forward, "head", AuditHash.NONE);
        CheckpointStep.told(
            turn,
            new Checkpoint.Leaf(
                forward.from(), forward.senderHead().sequence(), forward.senderHead().hash()));
      }
      case Forward.CheckpointReported(long number, AuditHash root) -> {
        record(turn, AuditKind.HEAD_RECEIVED, forward, "checkpoint " + number, root);
        CheckpointStep.told(turn, new Checkpoint.Leaf(forward.from(), number, root));
      }
      case Forward.DailyReportSent(DailyReport report) ->
          DailyReportStep.received(turn, forward, report);
    }
  }

  static void recordOrder(DeskTurn turn, Forward forward, String detail, AuditHash content) {
    record(turn, AuditKind.ORDER_RECEIVED, forward, detail, content);
  }

  static void recordSighting(DeskTurn turn, Forward forward, AuditKind kind, String detail) {
    record(turn, kind, forward, detail, AuditHash.NONE);
  }

  static void recordMove(
      DeskTurn turn, Forward forward, AuditKind kind, String detail, AuditHash content) {
    record(turn, kind, forward, detail, content);
  }

  /** Others have the same: the policy says what follows for the owner's case. */
  private static void alikeSeen(DeskTurn turn, Forward forward, CaseId id, Alike alike) {
    String detail = "kabupaten " + alike.kabupaten() + " provinces " + alike.provinces();
    record(turn, AuditKind.ALIKE_SEEN, forward, detail, AuditHash.NONE);
    CaseFile before = turn.view.caseFile(id).orElse(null);
    if (before == null
        || !before.owned()
        || before.standing().status().ended()
        || !before.content().mayLeave()) {
      turn.notice(Outcome.Notice.FORWARD_STALE);
      return;
    }
    Alike seen = before.content().alike().and(alike);
    CaseFile after = before.with(before.content().revised(draft -> draft.alike = seen));
    after = Corroboration.of(turn, before, after);
    turn.put(before, after, cause(forward));
    turn.tellAbove(after, before.content().tiers(), true);
  }

  private static void caseSent(DeskTurn turn, Forward forward, Forward.CaseSent sent) {
    CaseId id = sent.file().id();
    CaseFile before = turn.view.caseFile(id).orElse(null);
    if (before != null && !sent.directed() && !newer(sent, before)) {
      turn.notice(Outcome.Notice.FORWARD_STALE);
      record(turn, AuditKind.CASE_UPDATED, forward, "stale", sent.file().fingerprint());
      return;
    }
    CaseFile after = before == null ? received(turn, sent) : updated(turn, before, sent);
    AuditKind kind = before == null ? AuditKind.CASE_RECEIVED : AuditKind.CASE_UPDATED;
    record(turn, kind, forward, sent.reason().rule(), sent.file().fingerprint());
    turn.put(before, after, cause(forward));
  }

  private static boolean newer(Forward.CaseSent sent, CaseFile held) {
    return sent.file().content().revision() > held.content().revision();
  }

  private static CaseFile received(DeskTurn turn, Forward.CaseSent sent) {
    Tier tier = turn.desk().tier();
    CaseContent content = sent.file().content().reaching(List.of(tier));
    Policy policy = turn.policy();
    Policy.Decision decision = policy.decide(content.incident(sent.file().owner()), turn.now);
    DeskStanding standing =
        DeskStanding.received(
            turn.now,
            Clockwork.starting(decision, tier, false, turn.now),
            sent.reason(),
            policy.version());
    return new CaseFile(sent.file().id(), turn.desk(), sent.file().owner(), content, standing);
  }

  private static CaseFile updated(DeskTurn turn, CaseFile held, Forward.CaseSent sent) {
    CaseContent content =
        (newer(sent, held) ? sent.file().content() : held.content())
            .reaching(held.content().tiers())
            .reaching(sent.file().content().tiers());
    CaseFile after = held.with(content);
    boolean graver = content.severity().compareTo(held.content().severity()) > 0;
    boolean lowered = content.severity().compareTo(held.content().severity()) < 0;
    boolean otherLead = !Objects.equals(content.lead(), held.content().lead());
    boolean over = content.ownerStatus().ended();
    CaseStatus status = held.standing().status();
    boolean told =
        sent.directed()
            || graver
            || content.classRevision() > held.content().classRevision()
            || over != held.content().ownerStatus().ended()
            || otherLead;
    Policy.Decision decision = turn.decide(after);
    Tier tier = turn.desk().tier();
    return after.next(
        turn.now,
        draft -> {
          if (told) {
            draft.because(sent.reason());
          }
          if (graver) {
            draft.proposal = null;
            draft.dueClass = null;
          }
          if (lowered && status == CaseStatus.NEW && draft.dueClass == null) {
            // What nobody here has seen stays as grave as it came.
            draft.dueClass = held.content().classified();
          }
          if (otherLead && !after.leads()) {
            draft.resolveBy = null; // the clock of who leads is the one that counts
          }
          if (over) {
            endedByOwner(turn, draft, content.ownerStatus(), status);
          } else if (status.ended()) {
            Ownership.beginAnew(turn, draft, decision, tier, after.leads());
          } else if (graver) {
            Ownership.raise(turn, draft, decision, tier, after.leads());
          }
        });
  }

  /**
   * The owner's end is an outcome told to the desks above, not theirs: what nobody here has seen
   * stays due, so that no lower desk silences what an upper desk holds.
   */
  private static void endedByOwner(
      DeskTurn turn, DeskStanding.Draft draft, CaseStatus how, CaseStatus status) {
    if (status != CaseStatus.NEW && !status.ended()) {
      draft.ended(how, turn.now);
    }
  }

  private static void tierReached(DeskTurn turn, Forward forward, Forward.TierReached reached) {
    record(turn, AuditKind.CASE_UPDATED, forward, "reached " + reached.tier(), AuditHash.NONE);
    CaseFile before = turn.view.caseFile(reached.caseId()).orElse(null);
    if (before == null || !before.owned()) {
      turn.notice(Outcome.Notice.FORWARD_STALE);
      return;
    }
    CaseFile after =
        before.with(before.content().reaching(List.of(reached.tier()))).next(turn.now, draft -> {});
    turn.put(before, after, cause(forward));
    // What the owner has learnt since may not have been in the copy that went up.
    turn.sendCase(after, reached.tier(), after.standing().reasons().getLast(), false);
  }

  /** A directive comes down to be done, or comes back done. */
  private static void directive(
      DeskTurn turn, Forward forward, CaseId id, Directive directive, AuditKind kind) {
    CaseFile before = turn.view.caseFile(id).orElse(null);
    String obstacle = obstacle(before, directive);
    record(turn, kind, forward, "directive " + directive.id() + obstacle, directive.fingerprint());
    if (before == null || !obstacle.isEmpty()) {
      turn.notice(Outcome.Notice.FORWARD_STALE);
      return;
    }
    turn.put(before, before.next(turn.now, draft -> draft.put(directive)), cause(forward));
  }

  /** A person chose the id: one desk's directive never takes the place of another's. */
  private static String obstacle(@Nullable CaseFile file, Directive directive) {
    if (file == null) {
      return ":case-not-here";
    }
    boolean anothers =
        file.standing()
            .directive(directive.id())
            .filter(held -> !held.from().equals(directive.from()))
            .isPresent();
    return anothers ? ":directive-id-taken" : "";
  }

  private static Cause cause(Forward forward) {
    return new Cause(Cause.Kind.FORWARD, forward.id().toString());
  }

  static void record(
      DeskTurn turn, AuditKind kind, Forward forward, String detail, AuditHash content) {
    AuditStep.Peer peer =
        new AuditStep.Peer(forward.from(), forward.pairSequence(), forward.senderHead());
    turn.append(
        new AuditStep(
            kind, forward.id().toString(), forward.body().caseId(), null, detail, content, peer));
  }
}
