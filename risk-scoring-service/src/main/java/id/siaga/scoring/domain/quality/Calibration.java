package id.siaga.scoring.domain.quality;

import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/**
 * Whether decisions are right as often as their confidence says, in {@value #BINS} bins of equal
 * width. Holds sums only, whatever the number of decisions. Filled by one thread.
 *
 * @see <a href="https://arxiv.org/abs/1706.04599">Guo, Pleiss, Sun, Weinberger: On Calibration of
 *     Modern Neural Networks (2017)</a>, for the expected calibration error
 */
public final class Calibration {

  /** Number of bins. */
  public static final int BINS = 10;

  private final long[] counts = new long[BINS];
  private final long[] rights = new long[BINS];
  private final double[] confidences = new double[BINS];

  /**
   * Decisions of about the same confidence.
   *
   * @param from least confidence
   * @param to confidence they stay below; the last bin holds 1 too
   * @param confidences sum of their confidences
   */
  public record Bin(double from, double to, long count, long right, double confidences) {

    /** Mean confidence; empty where there are no decisions. */
    public OptionalDouble confidence() {
      return count == 0 ? OptionalDouble.empty() : OptionalDouble.of(confidences / count);
    }

    /** Share of right decisions; empty where there are none. */
    public OptionalDouble accuracy() {
      return count == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) right / count);
    }

    private double gap() {
      return Math.abs(right - confidences);
    }
  }

  /**
   * Counts one decision.
   *
   * @param confidence 0 to 1
   */
  public void add(double confidence, boolean right) {
    if (!(confidence >= 0 && confidence <= 1)) {
      throw new IllegalArgumentException("confidence must be in 0..1, was " + confidence);
    }
    int bin = Math.min(BINS - 1, (int) (confidence * BINS));
    counts[bin]++;
    rights[bin] += right ? 1 : 0;
    confidences[bin] += confidence;
  }

  /** All bins, the least confident first; also those without decisions. */
  public List<Bin> bins() {
    return IntStream.range(0, BINS)
        .mapToObj(i ->
            new Bin(
                (double) i / BINS, (double) (i + 1) / BINS, counts[i], rights[i], confidences[i]))
        .toList();
  }

  /**
   * Mean distance of confidence and accuracy over the bins, each weighted by its decisions (ECE).
   *
   * @return 0 (right as often as said) to 1; 0 where there are no decisions
   */
  public double expectedError() {
    long total = 0;
    double gaps = 0;
    for (Bin bin : bins()) {
      total += bin.count();
      gaps += bin.gap();
    }
    return total == 0 ? 0 : gaps / total;
  }
}
