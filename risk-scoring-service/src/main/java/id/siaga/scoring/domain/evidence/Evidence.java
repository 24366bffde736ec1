package id.siaga.scoring.domain.evidence;

import id.siaga.scoring.domain.text.Span;

/**
 * One reason for a part of a classification.
 *
 * @param layer where it comes from
 * @param part the part it speaks for
 * @param name id of the rule, or the feature
 * @param version version of the rule, or of the way features are read
 * @param supports code of the category, topic or severity it speaks for
 * @param span its place in the text
 * @param weight how much it counts: positive speaks for, negative against
 */
public record Evidence(
    Layer layer, Part part, String name, int version, String supports, Span span, double weight) {

  /** Where a reason comes from. */
  public enum Layer {
    /** a criterion */
    RULE,
    /** a feature of the trained model */
    FEATURE
  }

  /** A part of a classification. */
  public enum Part {
    CATEGORY,
    TOPIC,
    SEVERITY
  }
}
