package id.siaga.escalation.audit;

/**
 * The newest entry of a desk's chain.
 *
 * @param sequence its number; 0 when the chain is empty
 * @param hash its hash; {@link AuditHash#ZERO} when the chain is empty
 */
public record AuditHead(long sequence, AuditHash hash) {

  /** The head of a chain without entries. */
  public static final AuditHead START = new AuditHead(0, AuditHash.ZERO);

  public AuditHead {
    if (sequence < 0) {
      throw new IllegalArgumentException("sequence must not be negative, was " + sequence);
    }
  }
}
