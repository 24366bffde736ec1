package id.siaga.events;

/** A record that can never be processed as it is. Its message holds no report text. */
public final class PoisonRecordException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final PoisonReason reason;

  /**
   * @param reason the class of the fault
   * @param message the field and the rule
   */
  public PoisonRecordException(PoisonReason reason, String message) {
    super(message);
    this.reason = reason;
  }

  public PoisonReason reason() {
    return reason;
  }
}
