package id.siaga.escalation.kafka;

import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.StreamsConfig;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.kafka.config.StreamsBuilderFactoryBean;
import org.springframework.stereotype.Component;

/** Up when the desks run and the cases are counted: partitions are assigned, state is restored. */
@Component("desks")
class DeskHealth implements HealthIndicator {

  private final ObjectProvider<StreamsBuilderFactoryBean> factories;

  DeskHealth(ObjectProvider<StreamsBuilderFactoryBean> factories) {
    this.factories = factories;
  }

  @Override
  public Health health() {
    Map<String, KafkaStreams.State> states = new TreeMap<>();
    factories.forEach(factory -> {
      @Nullable KafkaStreams streams = factory.getKafkaStreams();
      states.put(
          application(factory), streams == null ? KafkaStreams.State.CREATED : streams.state());
    });
    boolean running =
        !states.isEmpty() && states.values().stream().allMatch(KafkaStreams.State.RUNNING::equals);
    return (running ? Health.up() : Health.down()).withDetails(states).build();
  }

  private static String application(StreamsBuilderFactoryBean factory) {
    Properties configuration = factory.getStreamsConfiguration();
    return configuration == null
        ? "unknown"
        : configuration.getProperty(StreamsConfig.APPLICATION_ID_CONFIG, "unknown");
  }
}
