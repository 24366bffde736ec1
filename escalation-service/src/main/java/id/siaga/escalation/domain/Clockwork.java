package id.siaga.escalation.domain;

import id.siaga.events.domain.Tier;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** When what is due: a policy's durations from now on, and never later than was said before. */
final class Clockwork {

  private Clockwork() {}

  /** The clocks of a case that comes in now; only its owner's desk must end it. */
  static DeskStanding.Clocks starting(
      Policy.Decision decision, Tier tier, boolean owned, Instant now) {
    Instant resolveBy = owned ? plus(now, decision.resolveWithin()) : null;
    return new DeskStanding.Clocks(acknowledgeBy(decision, tier, now), resolveBy, null);
  }

  static @Nullable Instant acknowledgeBy(Policy.Decision decision, Tier tier, Instant now) {
    return decision.acknowledgeWithin(tier).map(now::plus).orElse(null);
  }

  static @Nullable Instant resolveBy(Policy.Decision decision, Instant now) {
    return plus(now, decision.resolveWithin());
  }

  /** The earlier of two; null is "never". */
  static @Nullable Instant earlier(@Nullable Instant one, @Nullable Instant other) {
    if (one == null || other == null) {
      return one == null ? other : one;
    }
    return one.isBefore(other) ? one : other;
  }

  private static @Nullable Instant plus(Instant now, @Nullable Duration within) {
    return within == null ? null : now.plus(within);
  }
}
