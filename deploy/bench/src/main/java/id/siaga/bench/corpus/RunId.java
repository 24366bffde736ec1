package id.siaga.bench.corpus;

import java.security.SecureRandom;
import java.util.HexFormat;

/**
 * Sets the reports of one run apart from all others: part of every idempotency key.
 *
 * @param value eight hexadecimal digits
 */
public record RunId(String value) {

  /** Digits of the running number in a key, so that all keys have one length. */
  public static final int DIGITS = 10;

  private static final SecureRandom RANDOM = new SecureRandom();

  public RunId {
    if (!value.matches("[0-9a-f]{8}")) {
      throw new IllegalArgumentException("run id must be 8 hexadecimal digits, was " + value);
    }
  }

  public static RunId random() {
    byte[] bytes = new byte[4];
    RANDOM.nextBytes(bytes);
    return new RunId(HexFormat.of().formatHex(bytes));
  }

  /** What stands before the running number. */
  public String keyPrefix() {
    return "bench-" + value + "-";
  }

  /** The idempotency key of the report with this running number. */
  public String key(long sequence) {
    return keyPrefix() + ("%0" + DIGITS + "d").formatted(sequence);
  }
}
