package id.siaga.escalation.domain;

import id.siaga.events.domain.DeskCode;
import id.siaga.events.domain.Tier;
import java.util.SortedSet;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * What only the owner of a case does to it, whether one of its own people said so or an upper desk
 * ordered it. Each stores the case and tells the desks above.
 */
final class Ownership {

  private Ownership() {}

  /** The case gets another class. It reaches more tiers where that is graver, never fewer. */
  static void reclassify(
      DeskTurn turn,
      CaseFile file,
      ClassOverride override,
      Cause cause,
      Consumer<DeskStanding.Draft> more) {
    CaseContent before = file.content();
    CaseFile after =
        file.with(
            before.revised(draft -> {
              draft.override = override;
              draft.classify(override.classified());
              draft.needsReview = false;
            }));
    Policy.Decision decision = turn.decide(after);
    after = after.with(after.content().reaching(decision.tiers()));
    boolean graver = after.content().severity().compareTo(before.severity()) > 0;
    if (graver) {
      after = after.with(after.content().changed(Ownership::open));
    }
    String what =
        "Digolongkan ulang oleh desk %s: %s → %s"
            .formatted(override.desk(), before.classified(), override.classified());
    EscalationReason reason = Reasons.said(after, "penggolongan-ulang", what, override.reason());
    Tier tier = turn.desk().tier();
    boolean leads = after.leads();
    after =
        after.next(
            turn.now,
            draft -> {
              draft.because(reason);
              draft.proposal = null;
              if (graver) {
                raise(turn, draft, decision, tier, leads);
              }
              more.accept(draft);
            });
    moveBucket(turn, before, after);
    turn.put(file, after, cause);
    sighted(turn, file, after);
    turn.tellAbove(after, before.tiers(), true);
  }

  /** Due again under the deadlines of the graver class, never later than before. */
  static void raise(
      DeskTurn turn, DeskStanding.Draft draft, Policy.Decision decision, Tier tier, boolean leads) {
    draft.dueAgain(
        Clockwork.earlier(draft.acknowledgeBy, Clockwork.acknowledgeBy(decision, tier, turn.now)));
    if (leads) {
      draft.resolveBy = Clockwork.earlier(draft.resolveBy, Clockwork.resolveBy(decision, turn.now));
    }
  }

  /** Where the case stands with its owner has changed: the desks above hear of it. */
  static void stand(
      DeskTurn turn,
      CaseFile file,
      CaseStatus status,
      Cause cause,
      Consumer<DeskStanding.Draft> more) {
    CaseFile after =
        file.with(file.content().revised(draft -> draft.ownerStatus = status)).next(turn.now, more);
    turn.put(file, after, cause);
    EscalationReason reason =
        Reasons.of(
            after, "status-pemilik", "Status di desk %s: %s.".formatted(file.desk(), status));
    turn.tellAbove(after, file.content().tiers(), true, reason);
  }

  /**
   * How a case ends.
   *
   * @param because null unless it is closed
   * @param movedTo what goes on for it; null where nothing does
   */
  record Ending(CaseStatus how, @Nullable CloseReason because, @Nullable CaseLink movedTo) {}

  /** The case ends. The desks above are told; what they have not seen stays due there. */
  static CaseFile end(
      DeskTurn turn,
      CaseFile file,
      Ending ending,
      EscalationReason reason,
      Cause cause,
      Consumer<DeskStanding.Draft> more) {
    CaseFile after =
        file.with(
                file.content()
                    .revised(draft -> {
                      draft.ownerStatus = ending.how();
                      draft.closeReason = ending.because();
                      if (ending.movedTo() != null) {
                        draft.links = draft.links.to(ending.movedTo());
                      }
                    }))
            .next(
                turn.now,
                draft -> {
                  draft.because(reason);
                  draft.ended(ending.how(), turn.now);
                  more.accept(draft);
                });
    CloseReason because = ending.because();
    if (because != null && !because.attracts()) {
      MatchBucket bucket = turn.view.bucket(file.content().topic());
      turn.change(new StateChange.PutBucket(file.content().topic(), bucket.without(file.id())));
    }
    turn.put(file, after, cause);
    sighted(turn, file, after);
    turn.tellAbove(after, file.content().tiers(), true);
    return after;
  }

  /** The case begins anew at its owner's desk. */
  static void reopen(
      DeskTurn turn,
      CaseFile file,
      EscalationReason reason,
      Cause cause,
      Consumer<DeskStanding.Draft> more) {
    CaseFile after = file.with(file.content().revised(Ownership::open));
    Policy.Decision decision = turn.decide(after);
    Tier tier = turn.desk().tier();
    boolean leads = after.leads();
    after =
        after.next(
            turn.now,
            draft -> {
              draft.because(reason);
              beginAnew(turn, draft, decision, tier, leads);
              more.accept(draft);
            });
    turn.put(file, after, cause);
    sighted(turn, file, after);
    turn.tellAbove(after, file.content().tiers(), true);
  }

  /** Nobody at the owner's desk has seen the case as it is now. */
  static void open(CaseContent.Draft draft) {
    draft.ownerStatus = CaseStatus.NEW;
    draft.closeReason = null;
  }

  static void beginAnew(
      DeskTurn turn, DeskStanding.Draft draft, Policy.Decision decision, Tier tier, boolean leads) {
    draft.reopened++;
    draft.dueAgain(Clockwork.acknowledgeBy(decision, tier, turn.now));
    draft.resolveBy = leads ? Clockwork.resolveBy(decision, turn.now) : null;
  }

  /** An upper desk leads from now on, and its clock says when the case must end. */
  static void handOver(
      DeskTurn turn, CaseFile file, DeskCode lead, EscalationReason reason, Cause cause) {
    CaseFile after =
        file.with(file.content().revised(draft -> draft.lead = lead))
            .next(
                turn.now,
                draft -> {
                  draft.because(reason);
                  draft.resolveBy = null;
                });
    turn.put(file, after, cause);
    SortedSet<Tier> held = file.content().tiers();
    turn.tellAbove(after, held, true);
  }

  static void sighted(DeskTurn turn, CaseFile before, CaseFile after) {
    MatchBucket bucket = turn.view.bucket(before.content().topic());
    SightingStep.tell(turn, before, after, bucket.candidate(after.id()).orElse(null));
  }

  private static void moveBucket(DeskTurn turn, CaseContent before, CaseFile after) {
    if (before.topic() == after.content().topic()) {
      return;
    }
    MatchBucket left = turn.view.bucket(before.topic());
    left.candidate(after.id())
        .ifPresent(candidate -> {
          MatchBucket entered = turn.view.bucket(after.content().topic());
          turn.change(new StateChange.PutBucket(before.topic(), left.without(after.id())));
          turn.change(new StateChange.PutBucket(after.content().topic(), entered.with(candidate)));
        });
  }
}
