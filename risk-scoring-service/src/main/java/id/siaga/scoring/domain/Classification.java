package id.siaga.scoring.domain;

import id.siaga.events.domain.Category;
import id.siaga.events.domain.IncidentTopic;
import id.siaga.events.domain.Severity;
import id.siaga.scoring.domain.evidence.Evidence;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a report was classified into, and why.
 *
 * @param category kategori ATHG
 * @param topic topik kerawanan
 * @param severity tingkat; NIHIL exactly when the category is
 * @param confidence how sure each part is
 * @param runnerUp the category that came second, where one had any support
 * @param needsReview a person should look
 * @param evidence the reasons, strongest first; at most {@value #MOST_EVIDENCE}
 * @param version of the classifier that decided
 */
public record Classification(
    Category category,
    IncidentTopic topic,
    Severity severity,
    Confidence confidence,
    @Nullable Category runnerUp,
    boolean needsReview,
    List<Evidence> evidence,
    String version) {

  /** More reasons than this help nobody. */
  public static final int MOST_EVIDENCE = 16;

  public Classification {
    evidence = List.copyOf(evidence);
    if ((category == Category.NIHIL) != (severity == Severity.NIHIL)) {
      throw new IllegalArgumentException(
          "severity NIHIL goes with category NIHIL only, was " + category + ", " + severity);
    }
    if (evidence.size() > MOST_EVIDENCE) {
      throw new IllegalArgumentException("evidence holds at most " + MOST_EVIDENCE);
    }
  }

  /**
   * How sure each part is, 0 to 1: a calibrated probability where a model decided, only an order
   * where the criteria did.
   *
   * @param category of the category
   * @param topic of the topic
   * @param severity of the severity
   */
  public record Confidence(double category, double topic, double severity) {

    /** Sure of everything. */
    public static final Confidence CERTAIN = new Confidence(1, 1, 1);

    public Confidence {
      if (!within(category) || !within(topic) || !within(severity)) {
        throw new IllegalArgumentException("confidences must be in 0..1");
      }
    }

    /** The least sure of them. */
    public double least() {
      return Math.min(category, Math.min(topic, severity));
    }

    private static boolean within(double value) {
      return value >= 0 && value <= 1;
    }
  }
}
