package id.siaga.bench.process;

import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** Waits that always end. */
public final class Waiting {

  private Waiting() {}

  /** Something asked again and again. */
  public interface Condition {
    boolean holds() throws InterruptedException;
  }

  /**
   * Asks until the answer is yes.
   *
   * @param every pause between two questions
   * @param limit after which it gives up
   * @return whether it ever was yes
   */
  public static boolean until(Condition condition, Duration every, Duration limit)
      throws InterruptedException {
    long end = System.nanoTime() + limit.toNanos();
    while (!condition.holds()) {
      if (System.nanoTime() >= end) {
        return false;
      }
      TimeUnit.NANOSECONDS.sleep(every.toNanos());
    }
    return true;
  }
}
