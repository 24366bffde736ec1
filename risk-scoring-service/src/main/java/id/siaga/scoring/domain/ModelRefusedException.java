package id.siaga.scoring.domain;

/** A record about models that counts for nothing; the model before it stays in force. */
public final class ModelRefusedException extends Exception {

  private static final long serialVersionUID = 1L;

  private final ModelRefusal refusal;

  /** Refused for this reason, in a detail that names the rule. */
  public ModelRefusedException(ModelRefusal refusal, String detail) {
    super(detail);
    this.refusal = refusal;
  }

  /** The reason. */
  public ModelRefusal refusal() {
    return refusal;
  }
}
