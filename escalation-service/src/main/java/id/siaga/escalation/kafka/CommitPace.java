package id.siaga.escalation.kafka;

import java.time.Duration;
import java.util.function.LongSupplier;

/**
 * When to ask for a commit, by the monotone clock: Streams' own interval stands still after the
 * wall clock stepped back. One pace for all desks of a thread, because a commit is the thread's:
 * were each task to ask for its own, a thread with six tasks would commit six times as often.
 *
 * <p>A thread does nothing else while it commits. Where commits take long, on a busy or a cold
 * broker, they come less often, so that at least two thirds of the time are left for messages: else
 * a backlog, once there is one, would grow.
 */
final class CommitPace {

  /** Time between two commits, in lengths of one. */
  private static final int TIMES_ITS_LENGTH = 3;

  /** What waits for a commit, the least pressing first. */
  enum Need {
    /** reports below KRITIS */
    USUAL,
    /** KRITIS: soon, but a flood of it still shares commits */
    SOON,
    /** a person's order: before a backlog is worked off, people come first */
    PERSON
  }

  /** A stall longer than this is something else: a rebalance, a collection, a suspended machine. */
  private static final long LONGEST_COMMIT_NANOS = Duration.ofMillis(100).toNanos();

  private final long everyNanos;
  private final long urgentNanos;
  private final LongSupplier nanoTime;
  private final ThreadLocal<Cycle> cycles;

  /** What one thread knows of its commits. */
  private static final class Cycle {
    private long asked;
    private long seen;
    // The longest the thread stood still since it asked: as far as it can tell, the commit.
    private long stalled;

    private Cycle(long asked, long seen) {
      this.asked = asked;
      this.seen = seen;
    }
  }

  CommitPace(Duration every, Duration urgentEvery) {
    this(every, urgentEvery, System::nanoTime);
  }

  CommitPace(Duration every, Duration urgentEvery, LongSupplier nanoTime) {
    this.everyNanos = every.toNanos();
    this.urgentNanos = Math.min(urgentEvery.toNanos(), everyNanos);
    this.nanoTime = nanoTime;
    this.cycles =
        ThreadLocal.withInitial(() -> {
          long now = nanoTime.getAsLong();
          return new Cycle(now - everyNanos, now);
        });
  }

  /**
   * Whether the calling thread should ask for a commit now; if so, the next one is counted from
   * here. To be called often, also when there is nothing to commit: it is how stalls are noticed.
   *
   * @param dirty whether there is anything to commit
   * @param need the most pressing of what waits
   */
  boolean due(boolean dirty, Need need) {
    long now = nanoTime.getAsLong();
    Cycle cycle = cycles.get();
    long still = now - cycle.seen;
    cycle.seen = now;
    if (still <= LONGEST_COMMIT_NANOS) {
      cycle.stalled = Math.max(cycle.stalled, still);
    }
    long lengths = need == Need.PERSON ? cycle.stalled : TIMES_ITS_LENGTH * cycle.stalled;
    long interval = Math.max(need == Need.USUAL ? everyNanos : urgentNanos, lengths);
    if (!dirty || now - cycle.asked < interval) {
      return false;
    }
    cycle.asked = now;
    cycle.stalled = 0;
    return true;
  }
}
