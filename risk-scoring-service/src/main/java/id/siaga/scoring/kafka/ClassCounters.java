package id.siaga.scoring.kafka;

import id.siaga.events.domain.Category;
import id.siaga.events.domain.IncidentTopic;
import id.siaga.events.domain.ReportMode;
import id.siaga.events.domain.Severity;
import id.siaga.scoring.domain.Classification;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.EnumMap;
import java.util.Map;

/**
 * Reports of one mode by class, and by topic: two counters, because all three parts in one would be
 * hundreds of them. Made once, as a look into the registry for each report would cost more than
 * counting.
 */
final class ClassCounters {

  private final Map<Category, Map<Severity, Counter>> classes = new EnumMap<>(Category.class);
  private final Map<IncidentTopic, Counter> topics = new EnumMap<>(IncidentTopic.class);

  ClassCounters(MeterRegistry registry, ReportMode mode) {
    for (Category category : Category.values()) {
      Map<Severity, Counter> severities = new EnumMap<>(Severity.class);
      for (Severity severity : Severity.values()) {
        if ((category == Category.NIHIL) == (severity == Severity.NIHIL)) {
          severities.put(
              severity,
              Counter.builder("siaga.reports.scored")
                  .description("reports that were classified, by what they were classified into")
                  .tag("mode", mode.name())
                  .tag("category", category.name())
                  .tag("severity", severity.name())
                  .register(registry));
        }
      }
      classes.put(category, severities);
    }
    for (IncidentTopic topic : IncidentTopic.values()) {
      topics.put(
          topic,
          Counter.builder("siaga.reports.scored.topic")
              .description("the same reports, by their topic")
              .tag("mode", mode.name())
              .tag("topic", topic.name())
              .register(registry));
    }
  }

  void count(Classification classification) {
    increment(classes.getOrDefault(classification.category(), Map.of()), classification.severity());
    increment(topics, classification.topic());
  }

  private static <E> void increment(Map<E, Counter> counters, E one) {
    Counter counter = counters.get(one);
    if (counter != null) {
      counter.increment();
    }
  }
}
