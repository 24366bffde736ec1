package id.siaga.bench.measure;

/**
 * Runs before the first that counts. How many it takes until a program is compiled depends on the
 * machine and on what ran before, so they go on until one is no longer clearly better.
 */
public final class WarmUp {

  private static final int LEAST = 2;
  private static final int MOST = 8;
  private static final double CLEARLY = 1.1;

  private WarmUp() {}

  /** One run. */
  @FunctionalInterface
  public interface Run {

    /** How good it was; more is better. */
    double goodness() throws InterruptedException;
  }

  /**
   * Warms up.
   *
   * @return how many runs it took
   */
  public static int of(Run run) throws InterruptedException {
    double best = 0;
    for (int runs = 1; runs <= MOST; runs++) {
      double goodness = run.goodness();
      if (runs >= LEAST && goodness < best * CLEARLY) {
        return runs;
      }
      best = Math.max(best, goodness);
    }
    return MOST;
  }
}
