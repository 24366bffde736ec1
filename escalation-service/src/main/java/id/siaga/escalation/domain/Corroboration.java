package id.siaga.escalation.domain;

import id.siaga.events.domain.Tier;

/**
 * More agencies say the same, or more kabupaten or provinces have cases alike. What follows from
 * how many do is the policy's to say, by rules that ask for so many; repeats by one agency change
 * nothing.
 */
final class Corroboration {

  private Corroboration() {}

  /**
   * The case at its owner's desk once it has one more report, no graver than what is known, or a
   * desk above has seen others alike.
   *
   * @param before the case before that
   * @param after the same with what is new
   * @return the next copy: where more than before say so and the policy has another answer for so
   *     many, at the tiers of that answer, and due as it says where nobody has acknowledged yet,
   *     never later than before
   */
  static CaseFile of(DeskTurn turn, CaseFile before, CaseFile after) {
    if (before.content().voices().reach(after.content().voices())
        || after.standing().status().ended()) {
      return after.next(turn.now, draft -> {});
    }
    Policy.Decision decision = turn.decide(after);
    boolean same = decision.rule().equals(turn.decide(before).rule());
    if (decision.quiet() != null || (same && reached(after, decision))) {
      return after.next(turn.now, draft -> {});
    }
    CaseFile reaching = after.with(after.content().reaching(decision.tiers()));
    EscalationReason reason =
        Reasons.policy(decision, after.standing().policyVersion(), reaching.content());
    return reaching.next(
        turn.now,
        draft -> {
          draft.because(reason);
          if (draft.status == CaseStatus.NEW && draft.snoozedUntil == null) {
            draft.acknowledgeBy =
                Clockwork.earlier(
                    draft.acknowledgeBy,
                    Clockwork.acknowledgeBy(decision, Tier.KABUPATEN, turn.now));
          }
          if (reaching.leads()) {
            draft.resolveBy =
                Clockwork.earlier(draft.resolveBy, Clockwork.resolveBy(decision, turn.now));
          }
        });
  }

  private static boolean reached(CaseFile file, Policy.Decision decision) {
    return file.content().tiers().containsAll(decision.tiers());
  }
}
