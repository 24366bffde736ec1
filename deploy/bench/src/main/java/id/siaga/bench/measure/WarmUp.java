package id.siaga.bench.measure;

/**
 * Runs before the first that counts. How many it takes until a program is compiled depends on the
 * machine and on what ran before, so they go on until several in a row were not clearly better: on
 * a noisy machine one run that is no better says little, and a stage of the size of ours is still
 * being compiled after half a minute of work.
 */
public final class WarmUp {

  private static final int IN_A_ROW = 3;
  private static final int MOST = 12;
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
    int noBetter = 0;
    for (int runs = 1; runs <= MOST; runs++) {
      double goodness = run.goodness();
      noBetter = goodness < best * CLEARLY ? noBetter + 1 : 0;
      if (noBetter == IN_A_ROW) {
        return runs;
      }
      best = Math.max(best, goodness);
    }
    return MOST;
  }
}
