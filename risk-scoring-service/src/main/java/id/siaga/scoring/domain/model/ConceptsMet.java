package id.siaga.scoring.domain.model;

import java.util.Arrays;

/** Which concepts stand in the sentence that is being read. */
final class ConceptsMet {

  private int[] codes = new int[2 * TextFeatures.PAIRED];
  private int[] words = new int[2 * TextFeatures.PAIRED];
  private int count;

  void nextSentence() {
    count = 0;
  }

  /** Whether a code is here already. */
  boolean has(int code) {
    for (int i = 0; i < count; i++) {
      if (codes[i] == code) {
        return true;
      }
    }
    return false;
  }

  void add(int code, int word) {
    if (count == codes.length) {
      codes = Arrays.copyOf(codes, 2 * count);
      words = Arrays.copyOf(words, 2 * count);
    }
    codes[count] = code;
    words[count++] = word;
  }

  /** Index of the first of those with which the next one is paired. */
  int firstPaired() {
    return Math.max(0, count - TextFeatures.PAIRED);
  }

  /** How many codes are here. */
  int count() {
    return count;
  }

  int code(int i) {
    return codes[i];
  }

  /** The word at which a code entered. */
  int word(int i) {
    return words[i];
  }
}
