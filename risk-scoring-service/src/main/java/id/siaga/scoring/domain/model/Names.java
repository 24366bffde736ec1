package id.siaga.scoring.domain.model;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
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
      read("/names/" + file + ".txt", words);
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

  private static void read(String resource, Set<String> into) {
    try (InputStream file = Names.class.getResourceAsStream(resource)) {
      if (file == null) {
        throw new IllegalStateException(resource + " is missing from the jar");
      }
      new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))
          .lines()
          .filter(line -> !line.isBlank() && line.charAt(0) != '#')
          .map(String::strip)
          .forEach(into::add);
    } catch (IOException e) {
      throw new UncheckedIOException(resource + " can't be read", e);
    }
  }
}
