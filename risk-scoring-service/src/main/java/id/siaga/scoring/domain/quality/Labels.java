package id.siaga.scoring.domain.quality;

import id.siaga.events.domain.Category;
import id.siaga.events.domain.IncidentTopic;
import id.siaga.events.domain.Severity;

/**
 * What a person says that a report is.
 *
 * @param severity NIHIL exactly when the category is
 */
public record Labels(Category category, IncidentTopic topic, Severity severity) {

  public Labels {
    if ((category == Category.NIHIL) != (severity == Severity.NIHIL)) {
      throw new IllegalArgumentException(
          "severity NIHIL goes with category NIHIL only, was " + category + ", " + severity);
    }
  }
}
