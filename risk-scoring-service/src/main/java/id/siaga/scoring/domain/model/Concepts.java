package id.siaga.scoring.domain.model;

import id.siaga.scoring.domain.text.NormalText;
import id.siaga.scoring.domain.text.Stems;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What words mean: some two hundred concepts, such as a weapon, a ballot or to threaten, and the
 * words for each. Training meets most words too seldom to learn them one by one; of their concepts
 * it learns, and so it understands words that it never met. Immutable.
 *
 * <p>A concept that is said and one that is said not to be so are told apart: a code is twice the
 * number of the concept, plus 1 when it is negated.
 */
public final class Concepts {

  /** Stands between the names of two concepts. */
  static final String BETWEEN = " + ";

  private static final String RESOURCE = "/concepts/concepts.txt";
  private static final Pattern PHRASE = Pattern.compile("[a-z]+( [a-z]+)?");
  private static final int[] NONE = {};

  private final String[] names;
  private final Map<String, int[]> words = new HashMap<>();
  private final Map<String, int[]> roots = new HashMap<>();
  private final Map<String, int[]> pairs = new HashMap<>();

  /**
   * Concepts with their normal words and pairs of words.
   *
   * @throws IllegalArgumentException when a phrase is neither a word nor a pair of words
   */
  public Concepts(SortedMap<String, List<String>> phrases) {
    names = phrases.keySet().toArray(new String[0]);
    for (int concept = 0; concept < names.length; concept++) {
      for (String phrase : phrases.getOrDefault(names[concept], List.of())) {
        if (!PHRASE.matcher(phrase).matches()) {
          throw new IllegalArgumentException(
              names[concept] + ": '" + phrase + "' is neither a word nor a pair of words");
        }
        if (phrase.indexOf(' ') < 0) {
          add(words, phrase, concept);
          add(roots, Stems.of(phrase), concept);
        } else {
          add(pairs, phrase, concept);
        }
      }
    }
  }

  /**
   * The concepts that come with the service: a line each, {@code NAME: word, two words, …}; {@code
   * #} begins a remark.
   */
  public static Concepts bundled() {
    SortedMap<String, List<String>> phrases = new TreeMap<>();
    for (String line : ResourceLines.of(RESOURCE)) {
      int colon = line.indexOf(':');
      phrases.put(
          line.substring(0, colon),
          Stream.of(line.substring(colon + 1).split(",")).map(String::strip).toList());
    }
    return new Concepts(phrases);
  }

  /** Number of codes: each concept has two. */
  int codes() {
    return 2 * names.length;
  }

  /** What a code is called. */
  String name(int code) {
    String name = names[code / 2];
    return code % 2 == 0 ? name : "tidak " + name;
  }

  /** What two codes that stand in one sentence are called; the smaller code comes first. */
  String name(int one, int other) {
    return name(Math.min(one, other)) + BETWEEN + name(Math.max(one, other));
  }

  /** Concepts of a word: its own, else its root's. Not to be changed. */
  int[] of(String word, String root) {
    int[] own = words.get(word);
    return own != null ? own : roots.getOrDefault(root, NONE);
  }

  /** Concepts of a pair of words. Not to be changed. */
  int[] ofPair(String pair) {
    return pairs.getOrDefault(pair, NONE);
  }

  /** All pairs of words that have concepts. */
  Set<String> pairs() {
    return pairs.keySet();
  }

  /** Concepts that begin at a word: those of the pair it begins, else its own. */
  int[] at(NormalText text, Names names, int i) {
    if (names.contains(text.word(i))) {
      return NONE;
    }
    String pair = TextFeatures.bigram(text, names, i);
    int[] both = pair == null ? NONE : ofPair(pair);
    return both.length > 0 ? both : of(text.word(i), Stems.of(text.word(i)));
  }

  static int code(int concept, boolean negated) {
    return 2 * concept + (negated ? 1 : 0);
  }

  private static void add(Map<String, int[]> to, String phrase, int concept) {
    to.merge(
        phrase,
        new int[] {concept},
        (before, one) -> {
          if (Arrays.stream(before).anyMatch(c -> c == one[0])) {
            return before;
          }
          int[] more = Arrays.copyOf(before, before.length + 1);
          more[before.length] = one[0];
          return more;
        });
  }
}
