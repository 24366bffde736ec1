package id.siaga.scoring.domain.learning;

import id.siaga.scoring.domain.Classification;
import id.siaga.scoring.domain.Classification.Confidence;
import id.siaga.scoring.domain.quality.Labels;

/**
 * What a report was classified into, without the reasons.
 *
 * @param version of the classifier that decided
 */
public record Decided(Labels labels, Confidence confidence, boolean needsReview, String version) {

  /** The same without its reasons. */
  public static Decided of(Classification found) {
    return new Decided(
        new Labels(found.category(), found.topic(), found.severity()),
        found.confidence(),
        found.needsReview(),
        found.version());
  }
}
