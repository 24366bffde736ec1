package id.siaga.scoring.domain.quality;

import id.siaga.scoring.domain.evidence.Evidence;

/**
 * How good a classifier is at one part. Filled by one thread.
 *
 * @param <E> the classes of the part
 */
public final class PartQuality<E extends Enum<E>> {

  private final Evidence.Part part;
  private final Confusion<E> confusion;
  private final Calibration calibration = new Calibration();

  /**
   * Of nothing yet.
   *
   * @param type the classes of the part
   */
  public PartQuality(Evidence.Part part, Class<E> type) {
    this.part = part;
    this.confusion = new Confusion<>(type);
  }

  /**
   * Counts one decision.
   *
   * @param label what it should be
   * @param found what was decided
   * @param confidence of the decision, 0 to 1
   */
  public void add(E label, E found, double confidence) {
    calibration.add(confidence, label == found);
    confusion.add(label, found);
  }

  /** Which part. */
  public Evidence.Part part() {
    return part;
  }

  /** What was taken for what. */
  public Confusion<E> confusion() {
    return confusion;
  }

  /** Whether confidence says how often it is right. */
  public Calibration calibration() {
    return calibration;
  }
}
