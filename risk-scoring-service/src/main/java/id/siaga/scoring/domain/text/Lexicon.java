package id.siaga.scoring.domain.text;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What the words of phone messages and regional languages are in plain Indonesian, and the little
 * words that decide what is said not to be.
 *
 * @param plain spelling to plain words, lower case: {@code yg} to {@code yang}, {@code durung} to
 *     {@code belum}
 * @param negators words that say that what follows is not so
 * @param breaks words at which a negation ends
 * @param courtesy greetings, thanks and the like, words and phrases that tell nothing
 * @param addresses how people are addressed; courtesy before or behind courtesy
 */
public record Lexicon(
    Map<String, List<String>> plain,
    Set<String> negators,
    Set<String> breaks,
    Set<String> courtesy,
    Set<String> addresses) {

  private static final Pattern WORD = Pattern.compile("[a-z]+");

  public Lexicon {
    plain = Map.copyOf(plain);
    negators = Set.copyOf(negators);
    breaks = Set.copyOf(breaks);
    courtesy = Set.copyOf(courtesy);
    addresses = Set.copyOf(addresses);
    plain.forEach((spelling, words) -> {
      check(spelling);
      words.forEach(Lexicon::check);
    });
    negators.forEach(Lexicon::check);
    breaks.forEach(Lexicon::check);
    courtesy.forEach(phrase -> Stream.of(phrase.split(" ", -1)).forEach(Lexicon::check));
    addresses.forEach(Lexicon::check);
  }

  /** A lexicon without courtesy. */
  public Lexicon(Map<String, List<String>> plain, Set<String> negators, Set<String> breaks) {
    this(plain, negators, breaks, Set.of(), Set.of());
  }

  private static void check(String word) {
    if (!WORD.matcher(word).matches()) {
      throw new IllegalArgumentException("'" + word + "' must be one word of a to z");
    }
  }
}
