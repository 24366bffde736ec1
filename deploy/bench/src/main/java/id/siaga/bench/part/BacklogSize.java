package id.siaga.bench.part;

import id.siaga.bench.measure.Contender;

/**
 * How many reports a backlog may have: as many as planned, but no more than are worked off well
 * within the time for which other stages may be paused.
 */
final class BacklogSize {

  private static final int FIRST = 2_000;
  private static final double SECONDS = 3.5;
  private static final int LEAST = 500;

  private final int most;

  BacklogSize(int most) {
    this.most = most;
  }

  int most() {
    return most;
  }

  /** Size for a contender that was seen at this rate; 0 for one never seen. */
  int at(double rate) {
    return rate == 0
        ? Math.min(FIRST, most)
        : (int) Math.clamp(rate * SECONDS, Math.min(LEAST, most), most);
  }

  /** The rate to go by from now on: the last one, or half of what was too much. */
  static double next(Contender.Reading reading, int backlog) {
    return reading.rate() > 0 ? reading.rate() : backlog / SECONDS / 2;
  }
}
