package id.siaga.escalation.domain;

import id.siaga.events.domain.Category;
import id.siaga.events.domain.IncidentTopic;
import id.siaga.events.domain.Severity;

/** What an incident is classified into; never NIHIL, because NIHIL opens no case. */
public record IncidentClass(Category category, IncidentTopic topic, Severity severity) {

  public IncidentClass {
    if (category == Category.NIHIL || severity == Severity.NIHIL) {
      throw new IllegalArgumentException("NIHIL is not an incident");
    }
  }

  /** Whether a second person must agree before a case of this class gets another one. */
  boolean needsSecondPersonFor(IncidentClass other) {
    boolean lowersGrave =
        severity.compareTo(Severity.TINGGI) >= 0 && other.severity.compareTo(severity) < 0;
    return lowersGrave || (topic.incumbentSensitive() && !other.topic.incumbentSensitive());
  }

  /** Lawful assembly or criticism that disturbs nobody: it stays with its kabupaten. */
  public boolean lawfulExpression() {
    return severity == Severity.RENDAH && topic.lawfulExpression();
  }

  @Override
  public String toString() {
    return category + "/" + topic + "/" + severity;
  }
}
