package id.siaga.bench.measure;

/** One side of a comparison. */
public interface Contender {

  /** Its name in the result. */
  String name();

  /**
   * One run.
   *
   * @param run from 0; −1 for a warm-up, whose reading is thrown away
   * @throws InterruptedException when the bench is stopped
   */
  Reading run(int run) throws InterruptedException;

  /**
   * What one run gave.
   *
   * @param rate per second
   */
  record Reading(double rate, CpuUse cpu) {}
}
