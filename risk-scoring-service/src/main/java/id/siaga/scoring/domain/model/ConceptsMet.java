package id.siaga.scoring.domain.model;

/** Which concepts stand in the sentence that is being read, and which pairs met before. */
final class ConceptsMet {

  private static final long SPREAD = 0x9E3779B97F4A7C15L;
  private static final int USUAL_PAIRS = 100;

  private final int codes;
  private final int[] present = new int[TextFeatures.MOST_PAIRED];
  private final int[] words = new int[TextFeatures.MOST_PAIRED];
  private int count;
  private final Keys pairs = new Keys(USUAL_PAIRS);

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
    // Times an odd number no two pairs are alike; its upper half is mixed best, so it goes first.
    long key = (1 + (long) Math.min(one, other) * codes + Math.max(one, other)) * SPREAD;
    return pairs.add(Long.rotateLeft(key, Integer.SIZE));
  }
}
