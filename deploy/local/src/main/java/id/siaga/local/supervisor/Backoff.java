package id.siaga.local.supervisor;

import java.time.Duration;

/** How long to wait before a part that ended is started again: 1, 2, 4 … at most 30 s. */
final class Backoff {

  private static final Duration FIRST = Duration.ofSeconds(1);
  private static final Duration LONGEST = Duration.ofSeconds(30);
  private static final Duration CALM = Duration.ofMinutes(2);

  private Duration next = FIRST;

  /**
   * The wait after an end.
   *
   * @param lived how long the process had been there; after two minutes counting begins anew
   */
  Duration after(Duration lived) {
    if (lived.compareTo(CALM) >= 0) {
      next = FIRST;
    }
    Duration wait = next;
    Duration doubled = next.multipliedBy(2);
    next = doubled.compareTo(LONGEST) > 0 ? LONGEST : doubled;
    return wait;
  }
}
