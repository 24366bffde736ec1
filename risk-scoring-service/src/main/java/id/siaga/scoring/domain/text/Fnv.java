package id.siaga.scoring.domain.text;

/**
 * The 64-bit FNV-1a hash of a word over its UTF-16 units (Fowler, Noll, Vo; RFC 9923), worked out
 * once a word and asked by all who look words up. Two of some hundred thousand words share one with
 * a probability of one to a thousand million.
 */
public final class Fnv {

  private static final long OFFSET = 0xCBF29CE484222325L;
  private static final long PRIME = 0x100000001B3L;

  private Fnv() {}

  /** Hash of a word. */
  public static long of(String word) {
    return more(OFFSET, word);
  }

  /** Hash of a part of a word. */
  public static long of(String word, int from, int to) {
    return more(OFFSET, word, from, to);
  }

  /** Hash of what was hashed before, and this behind it. */
  public static long more(long hash, String word) {
    return more(hash, word, 0, word.length());
  }

  private static long more(long hash, String word, int from, int to) {
    long result = hash;
    for (int i = from; i < to; i++) {
      result = more(result, word.charAt(i));
    }
    return result;
  }

  /** Hash of what was hashed before, and this behind it. */
  public static long more(long hash, char c) {
    return (hash ^ c) * PRIME;
  }

  /** Hash of a word of ASCII. */
  static long of(byte[] ascii, int length) {
    long result = OFFSET;
    for (int i = 0; i < length; i++) {
      result = (result ^ ascii[i]) * PRIME;
    }
    return result;
  }

  /** All bits of a hash spread over all bits: SplitMix64's finaliser (Steele et al., 2014). */
  public static long mixed(long hash) {
    long a = (hash ^ (hash >>> 30)) * 0xBF58476D1CE4E5B9L;
    long b = (a ^ (a >>> 27)) * 0x94D049BB133111EBL;
    return b ^ (b >>> 31);
  }
}
