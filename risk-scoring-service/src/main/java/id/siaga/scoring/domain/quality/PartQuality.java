package id.siaga.scoring.domain.quality;

/**
 * How good a classifier is at one part. Filled by one thread.
 *
 * @param <E> the classes of the part
 */
public final class PartQuality<E extends Enum<E>> {

  private final Class<E> type;
  private final Confusion<E> confusion;
  private final Calibration calibration = new Calibration();

  public PartQuality(Class<E> type) {
    this.type = type;
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

  /** The classes. */
  public Class<E> type() {
    return type;
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
