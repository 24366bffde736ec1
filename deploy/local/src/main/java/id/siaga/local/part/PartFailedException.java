package id.siaga.local.part;

/** A part could not be started; the message says what happened and what to do. */
public final class PartFailedException extends Exception {

  private static final long serialVersionUID = 1L;

  public PartFailedException(String message) {
    super(message);
  }
}
