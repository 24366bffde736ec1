package id.siaga.escalation.domain;

import id.siaga.events.domain.Tier;
import java.util.List;
import java.util.function.Consumer;

/** A case goes further up from a desk that holds it. */
final class Escalation {

  private Escalation() {}

  /**
   * Sends the case to a tier, and tells the owner when another desk did so.
   *
   * @param more what else changes at the sending desk
   * @return the case as the sending desk holds it from now on
   */
  static CaseFile up(
      DeskTurn turn,
      CaseFile file,
      Tier target,
      EscalationReason reason,
      Consumer<DeskStanding.Draft> more) {
    CaseFile after =
        file.with(file.content().reaching(List.of(target)))
            .next(
                turn.now,
                draft -> {
                  draft.because(reason);
                  more.accept(draft);
                });
    turn.sendCase(after, target, reason, true);
    if (!after.owned()) {
      turn.send(
          after.owner(),
          new Forward.TierReached(after.id(), target),
          "reached " + target,
          after.fingerprint());
    }
    return after;
  }
}
