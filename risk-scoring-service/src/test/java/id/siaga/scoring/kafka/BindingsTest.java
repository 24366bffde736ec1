package id.siaga.scoring.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import id.siaga.events.Topic;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.env.PropertySource;
import org.springframework.core.io.ClassPathResource;

/** Holds the bindings of application.yaml against the list of topics. */
class BindingsTest {

  @Test
  void readsReportsAndWritesScores() throws IOException {
    assertThat(property("spring.cloud.stream.bindings.reports.destination"))
        .isEqualTo(Topic.REPORTS.wireName());
    assertThat(property("spring.cloud.stream.bindings.scored.destination"))
        .isEqualTo(Topic.SCORED.wireName());
    assertThat(property("spring.cloud.stream.bindings.reports.group"))
        .isEqualTo("siaga-risk-scoring");
  }

  @Test
  void leavesPoisonToTheFunctionAndProvisioningToTheStack() throws IOException {
    assertThat(property("spring.cloud.stream.kafka.bindings.reports.consumer.enable-dlq"))
        .isEqualTo(false);
    assertThat(property("spring.cloud.stream.kafka.bindings.scored.producer.use-topic-header"))
        .isEqualTo(true);
    assertThat(property("spring.cloud.stream.kafka.binder.auto-create-topics")).isEqualTo(false);
  }

  private static @Nullable Object property(String name) throws IOException {
    List<PropertySource<?>> sources =
        new YamlPropertySourceLoader()
            .load("application", new ClassPathResource("application.yaml"));
    return sources.getFirst().getProperty(name);
  }
}
