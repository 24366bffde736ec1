package id.siaga.escalation.tool;

import id.siaga.escalation.domain.Policy.Decision;
import id.siaga.escalation.domain.Policy.WhenMissed;
import id.siaga.events.domain.Tier;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Set;

/** What becomes of a case when nobody acts, as far as the policy alone decides it. */
final class Prospect {

  /** A deadline that nobody keeps, after so long, and what follows. */
  record Step(Duration after, Tier tier, Missed missed, List<Follows> follows) {}

  /** What should have been done. */
  enum Missed {
    ACKNOWLEDGE,
    RESOLVE
  }

  /** What happens then. */
  enum Follows {
    /** the tier above gets it */
    MOVES_UP,
    /** the tier above has it already */
    HELD_ABOVE,
    /** the same desk is told again */
    NOTIFIED_AGAIN
  }

  private record Due(Duration after, Tier tier, Missed missed) {}

  private final Decision decision;
  private final Set<Tier> holders;
  private final List<Step> steps = new ArrayList<>();
  private final PriorityQueue<Due> due =
      new PriorityQueue<>(
          Comparator.comparing(Due::after).thenComparing(Due::tier).thenComparing(Due::missed));

  private Prospect(Decision decision) {
    this.decision = decision;
    holders = EnumSet.copyOf(decision.tiers());
  }

  /** The steps in the order of their times; each deadline is missed once. */
  static List<Step> of(Decision decision) {
    return new Prospect(decision).run();
  }

  private List<Step> run() {
    decision.tiers().forEach(tier -> holds(tier, Duration.ZERO));
    Duration resolve = decision.resolveWithin();
    if (resolve != null) {
      due.add(new Due(resolve, Tier.KABUPATEN, Missed.RESOLVE));
    }
    for (Due next = due.poll(); next != null; next = due.poll()) {
      steps.add(missed(next));
    }
    return List.copyOf(steps);
  }

  private Step missed(Due deadline) {
    List<Follows> follows = new ArrayList<>();
    Optional<Tier> above = deadline.tier().above();
    if (above.isPresent() && decision.whenMissed() != WhenMissed.NOTIFY_AGAIN) {
      boolean moves = holders.add(above.get());
      follows.add(moves ? Follows.MOVES_UP : Follows.HELD_ABOVE);
      if (moves) {
        holds(above.get(), deadline.after());
      }
    }
    if (above.isEmpty() || decision.whenMissed() != WhenMissed.NEXT_TIER) {
      follows.add(Follows.NOTIFIED_AGAIN);
    }
    return new Step(deadline.after(), deadline.tier(), deadline.missed(), follows);
  }

  private void holds(Tier tier, Duration since) {
    decision
        .acknowledgeWithin(tier)
        .ifPresent(within -> due.add(new Due(since.plus(within), tier, Missed.ACKNOWLEDGE)));
  }
}
