package id.siaga.escalation.kafka;

import java.time.Duration;
import java.util.function.LongSupplier;

/**
 * When to ask for a commit, by the monotone clock: Streams' own interval stands still after the
 * wall clock stepped back. One pace for all desks of a thread, because a commit is the thread's:
 * were each task to ask for its own, a thread with six tasks would commit six times as often.
 */
final class CommitPace {

  private final long everyNanos;
  private final long urgentNanos;
  private final LongSupplier nanoTime;
  private final ThreadLocal<Long> asked;

  CommitPace(Duration every, Duration urgentEvery) {
    this(every, urgentEvery, System::nanoTime);
  }

  CommitPace(Duration every, Duration urgentEvery, LongSupplier nanoTime) {
    this.everyNanos = every.toNanos();
    this.urgentNanos = Math.min(urgentEvery.toNanos(), everyNanos);
    this.nanoTime = nanoTime;
    this.asked = ThreadLocal.withInitial(() -> nanoTime.getAsLong() - everyNanos);
  }

  /**
   * Whether the calling thread should ask for a commit now; if so, the next one is counted from
   * here.
   *
   * @param urgent somebody waits for what was just done; a flood of such still shares commits
   */
  boolean due(boolean urgent) {
    long now = nanoTime.getAsLong();
    if (now - asked.get() < (urgent ? urgentNanos : everyNanos)) {
      return false;
    }
    asked.set(now);
    return true;
  }
}
