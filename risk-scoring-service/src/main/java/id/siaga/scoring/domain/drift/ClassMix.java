package id.siaga.scoring.domain.drift;

/**
 * How far the classes of the last reports have moved away from those of the reports before them.
 * Two windows slide over the reports: the recent one, and behind it a longer one, the reference. So
 * a lasting change is told while it is young, and becomes the reference itself in time. Bounded: a
 * byte a report. Safe for use by many threads.
 *
 * <p>The measure is the population stability index, the sum over all classes of {@code (p − q) ×
 * ln(p ÷ q)}, where p is a class's share of the recent reports and q of the reference. Half a
 * report is added to every class, so that one that was never seen before makes no infinity. It is 0
 * for equal mixes. By chance alone it comes to about {@code (classes − 1) × (1/recent +
 * 1/reference)}; by the usual rule of thumb 0.1 is worth a look and 0.25 is another mix.
 *
 * @see <a href="https://doi.org/10.1214/aoms/1177729694">Kullback and Leibler, On information and
 *     sufficiency: the index is their divergence in both directions, added</a>
 * @param <E> the classes
 */
@SuppressWarnings("EnumOrdinal") // windows live in memory only
public final class ClassMix<E extends Enum<E>> {

  private static final double HALF = 0.5;

  private final byte[] ring;
  private final int recentSize;
  private final int[] recent;
  private final int[] reference;
  private long seen;

  /**
   * Nothing seen yet.
   *
   * @param type the classes
   * @param recentSize reports in the recent window
   * @param referenceSize reports in the one behind it, at least as many
   */
  public ClassMix(Class<E> type, int recentSize, int referenceSize) {
    if (recentSize < 1 || referenceSize < recentSize) {
      throw new IllegalArgumentException(
          "windows must be 1 <= recent <= reference, were " + recentSize + ", " + referenceSize);
    }
    int classes = type.getEnumConstants().length;
    if (classes > Byte.MAX_VALUE) {
      throw new IllegalArgumentException(type + " has too many classes");
    }
    this.recentSize = recentSize;
    ring = new byte[recentSize + referenceSize];
    recent = new int[classes];
    reference = new int[classes];
  }

  /** Adds the class of the report that came after all others. */
  public synchronized void add(E one) {
    int at = (int) (seen % ring.length);
    if (seen >= ring.length) {
      reference[ring[at]]--;
    }
    if (seen >= recentSize) {
      byte aged = ring[(int) ((seen - recentSize) % ring.length)];
      recent[aged]--;
      reference[aged]++;
    }
    ring[at] = (byte) one.ordinal();
    recent[one.ordinal()]++;
    seen++;
  }

  /**
   * The index; NaN as long as fewer reports stand in the reference than in the recent window, for
   * then it would tell of chance.
   */
  public synchronized double drift() {
    long behind = Math.min(seen, ring.length) - recentSize;
    if (behind < recentSize) {
      return Double.NaN;
    }
    double index = 0;
    for (int i = 0; i < recent.length; i++) {
      double p = (recent[i] + HALF) / (recentSize + HALF * recent.length);
      double q = (reference[i] + HALF) / (behind + HALF * recent.length);
      index += (p - q) * Math.log(p / q);
    }
    return index;
  }
}
