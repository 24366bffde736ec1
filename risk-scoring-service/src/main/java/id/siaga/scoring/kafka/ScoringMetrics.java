package id.siaga.scoring.kafka;

import id.siaga.events.Topic;
import id.siaga.events.domain.ReportMode;
import id.siaga.scoring.domain.Classification;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Counts what the stage decided, batch by batch when a batch is whole. A batch whose commit fails
 * is counted again when it is repeated: the topics are the truth, these are its pulse.
 */
final class ScoringMetrics {

  private final MeterRegistry registry;
  private final Timer batches;
  private final Map<ReportMode, ClassCounters> classes = new EnumMap<>(ReportMode.class);
  private final LivePulse live;

  ScoringMetrics(MeterRegistry registry) {
    this.registry = registry;
    this.batches =
        Timer.builder("siaga.scoring.batch")
            .description("time to decode, classify and encode one batch")
            .register(registry);
    for (ReportMode mode : ReportMode.values()) {
      classes.put(mode, new ClassCounters(registry, mode));
    }
    this.live = new LivePulse(registry);
  }

  Timer batches() {
    return batches;
  }

  void count(List<Scored> batch) {
    for (Scored scored : batch) {
      switch (scored) {
        case Scored.Published published -> published(published.mode(), published.classification());
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

  private void published(ReportMode mode, Classification classification) {
    ClassCounters counters = classes.get(mode);
    if (counters != null) {
      counters.count(classification);
    }
    if (mode == ReportMode.LIVE) {
      live.count(classification);
    }
  }
}
