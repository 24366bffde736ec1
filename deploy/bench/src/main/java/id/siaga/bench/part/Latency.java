package id.siaga.bench.part;

import org.HdrHistogram.Histogram;

/** Latencies of one run, to three significant digits, up to two minutes. */
final class Latency {

  private static final long HIGHEST_MICROS = 120_000_000L;

  private final Histogram micros = new Histogram(HIGHEST_MICROS, 3);

  /** Notes one; negative ones count as 0, longer ones as two minutes. */
  void add(long nanos) {
    micros.recordValue(Math.clamp(nanos / 1_000, 0, HIGHEST_MICROS));
  }

  long count() {
    return micros.getTotalCount();
  }

  /** In milliseconds. */
  double percentile(double percentile) {
    return micros.getValueAtPercentile(percentile) / 1_000.0;
  }
}
