package id.siaga.bench.measure;

/**
 * One measured quantity.
 *
 * @param name what was measured
 * @param unit for example {@code reports/s}, {@code ms}, {@code ratio}
 * @param samples one value per run
 * @param cpu what the processes used meanwhile, the median over the runs
 */
public record Figure(String name, String unit, Samples samples, CpuUse cpu) {

  /** A figure that CPU use says nothing about, such as a ratio. */
  public static Figure plain(String name, String unit, Samples samples) {
    return new Figure(name, unit, samples, CpuUse.NONE);
  }
}
