package id.siaga.scoring.domain.model;

import id.siaga.scoring.domain.text.Fnv;

/** Keys of features by the hashes of their words, within a group: well mixed and never 0. */
final class FeatureKeys {

  private static final long ORDER = 0x9E3779B97F4A7C15L;
  private static final long NEGATED = 0xD1B54A32D192ED03L;

  private FeatureKeys() {}

  /** Of a name of one word, or of two with a space between. */
  static long of(String name) {
    int space = name.indexOf(' ');
    return space < 0
        ? ofWord(Fnv.of(name))
        : ofPair(Fnv.of(name.substring(0, space)), Fnv.of(name.substring(space + 1)));
  }

  static long ofWord(long hash) {
    return notZero(Fnv.mixed(hash));
  }

  /** Of a word that is said not to be so. */
  static long ofNegated(long hash) {
    return notZero(Fnv.mixed(hash ^ NEGATED));
  }

  static long ofPair(long first, long second) {
    return notZero(Fnv.mixed(first * ORDER + second));
  }

  /** Of all groups of letters of a word, in the order in which they stand in it. */
  static long[] letters(String framed) {
    long[] keys = new long[Math.max(0, framed.length() - TextFeatures.LETTERS + 1)];
    for (int i = 0; i < keys.length; i++) {
      keys[i] = ofWord(Fnv.of(framed, i, i + TextFeatures.LETTERS));
    }
    return keys;
  }

  private static long notZero(long key) {
    return key == 0 ? 1 : key;
  }
}
