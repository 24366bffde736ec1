package id.siaga.notification.domain;

import id.siaga.events.domain.Category;
import id.siaga.events.domain.IncidentTopic;
import id.siaga.events.domain.Severity;

/** What a case is, as a person or the classifier says. */
public record IncidentClass(Category category, IncidentTopic topic, Severity severity) {

  /** Lawful assembly and criticism of low severity: its text stays where it was reported. */
  public boolean lawfulExpression() {
    return severity == Severity.RENDAH && topic.lawfulExpression();
  }
}
