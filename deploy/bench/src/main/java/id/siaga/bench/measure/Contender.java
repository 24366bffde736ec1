package id.siaga.bench.measure;

/** One side of a comparison. */
public interface Contender {

  /** Its name in the result. */
  String name();

  /** Runs before the first that counts; more for a program that has just been started. */
  default int warmUps() {
    return 1;
  }

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
