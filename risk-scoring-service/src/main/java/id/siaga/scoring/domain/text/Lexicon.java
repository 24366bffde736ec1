package id.siaga.scoring.domain.text;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What the words of phone messages and regional languages are in plain Indonesian, and the little
 * words that decide what is said not to be.
 *
 * @param plain spelling to plain words, lower case: {@code yg} to {@code yang}, {@code durung} to
 *     {@code belum}
 * @param negators words that say that what follows is not so
 * @param breaks words at which a negation ends
 */
public record Lexicon(Map<String, List<String>> plain, Set<String> negators, Set<String> breaks) {

  private static final Pattern WORD = Pattern.compile("[a-z]+");

  public Lexicon {
    plain = Map.copyOf(plain);
    negators = Set.copyOf(negators);
    breaks = Set.copyOf(breaks);
    plain.forEach((spelling, words) -> {
      check(spelling);
      words.forEach(Lexicon::check);
    });
    negators.forEach(Lexicon::check);
    breaks.forEach(Lexicon::check);
  }

  private static void check(String word) {
    if (!WORD.matcher(word).matches()) {
      throw new IllegalArgumentException("'" + word + "' must be one word of a to z");
    }
  }
}
