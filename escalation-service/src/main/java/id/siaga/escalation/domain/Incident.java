package id.siaga.escalation.domain;

import id.siaga.events.domain.Category;
import id.siaga.events.domain.DeskCode;
import id.siaga.events.domain.IncidentTopic;
import id.siaga.events.domain.ReportMode;
import id.siaga.events.domain.Severity;
import id.siaga.events.domain.Stage;

/**
 * What a policy decides upon.
 *
 * @param owner the kabupaten it belongs to
 * @param voices how many say so
 */
public record Incident(
    ReportMode mode,
    Category category,
    IncidentTopic topic,
    Severity severity,
    Stage stage,
    DeskCode owner,
    Voices voices) {

  Incident heard(Voices others) {
    return new Incident(mode, category, topic, severity, stage, owner, others);
  }
}
