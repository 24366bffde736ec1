package id.siaga.bench.measure;

import java.util.List;

/**
 * Whether a backlog grows, from readings at even intervals.
 *
 * @param perSecond least-squares slope over the last two thirds of the readings, records per second
 * @param atEnd mean of the last quarter, records
 */
public record Growth(double perSecond, double atEnd) {

  private static final double SLOPE_SHARE = 0.02;
  private static final double WAITING_SECONDS = 0.5;

  /**
   * Growth as these readings show it.
   *
   * @param readings records waiting; at least four
   * @param intervalSeconds between two readings
   */
  public static Growth of(List<Long> readings, double intervalSeconds) {
    if (readings.size() < 4) {
      throw new IllegalArgumentException("growth needs four readings, had " + readings.size());
    }
    List<Long> tail = readings.subList(readings.size() / 3, readings.size());
    double meanX = (tail.size() - 1) / 2.0;
    double meanY = mean(tail);
    double covariance = 0;
    double variance = 0;
    for (int i = 0; i < tail.size(); i++) {
      covariance += (i - meanX) * (tail.get(i) - meanY);
      variance += (i - meanX) * (i - meanX);
    }
    List<Long> end = readings.subList(readings.size() - readings.size() / 4, readings.size());
    return new Growth(covariance / variance / intervalSeconds, mean(end));
  }

  /**
   * Whether a queue falls behind: its slope is over two hundredths of what comes in, and more waits
   * at the end than half a second brings. One that only breathes with commits stays below the
   * second.
   *
   * @param inflow records per second that come into this queue: more than reports, where a report
   *     becomes several records
   */
  public boolean fallsBehind(double inflow) {
    return perSecond > SLOPE_SHARE * inflow && atEnd > WAITING_SECONDS * inflow;
  }

  private static double mean(List<Long> values) {
    return values.stream().mapToLong(Long::longValue).average().orElseThrow();
  }
}
