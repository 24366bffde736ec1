package id.siaga.bench.corpus;

import id.siaga.events.domain.Regions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;

/**
 * Sets the reports of one run apart from all others: part of every idempotency key.
 *
 * @param value eight hexadecimal digits
 */
public record RunId(String value) {

  /** Digits of the running number in a key, so that all keys have one length. */
  public static final int DIGITS = 10;

  private static final List<String> KABUPATEN = Regions.loadDesks().kabupaten();

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

  /**
   * The kabupaten that the report with this running number comes from. Each run begins somewhere
   * else, and a text comes from every kabupaten once before it comes from one again: were all
   * copies of a text to come from its own place, they would all join one case.
   *
   * @param texts how many texts the corpus has
   */
  public String region(long sequence, int texts) {
    long round = sequence / texts;
    return KABUPATEN.get(Math.floorMod(start() + sequence % texts + round, KABUPATEN.size()));
  }

  private long start() {
    return Long.parseLong(value, 16);
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
