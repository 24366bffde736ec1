package id.siaga.scoring.domain;

import id.siaga.scoring.domain.text.Fnv;
import id.siaga.scoring.domain.text.NormalText;
import java.nio.ByteBuffer;
import java.util.Arrays;

/**
 * A MinHash of a text: how many of its values two texts share, place by place, estimates the
 * Jaccard similarity of their sets of normal words and word pairs.
 *
 * <p>A feature is a normal word of at least two letters, or two neighbouring ones joined by a space
 * (so that order counts). Its hash is 64-bit FNV-1a over its UTF-16 units, mixed by the SplitMix64
 * finaliser; value <i>i</i> of the signature is the least, unsigned, of the upper 32 bits of {@code
 * mix(hash + (i + 1) × 0x9E3779B97F4A7C15)} over all features. A text without features has all bits
 * set. Nothing here depends on the JVM, so that signatures of different runs and versions compare;
 * a change of the lexicon changes signatures slightly.
 *
 * @see <a href="https://doi.org/10.1109/SEQUEN.1997.666900">Broder, On the resemblance and
 *     containment of documents</a>
 */
public final class Signature {

  /** Number of 32-bit values. */
  public static final int VALUES = 16;

  private static final long GOLDEN = 0x9E3779B97F4A7C15L;

  /** All bits set: greater than none of the 32-bit values. */
  private static final long NO_FEATURE = 0xFFFFFFFFL;

  private static final long[] STEPS = new long[VALUES];

  static {
    Arrays.setAll(STEPS, i -> (i + 1) * GOLDEN);
  }

  private final int[] values;

  private Signature(int[] values) {
    this.values = values;
  }

  /** The signature of a text, of its own words: statements behind it don't count. */
  public static Signature of(NormalText text) {
    long[] least = new long[VALUES];
    Arrays.fill(least, NO_FEATURE);
    long before = 0;
    for (int i = 0; i < text.own(); i++) {
      String word = text.word(i);
      if (word.length() < 2) {
        continue;
      }
      long hash = text.hash(i);
      lower(least, hash);
      if (before != 0) {
        lower(least, Fnv.more(Fnv.more(before, ' '), word));
      }
      before = hash;
    }
    int[] values = new int[VALUES];
    for (int i = 0; i < VALUES; i++) {
      values[i] = (int) least[i];
    }
    return new Signature(values);
  }

  /** Share of equal values, 0 to 1: the estimate of how alike the texts are. */
  public double similarity(Signature other) {
    int equal = 0;
    for (int i = 0; i < VALUES; i++) {
      equal += values[i] == other.values[i] ? 1 : 0;
    }
    return (double) equal / VALUES;
  }

  /** The values, big-endian, one after the other: 64 bytes. */
  public byte[] bytes() {
    ByteBuffer buffer = ByteBuffer.allocate(VALUES * Integer.BYTES);
    for (int value : values) {
      buffer.putInt(value);
    }
    return buffer.array();
  }

  /** In long values and with ready steps, so that the compiler makes vectors of the loop. */
  private static void lower(long[] least, long hash) {
    for (int i = 0; i < VALUES; i++) {
      least[i] = Math.min(least[i], Fnv.mixed(hash + STEPS[i]) >>> 32);
    }
  }
}
