package id.siaga.bench.measure;

import java.util.List;

/**
 * How much of a backlog was done by when.
 *
 * @param points by time, the count never falling
 */
public record DrainCurve(List<Point> points) {

  private static final double FROM = 0.1;
  private static final double TO = 0.9;

  /**
   * One reading.
   *
   * @param seconds since any fixed moment
   * @param done records done by then
   */
  public record Point(double seconds, double done) {}

  public DrainCurve {
    points = List.copyOf(points);
  }

  /**
   * Records per second between a tenth and nine tenths of the backlog, so that neither waking up
   * nor the last batch counts. Between two readings the count is taken to rise evenly.
   *
   * @param backlog records in all
   * @throws MeasurementFailedException when the readings don't reach nine tenths
   */
  public double rate(long backlog) {
    double from = reached(FROM * backlog);
    double to = reached(TO * backlog);
    if (to <= from) {
      throw new MeasurementFailedException(
          "a backlog of " + backlog + " went too fast for its readings");
    }
    return (TO - FROM) * backlog / (to - from);
  }

  private double reached(double count) {
    for (int i = 1; i < points.size(); i++) {
      Point before = points.get(i - 1);
      Point after = points.get(i);
      if (after.done() >= count && after.done() > before.done()) {
        double share = (count - before.done()) / (after.done() - before.done());
        return before.seconds() + Math.max(0, share) * (after.seconds() - before.seconds());
      }
    }
    throw new MeasurementFailedException(
        "the backlog wasn't worked off: "
            + (points.isEmpty() ? 0 : (long) points.get(points.size() - 1).done())
            + " of "
            + (long) count);
  }
}
