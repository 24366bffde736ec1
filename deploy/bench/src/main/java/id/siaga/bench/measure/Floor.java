package id.siaga.bench.measure;

/**
 * A promise and what was measured.
 *
 * @param name what is promised
 * @param bound the least (or, for a ceiling, the most) that keeps the promise
 * @param measured the median
 * @param ceiling whether smaller is better
 */
public record Floor(String name, double bound, double measured, boolean ceiling) {

  public static Floor atLeast(String name, double bound, double measured) {
    return new Floor(name, bound, measured, false);
  }

  public static Floor atMost(String name, double bound, double measured) {
    return new Floor(name, bound, measured, true);
  }

  /** Whether the promise was kept. */
  public boolean kept() {
    return ceiling ? measured <= bound : measured >= bound;
  }

  /** {@code PASS} or {@code BELOW}, as it is printed. */
  public String verdict() {
    return kept() ? "PASS" : "BELOW";
  }
}
