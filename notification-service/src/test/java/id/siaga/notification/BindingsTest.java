package id.siaga.notification;

import static org.assertj.core.api.Assertions.assertThat;

import id.siaga.events.Topic;
import java.util.Arrays;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.config.YamlPropertiesFactoryBean;
import org.springframework.core.io.ClassPathResource;

class BindingsTest {

  private static final String STREAM = "spring.cloud.stream.";

  private final Properties yaml = yaml();

  @Test
  void readsTheTopicsThatTopicNames() {
    Set<String> bound = new TreeSet<>();
    for (Map.Entry<Object, Object> entry : yaml.entrySet()) {
      if (entry.getKey().toString().endsWith(".destination")) {
        bound.addAll(Arrays.asList(entry.getValue().toString().split(",", -1)));
      }
    }
    assertThat(bound)
        .containsExactlyInAnyOrder(
            Topic.REPORTS.wireName(),
            Topic.SCORED.wireName(),
            Topic.ESCALATIONS_KABUPATEN.wireName(),
            Topic.ESCALATIONS_PROVINSI.wireName(),
            Topic.ESCALATIONS_NASIONAL.wireName(),
            Topic.AUDIT.wireName(),
            Topic.AGGREGATES.wireName(),
            Topic.ASSESSMENTS.wireName(),
            Topic.DRILL_CASES.wireName(),
            Topic.DRILL_AUDIT.wireName(),
            Topic.DAILY_REPORTS.wireName(),
            Topic.ACCESS.wireName());
  }

  @Test
  void keepsBytesAndBatchesAndTheGroup() {
    assertThat(yaml)
        .containsEntry(STREAM + "default.group", "siaga-projection")
        .containsEntry(STREAM + "default.consumer.batch-mode", true)
        .containsEntry(STREAM + "default.consumer.use-native-decoding", true)
        .containsEntry(STREAM + "kafka.default.consumer.converter-bean-name", "wholeRecords")
        .containsEntry(
            STREAM + "kafka.default.consumer.common-error-handler-bean-name", "retryForEver")
        .containsEntry(
            STREAM + "kafka.binder.consumer-properties.isolation.level", "read_committed")
        .containsEntry("spring.kafka.producer.acks", "all");
  }

  @Test
  void listensOnLoopbackOnlyUnlessTold() {
    assertThat(yaml).containsEntry("server.address", "${SIAGA_HTTP_ADDRESS:127.0.0.1}");
  }

  private static Properties yaml() {
    YamlPropertiesFactoryBean factory = new YamlPropertiesFactoryBean();
    factory.setResources(new ClassPathResource("application.yaml"));
    Properties properties = factory.getObject();
    assertThat(properties).isNotNull();
    return properties == null ? new Properties() : properties;
  }
}
