package id.siaga.local.supervisor;

/** The stack can't be started; the message says why and what to do. */
public final class StackFailedException extends Exception {

  private static final long serialVersionUID = 1L;

  StackFailedException(String message) {
    super(message);
  }

  StackFailedException(String message, Throwable cause) {
    super(message, cause);
  }
}
