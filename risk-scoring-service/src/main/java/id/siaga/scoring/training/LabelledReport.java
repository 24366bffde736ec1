package id.siaga.scoring.training;

import id.siaga.events.domain.Category;
import id.siaga.events.domain.IncidentTopic;
import id.siaga.events.domain.Severity;
import id.siaga.scoring.domain.Report;
import id.siaga.scoring.domain.evidence.Evidence;
import id.siaga.scoring.domain.model.Columns;
import id.siaga.scoring.domain.quality.Labels;

/**
 * A report and what it is.
 *
 * @param id unique in its corpus
 * @param report the report
 * @param category its category
 * @param topic its topic
 * @param severity its severity; NIHIL exactly with the category
 */
public record LabelledReport(
    String id, Report report, Category category, IncidentTopic topic, Severity severity) {

  public LabelledReport {
    if ((category == Category.NIHIL) != (severity == Severity.NIHIL)) {
      throw new IllegalArgumentException(
          id + ": severity NIHIL goes with category NIHIL only: " + category + ", " + severity);
    }
  }

  /** Its class. */
  Labels labels() {
    return new Labels(category, topic, severity);
  }

  /** Number of its label among a part's choices. */
  int label(Evidence.Part part) {
    int column =
        switch (part) {
          case CATEGORY -> Columns.of(category);
          case TOPIC -> Columns.of(topic);
          case SEVERITY -> Columns.of(severity);
        };
    return column - Columns.first(part);
  }
}
