package id.siaga.scoring.domain.model;

import java.util.HashSet;
import java.util.Set;

/**
 * Words the model never sees: names of persons, parties, ethnic groups, religions and places. What
 * happened is classified, never who it happened to; swapping such names must not change a class.
 */
public final class Names {

  private final Set<String> words;

  public Names(Set<String> words) {
    this.words = Set.copyOf(words);
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
