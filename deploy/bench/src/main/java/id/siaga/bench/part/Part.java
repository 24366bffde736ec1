package id.siaga.bench.part;

import id.siaga.bench.measure.MeasurementFailedException;
import id.siaga.bench.measure.PartResult;

/** One part of the bench. */
public interface Part {

  /** Its name, as {@code --only} takes it. */
  String name();

  /**
   * Measures.
   *
   * @throws MeasurementFailedException when no figure can be given
   */
  PartResult measure() throws InterruptedException;
}
