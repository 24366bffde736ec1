package id.siaga.escalation.kafka;

import org.apache.kafka.streams.KafkaStreams;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.kafka.config.StreamsBuilderFactoryBean;
import org.springframework.stereotype.Component;

/** Up when the desks run: their partitions are assigned and their state is restored. */
@Component("desks")
class DeskHealth implements HealthIndicator {

  private final ObjectProvider<StreamsBuilderFactoryBean> factories;

  DeskHealth(ObjectProvider<StreamsBuilderFactoryBean> factories) {
    this.factories = factories;
  }

  @Override
  public Health health() {
    StreamsBuilderFactoryBean factory = factories.getIfUnique();
    @Nullable KafkaStreams streams = factory == null ? null : factory.getKafkaStreams();
    KafkaStreams.State state = streams == null ? KafkaStreams.State.CREATED : streams.state();
    Health.Builder health = state == KafkaStreams.State.RUNNING ? Health.up() : Health.down();
    return health.withDetail("state", state.name()).build();
  }
}
