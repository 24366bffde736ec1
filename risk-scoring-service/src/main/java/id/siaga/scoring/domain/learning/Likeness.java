package id.siaga.scoring.domain.learning;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Which texts are alike: whose sets of five successive words have a Jaccard similarity above
 * {@value #ALIKE}, the line that no pair may cross between what is trained on and what is held out.
 * A text of fewer words is its own only sequence. For one thread.
 */
public final class Likeness {

  /** Texts above this are alike. */
  public static final double ALIKE = 0.5;

  private static final int WORDS = 5;

  private final List<Integer> sizes = new ArrayList<>();
  private final Map<String, List<Integer>> places = new HashMap<>();

  /**
   * Adds a text.
   *
   * @return its number, from 0
   */
  public int add(String text) {
    int number = sizes.size();
    Set<String> grams = grams(text);
    sizes.add(grams.size());
    grams.forEach(gram -> places.computeIfAbsent(gram, g -> new ArrayList<>()).add(number));
    return number;
  }

  /** Numbers of the texts added so far that are alike to this one, rising. */
  public List<Integer> alike(String text) {
    Set<String> grams = grams(text);
    Map<Integer, Integer> shared = new TreeMap<>();
    for (String gram : grams) {
      places.getOrDefault(gram, List.of()).forEach(place -> shared.merge(place, 1, Integer::sum));
    }
    List<Integer> alike = new ArrayList<>();
    shared.forEach((place, both) -> {
      double union = grams.size() + sizes.get(place) - both;
      if (both / union > ALIKE) {
        alike.add(place);
      }
    });
    return alike;
  }

  private static Set<String> grams(String text) {
    List<String> words = List.of(text.strip().toLowerCase(Locale.ROOT).split("\\W+"));
    if (words.size() < WORDS) {
      return Set.of(String.join(" ", words));
    }
    Set<String> grams = new HashSet<>();
    for (int i = 0; i + WORDS <= words.size(); i++) {
      grams.add(String.join(" ", words.subList(i, i + WORDS)));
    }
    return grams;
  }
}
