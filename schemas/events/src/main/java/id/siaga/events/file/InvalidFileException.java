package id.siaga.events.file;

/** A file that an operator gave can't be used as it is; the message names file and field. */
public final class InvalidFileException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** Says what is wrong, and where. */
  public InvalidFileException(String message) {
    super(message);
  }
}
