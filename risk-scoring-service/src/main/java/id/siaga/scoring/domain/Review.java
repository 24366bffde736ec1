package id.siaga.scoring.domain;

import id.siaga.scoring.domain.Classification.Confidence;

/**
 * When a person should look: a report whose confidence in a part lies below that part's threshold,
 * or that training has not prepared the model for: in words of which it knew too few, or so long
 * that one sentence of it may be drowned by the others.
 *
 * @param category least confidence in the category, 0 to 1
 * @param topic least confidence in the topic
 * @param severity least confidence in the severity
 * @param known least share of known words; of no effect without a model
 */
public record Review(double category, double topic, double severity, double known) {

  /** The threshold of the category where nobody says another. */
  public static final double USUAL_THRESHOLD = 0.9;

  // A report of the right category stays on the right desk; so its other parts may be less sure.
  private static final double LEAST_TOPIC = 0.5;
  private static final double LEAST_SEVERITY = 0.45;
  private static final double LEAST_KNOWN = 0.5;

  /** The longest report of the corpus has 115 words. */
  private static final int MOST_WORDS = 200;

  public Review {
    for (double threshold : new double[] {category, topic, severity, known}) {
      if (!(threshold >= 0 && threshold <= 1)) {
        throw new IllegalArgumentException("thresholds must be in 0..1, was " + threshold);
      }
    }
  }

  /** This threshold for the category, the usual ones for the other parts and for known words. */
  public static Review below(double category) {
    return new Review(category, LEAST_TOPIC, LEAST_SEVERITY, LEAST_KNOWN);
  }

  boolean wanted(Confidence confidence) {
    return confidence.category() < category
        || confidence.topic() < topic
        || confidence.severity() < severity;
  }

  /** Of a report that a model classified. */
  boolean wanted(Confidence confidence, double knownWords, int words) {
    return wanted(confidence) || knownWords < known || words > MOST_WORDS;
  }
}
