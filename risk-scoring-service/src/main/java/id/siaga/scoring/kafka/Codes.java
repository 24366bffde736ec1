package id.siaga.scoring.kafka;

import id.siaga.events.avro.Classification;
import id.siaga.events.avro.IncidentClass;
import id.siaga.events.domain.Category;
import id.siaga.events.domain.IncidentTopic;
import id.siaga.events.domain.Severity;
import id.siaga.scoring.domain.quality.Labels;

/** Codes of the contract in the domain's words. */
final class Codes {

  private Codes() {}

  /**
   * The constant of the same name.
   *
   * @throws IllegalArgumentException when this version doesn't know it
   */
  static <E extends Enum<E>> E domain(Class<E> type, Enum<?> wire) {
    return Enum.valueOf(type, wire.name());
  }

  static Labels labels(IncidentClass wire) {
    return new Labels(
        domain(Category.class, wire.getCategory()),
        domain(IncidentTopic.class, wire.getTopic()),
        domain(Severity.class, wire.getSeverity()));
  }

  static Labels labels(Classification wire) {
    return new Labels(
        domain(Category.class, wire.getCategory()),
        domain(IncidentTopic.class, wire.getTopic()),
        domain(Severity.class, wire.getSeverity()));
  }
}
