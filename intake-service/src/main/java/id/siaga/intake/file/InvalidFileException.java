package id.siaga.intake.file;

/** A file that an operator gave can't be used as it is; the message names file and field. */
final class InvalidFileException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  InvalidFileException(String message) {
    super(message);
  }
}
