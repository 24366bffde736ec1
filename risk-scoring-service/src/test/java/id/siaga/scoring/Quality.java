package id.siaga.scoring;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How well labels were found.
 *
 * @param accuracy share that is right
 * @param macroF1 F1, averaged over the labels
 */
public record Quality(double accuracy, double macroF1) {

  /** Of labels and, in the same order, what was found. */
  public static Quality of(List<? extends Enum<?>> labels, List<? extends Enum<?>> found) {
    Map<Enum<?>, int[]> hitsMissesFalse = new HashMap<>();
    int right = 0;
    for (int i = 0; i < labels.size(); i++) {
      if (labels.get(i) == found.get(i)) {
        right++;
        counts(hitsMissesFalse, labels.get(i))[0]++;
      } else {
        counts(hitsMissesFalse, labels.get(i))[1]++;
        counts(hitsMissesFalse, found.get(i))[2]++;
      }
    }
    double f1 =
        hitsMissesFalse.values().stream()
            .mapToDouble(n -> 2.0 * n[0] / (2.0 * n[0] + n[1] + n[2]))
            .average()
            .orElse(0);
    return new Quality((double) right / labels.size(), f1);
  }

  private static int[] counts(Map<Enum<?>, int[]> counts, Enum<?> label) {
    return counts.computeIfAbsent(label, l -> new int[3]);
  }
}
