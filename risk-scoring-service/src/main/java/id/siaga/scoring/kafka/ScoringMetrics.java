package id.siaga.scoring.kafka;

import id.siaga.events.Topic;
import id.siaga.scoring.domain.Classification;
import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.util.List;

/**
 * Counts what the stage decided, batch by batch when a batch is whole. A batch whose commit fails
 * is counted again when it is repeated: the topics are the truth, these are its pulse.
 */
final class ScoringMetrics {

  private final MeterRegistry registry;
  private final Timer batches;

  ScoringMetrics(MeterRegistry registry) {
    this.registry = registry;
    this.batches =
        Timer.builder("siaga.scoring.batch")
            .description("time to decode, classify and encode one batch")
            .register(registry);
  }

  Timer batches() {
    return batches;
  }

  void count(List<Scored> batch) {
    for (Scored scored : batch) {
      switch (scored) {
        case Scored.Published published -> published(published.classification());
        case Scored.Refused refused ->
            registry
                .counter(
                    "siaga.dead.letters",
                    "topic",
                    Topic.REPORTS.wireName(),
                    "reason",
                    refused.reason().name())
                .increment();
      }
    }
  }

  /** Counts a restart of the consumer after its producer was fenced. */
  void fenced() {
    registry.counter("siaga.scoring.fenced").increment();
  }

  private void published(Classification classification) {
    registry
        .counter(
            "siaga.reports.scored",
            "category",
            classification.category().name(),
            "severity",
            classification.severity().name())
        .increment();
    if (classification.needsReview()) {
      registry.counter("siaga.reports.needs.review").increment();
    }
    confidence("category", classification.confidence().category());
    confidence("topic", classification.confidence().topic());
    confidence("severity", classification.confidence().severity());
  }

  private void confidence(String part, double value) {
    DistributionSummary.builder("siaga.scoring.confidence")
        .description("confidence of the decision, 0 to 1")
        .tag("part", part)
        .serviceLevelObjectives(0.25, 0.5, 0.75, 0.9)
        .register(registry)
        .record(value);
  }
}
