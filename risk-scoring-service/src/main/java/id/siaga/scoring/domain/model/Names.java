package id.siaga.scoring.domain.model;

import id.siaga.scoring.domain.text.Normaliser;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Words the model never sees: names of persons, parties, ethnic groups, religions and places. What
 * happened is classified, never who it happened to; swapping such names must not change a class.
 */
public final class Names {

  private final Set<String> words;

  /** These words, in the form that they have in a normal text. */
  public Names(Set<String> words) {
    this.words = words.stream().map(Normaliser::plain).collect(Collectors.toUnmodifiableSet());
  }

  /** The names that come with the service: one a line, lower case, {@code #} begins a remark. */
  public static Names bundled() {
    Set<String> words = new HashSet<>();
    for (String file : new String[] {"people", "parties", "groups", "religions", "places"}) {
      words.addAll(ResourceLines.of("/names/" + file + ".txt"));
    }
    return new Names(words);
  }

  /** Whether a normal word is such a name. */
  public boolean contains(String word) {
    return words.contains(word);
  }

  Set<String> words() {
    return words;
  }
}
