package id.siaga.escalation.kafka;

import id.siaga.escalation.domain.Timer;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;

/**
 * Looks for due deadlines from a low-water mark, a bounded number at a time, and only while the
 * mailbox is not behind: an acknowledgement that waits there must come first.
 */
final class DeadlineSweep {

  private static final Duration BEHIND = Duration.ofSeconds(2);
  private static final Duration IDLE = Duration.ofMillis(500);
  private static final Duration PATIENCE_AFTER_START = Duration.ofSeconds(2);

  private final KeyValueStore<Bytes, byte[]> timers;
  private final DeskClock clock;
  private final int atMost;
  private final DeskMetrics metrics;
  private final Instant startedAt;

  private Instant lowWater = Instant.EPOCH;
  private Instant lastMoved;
  private Duration lastLag = Duration.ZERO;

  DeadlineSweep(
      KeyValueStore<Bytes, byte[]> timers, DeskClock clock, int atMost, DeskMetrics metrics) {
    this.timers = timers;
    this.clock = clock;
    this.atMost = atMost;
    this.metrics = metrics;
    this.startedAt = clock.now();
    this.lastMoved = startedAt;
  }

  /** Takes note that the mailbox has handed over a record, and when that was written. */
  void mailboxMoved(Instant written) {
    lastMoved = clock.now();
    lastLag = Duration.between(written, lastMoved);
  }

  /** Fires what is due, earliest first. */
  void run(Consumer<Timer> fire) {
    Instant now = clock.now();
    if (behind(now)) {
      metrics.sweepPostponed();
      return;
    }
    List<Timer> due = due(now);
    for (Timer timer : due) {
      metrics.fired(Duration.between(timer.due(), now));
      fire.accept(timer);
    }
    // A deadline is always set in the future, so nothing can appear below what was swept.
    lowWater = due.size() == atMost ? due.getLast().due() : now;
  }

  private boolean behind(Instant now) {
    if (Duration.between(startedAt, now).compareTo(PATIENCE_AFTER_START) < 0) {
      return true;
    }
    boolean moving = Duration.between(lastMoved, now).compareTo(IDLE) < 0;
    return moving && lastLag.compareTo(BEHIND) > 0;
  }

  private List<Timer> due(Instant now) {
    List<Timer> due = new ArrayList<>();
    Bytes from = DeskStores.lowestKey(lowWater);
    Bytes to = DeskStores.lowestKey(now);
    try (KeyValueIterator<Bytes, byte[]> keys = timers.range(from, to)) {
      while (keys.hasNext() && due.size() < atMost) {
        due.add(DeskStores.timer(keys.next().key));
      }
    }
    return due;
  }
}
