package id.siaga.escalation.domain;

import java.nio.ByteBuffer;
import java.util.Arrays;

/**
 * MinHash of a text, made at scoring: the share of equal places estimates the Jaccard similarity of
 * two texts (Broder 1997).
 *
 * @param values 16 values, or none where a report has no usable text; copied
 */
@SuppressWarnings("ArrayRecordComponent") // equality and copies are written out below
public record Signature(int[] values) {

  private static final int LENGTH = 16;

  /** Of a text that is not known. */
  public static final Signature NONE = new Signature(new int[0]);

  public Signature {
    if (values.length != LENGTH && values.length != 0) {
      throw new IllegalArgumentException("a signature has 16 values, not " + values.length);
    }
    values = values.clone();
  }

  /**
   * Reads the big-endian bytes of a signature.
   *
   * @throws IllegalArgumentException when they are not 64, nor none
   */
  public static Signature of(ByteBuffer bytes) {
    if (bytes.remaining() != LENGTH * Integer.BYTES && bytes.hasRemaining()) {
      throw new IllegalArgumentException("signature must have 64 bytes, had " + bytes.remaining());
    }
    int[] values = new int[bytes.remaining() / Integer.BYTES];
    bytes.duplicate().asIntBuffer().get(values);
    return new Signature(values);
  }

  /** Share of equal places, 0 to 1; 0 where either has none. */
  public double similarity(Signature other) {
    if (values.length == 0 || other.values.length == 0) {
      return 0;
    }
    int equal = 0;
    for (int i = 0; i < LENGTH; i++) {
      if (values[i] == other.values[i]) {
        equal++;
      }
    }
    return equal / (double) LENGTH;
  }

  @Override
  public int[] values() {
    return values.clone();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Signature that && Arrays.equals(values, that.values);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(values);
  }
}
