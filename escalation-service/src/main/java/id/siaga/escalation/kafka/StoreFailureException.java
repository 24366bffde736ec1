package id.siaga.escalation.kafka;

/** A state store failed or holds what can't be read: never the record's fault, so never poison. */
final class StoreFailureException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  StoreFailureException(String message, Throwable cause) {
    super(message, cause);
  }
}
