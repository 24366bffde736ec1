package id.siaga.escalation.domain;

import id.siaga.events.domain.Category;
import id.siaga.events.domain.IncidentTopic;
import id.siaga.events.domain.Severity;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a report was classified into, and why.
 *
 * @param confidence confidence in each part, 0 to 1
 * @param runnerUp the category that came second, where one had any support
 * @param needsReview a person should look
 * @param evidence the reasons, strongest first
 * @param version version of the classifier
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

  /** Reasons a case keeps of each report. */
  public static final int MOST_EVIDENCE = 8;

  public Classification {
    if ((category == Category.NIHIL) != (severity == Severity.NIHIL)) {
      throw new IllegalArgumentException(
          "severity is NIHIL exactly when category is, was " + category + "/" + severity);
    }
    evidence = List.copyOf(evidence.subList(0, Math.min(evidence.size(), MOST_EVIDENCE)));
  }

  /** Confidence in category, topic and severity, each 0 to 1. */
  public record Confidence(double category, double topic, double severity) {}

  /** The layer of the classifier that gave a reason. */
  public enum Layer {
    RULE,
    FEATURE
  }

  /** The part of a classification that a reason speaks for. */
  public enum Part {
    CATEGORY,
    TOPIC,
    SEVERITY
  }

  /**
   * One reason.
   *
   * @param name id of the rule, or the feature
   * @param supports code it speaks for
   * @param start offset of its first character, −1 where it has no place
   * @param end offset after its last character, −1 where it has no place
   * @param weight positive speaks for, negative against
   */
  public record Evidence(
      Layer layer,
      Part part,
      String name,
      int version,
      String supports,
      int start,
      int end,
      double weight) {}
}
