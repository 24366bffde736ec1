package id.siaga.escalation.kafka;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * The desks' time: the wall clock as it stood at start, carried on by the monotone clock. A step of
 * the wall clock never fires a deadline early; it shows as {@link #divergence}.
 */
final class DeskClock {

  private final Clock wall;
  private final Instant startedAt;
  private final long startedNanos;

  DeskClock(Clock wall) {
    this.wall = wall;
    this.startedAt = wall.instant();
    this.startedNanos = System.nanoTime();
  }

  /** Now, to the microsecond. */
  Instant now() {
    return startedAt.plusNanos(System.nanoTime() - startedNanos).truncatedTo(ChronoUnit.MICROS);
  }

  /** How far the wall clock is ahead; negative when it is behind. */
  Duration divergence() {
    return Duration.between(now(), wall.instant());
  }
}
