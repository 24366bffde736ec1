package id.siaga.escalation.domain;

import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;

/**
 * How a rule's answers fare against the labels.
 *
 * @param hits same and matched
 * @param wrong different and matched
 * @param missed same and not matched
 */
record MatchQuality(int hits, int wrong, int missed) {

  static MatchQuality of(List<LabelledPair> pairs, Predicate<LabelledPair> rule) {
    int hits = 0;
    int wrong = 0;
    int missed = 0;
    for (LabelledPair pair : pairs) {
      boolean matched = rule.test(pair);
      hits += matched && pair.same() ? 1 : 0;
      wrong += matched && !pair.same() ? 1 : 0;
      missed += !matched && pair.same() ? 1 : 0;
    }
    return new MatchQuality(hits, wrong, missed);
  }

  /** NaN where nothing matched. */
  double precision() {
    return hits / (double) (hits + wrong);
  }

  /** NaN where nothing is the same. */
  double recall() {
    return hits / (double) (hits + missed);
  }

  double f1() {
    return 2.0 * hits / (2.0 * hits + wrong + missed);
  }

  /** Precision, recall and F1 as cells of a table, with what they are shares of. */
  String cells() {
    return "%s (%d/%d) | %s (%d/%d) | %s"
        .formatted(
            share(precision()),
            hits,
            hits + wrong,
            share(recall()),
            hits,
            hits + missed,
            share(f1()));
  }

  /** Precision and recall, short. */
  String cell() {
    return share(precision()) + " / " + share(recall());
  }

  private static String share(double value) {
    return Double.isNaN(value) ? "–" : String.format(Locale.ROOT, "%.2f", value);
  }
}
