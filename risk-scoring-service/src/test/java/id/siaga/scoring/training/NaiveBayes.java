package id.siaga.scoring.training;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * Multinomial naive Bayes on lower-case words with add-one smoothing: the baseline that anybody has
 * in an hour.
 */
final class NaiveBayes<E extends Enum<E>> {

  private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}]+");

  private final Map<E, Map<String, Integer>> words = new HashMap<>();
  private final Map<E, Integer> reports = new HashMap<>();
  private final Map<E, Integer> totals = new HashMap<>();
  private final Set<String> vocabulary = new HashSet<>();

  NaiveBayes(List<LabelledReport> trainedOn, Function<LabelledReport, E> label) {
    for (LabelledReport report : trainedOn) {
      E of = label.apply(report);
      reports.merge(of, 1, Integer::sum);
      for (String word : words(report)) {
        words.computeIfAbsent(of, e -> new HashMap<>()).merge(word, 1, Integer::sum);
        totals.merge(of, 1, Integer::sum);
        vocabulary.add(word);
      }
    }
  }

  E classify(LabelledReport report) {
    E best = reports.keySet().iterator().next();
    double most = Double.NEGATIVE_INFINITY;
    for (E of : reports.keySet()) {
      double score = Math.log(reports.getOrDefault(of, 0));
      double total = totals.getOrDefault(of, 0) + vocabulary.size();
      Map<String, Integer> counts = words.getOrDefault(of, Map.of());
      for (String word : words(report)) {
        if (vocabulary.contains(word)) {
          score += Math.log((counts.getOrDefault(word, 0) + 1) / total);
        }
      }
      if (score > most) {
        most = score;
        best = of;
      }
    }
    return best;
  }

  private static List<String> words(LabelledReport report) {
    return BETWEEN
        .splitAsStream(report.report().text().toLowerCase(Locale.ROOT))
        .filter(word -> !word.isEmpty())
        .toList();
  }
}
