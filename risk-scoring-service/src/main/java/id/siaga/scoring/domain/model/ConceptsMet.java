package id.siaga.scoring.domain.model;

import java.util.Arrays;

/** Which concepts stand in the sentence that is being read, and which pairs met before. */
final class ConceptsMet {

  private static final long SPREAD = 0x9E3779B97F4A7C15L;

  private final int codes;
  private final int[] present = new int[TextFeatures.MOST_PAIRED];
  private final int[] words = new int[TextFeatures.MOST_PAIRED];
  private int count;
  private long[] pairs = new long[256];
  private int pairCount;

  ConceptsMet(int codes) {
    this.codes = codes;
  }

  void nextSentence() {
    count = 0;
  }

  /** Whether a code is new to the sentence, and there is room for it. */
  boolean enters(int code) {
    for (int i = 0; i < count; i++) {
      if (present[i] == code) {
        return false;
      }
    }
    return count < present.length;
  }

  /** Adds a code that {@link #enters}. */
  void add(int code, int word) {
    present[count] = code;
    words[count++] = word;
  }

  /** How many codes are here. */
  int present() {
    return count;
  }

  int code(int i) {
    return present[i];
  }

  /** The word at which a code entered. */
  int word(int i) {
    return words[i];
  }

  /** Whether two codes meet for the first time in the text. */
  boolean first(int one, int other) {
    if (2 * pairCount >= pairs.length) {
      grow();
    }
    // Times an odd number: never 0, and no two pairs alike.
    long key = (1 + (long) Math.min(one, other) * codes + Math.max(one, other)) * SPREAD;
    boolean added = put(pairs, key);
    pairCount += added ? 1 : 0;
    return added;
  }

  private void grow() {
    long[] before = pairs;
    pairs = new long[2 * before.length];
    Arrays.stream(before).filter(key -> key != 0).forEach(key -> put(pairs, key));
  }

  private static boolean put(long[] to, long key) {
    int mask = to.length - 1;
    int at = (int) (key >>> 32) & mask;
    while (to[at] != 0) {
      if (to[at] == key) {
        return false;
      }
      at = (at + 1) & mask;
    }
    to[at] = key;
    return true;
  }
}
