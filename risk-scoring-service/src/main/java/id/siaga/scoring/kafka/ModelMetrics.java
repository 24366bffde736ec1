package id.siaga.scoring.kafka;

import id.siaga.scoring.domain.ModelRefusal;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.Tags;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Which model is in force, how often that changed, and what was refused. For one thread. */
final class ModelMetrics {

  private static final Logger LOG = LoggerFactory.getLogger(ModelMetrics.class);

  private final MeterRegistry registry;
  private final MultiGauge active;
  private @Nullable String version;

  ModelMetrics(MeterRegistry registry) {
    this.registry = registry;
    this.active =
        MultiGauge.builder("siaga.model.active")
            .description("1 for the version that classifies reports submitted now")
            .register(registry);
    // There from the start, so that a first one is seen as a rise.
    registry.counter("siaga.model.switches");
  }

  /** Told again and again which version is in force. */
  void inForce(String now) {
    if (now.equals(version)) {
      return;
    }
    if (version != null) {
      registry.counter("siaga.model.switches").increment();
      LOG.info("model {} is in force, after {}", now, version);
    }
    version = now;
    active.register(List.of(MultiGauge.Row.of(Tags.of("version", now), 1)), true);
  }

  void refused(ModelRefusal refusal) {
    registry.counter("siaga.models.refused", "reason", refusal.tag()).increment();
  }

  /** Counts a failure to read the topic, which is tried again. */
  void unread() {
    registry.counter("siaga.models.unread").increment();
  }
}
