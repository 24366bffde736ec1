package id.siaga.notification.kafka;

import id.siaga.events.EventCodec;
import id.siaga.events.RegistryUnavailableException;
import id.siaga.events.SchemaRegistry;
import id.siaga.events.Topic;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/** Whether the registry answers and knows every schema that is read or written here. */
@Component("registryHealthIndicator")
class RegistryHealth implements HealthIndicator {

  private static final Topic[] TOPICS = {
    Topic.REPORTS,
    Topic.SCORED,
    Topic.ESCALATIONS_KABUPATEN,
    Topic.ESCALATIONS_PROVINSI,
    Topic.ESCALATIONS_NASIONAL,
    Topic.AUDIT,
    Topic.COMMANDS,
    Topic.MODELS,
    Topic.AGGREGATES,
    Topic.ASSESSMENTS,
    Topic.DRILL_CASES,
    Topic.DRILL_AUDIT,
    Topic.DAILY_REPORTS,
    Topic.ACCESS
  };

  private final SchemaRegistry registry;
  private final EventCodec codec;

  RegistryHealth(SchemaRegistry registry, EventCodec codec) {
    this.registry = registry;
    this.codec = codec;
  }

  @Override
  public Health health() {
    try {
      // Also spares the first command the look-up.
      codec.warmUp(TOPICS);
      return registry.reachable() ? Health.up().build() : Health.down().build();
    } catch (RegistryUnavailableException e) {
      return Health.down().withDetail("failure", "out of reach").build();
    } catch (IllegalStateException e) {
      return Health.down().withDetail("failure", String.valueOf(e.getMessage())).build();
    }
  }
}
