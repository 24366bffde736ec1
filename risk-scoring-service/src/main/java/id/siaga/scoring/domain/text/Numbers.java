package id.siaga.scoring.domain.text;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Values of numbers in digits and in words: {@code dua puluh tujuh} is 27, {@code belasan} at least
 * 11, {@code ratusan} at least 100. A number's value stands at its last word.
 */
final class Numbers {

  static final long NONE = -1;

  /** Beyond it a scale is not applied any more. */
  private static final long MOST = 1_000_000_000_000L;

  private static final Map<String, Integer> ONES =
      Map.ofEntries(
          Map.entry("satu", 1),
          Map.entry("seorang", 1),
          Map.entry("sebuah", 1),
          Map.entry("dua", 2),
          Map.entry("kedua", 2),
          Map.entry("tiga", 3),
          Map.entry("ketiga", 3),
          Map.entry("empat", 4),
          Map.entry("keempat", 4),
          Map.entry("lima", 5),
          Map.entry("enam", 6),
          Map.entry("tujuh", 7),
          Map.entry("delapan", 8),
          Map.entry("sembilan", 9),
          Map.entry("sepuluh", 10),
          Map.entry("sebelas", 11),
          Map.entry("seratus", 100),
          Map.entry("seribu", 1000));

  private static final Map<String, Integer> SCALES =
      Map.of("puluh", 10, "ratus", 100, "ribu", 1_000, "juta", 1_000_000);

  private static final Map<String, Integer> ROUGH =
      Map.of(
          "belasan", 11,
          "puluhan", 20,
          "ratusan", 100,
          "ribuan", 1_000,
          "jutaan", 1_000_000,
          "beberapa", 3,
          "sejumlah", 3);

  private Numbers() {}

  /** The words, not digits, that a number can begin with. */
  static Set<String> beginnings() {
    Set<String> words = new TreeSet<>(ONES.keySet());
    words.addAll(ROUGH.keySet());
    return words;
  }

  /**
   * Reads the number that starts here, if one does.
   *
   * @param values its value is put at the place of its last word
   * @return the index behind it; behind the first word where none starts
   */
  static int read(Words words, int start, long[] values) {
    long total = 0; // thousands and more
    long part = 0; // below a thousand
    long last = NONE; // waits for what it counts
    int i = start;
    for (; i < words.size(); i++) {
      String word = words.text(i);
      long one = unit(word);
      Integer scale = SCALES.get(word);
      if (one >= 10 && last == NONE && !digits(word)) {
        part += one; // a word that counts nothing further, but may be counted on: sepuluh, ratusan
      } else if (one != NONE && last == NONE) {
        last = one;
      } else if (word.equals("belas") && last > 0 && last < 10) {
        last += 10;
      } else if (scale != null && i > start && total + part + Math.max(0, last) < MOST) {
        long counted = Math.max(0, last);
        total += scale >= 1_000 ? (part + counted) * scale : 0;
        part = scale >= 1_000 ? 0 : part + counted * scale;
        last = NONE;
      } else {
        break;
      }
    }
    if (i == start) {
      return start + 1;
    }
    values[i - 1] = total + part + Math.max(0, last);
    return i;
  }

  static boolean digits(String word) {
    return word.charAt(0) >= '0' && word.charAt(0) <= '9';
  }

  private static long unit(String word) {
    if (digits(word)) {
      return Long.parseLong(word);
    }
    Integer one = ONES.get(word);
    Integer rough = one == null ? ROUGH.get(word) : one;
    return rough == null ? NONE : rough;
  }
}
