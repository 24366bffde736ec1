package id.siaga.bench.measure;

/** A measurement could not be made; its figures would mean nothing. */
public final class MeasurementFailedException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /**
   * @param message the part and what went wrong
   */
  public MeasurementFailedException(String message) {
    super(message);
  }

  public MeasurementFailedException(String message, Throwable cause) {
    super(message, cause);
  }
}
