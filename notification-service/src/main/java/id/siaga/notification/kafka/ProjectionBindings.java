package id.siaga.notification.kafka;

import java.util.List;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.support.KafkaHeaders;
import org.springframework.messaging.Message;

/** The stream functions: every batch of every source into the projection. */
@Configuration(proxyBeanMethods = false)
class ProjectionBindings {

  /** Names of the input bindings, as application.yaml has them. */
  static final List<String> NAMES =
      List.of(
          "projectReports-in-0",
          "projectScores-in-0",
          "projectCases-in-0",
          "projectAudit-in-0",
          "projectAreas-in-0",
          "projectDailyReports-in-0");

  @Bean
  Consumer<Message<List<ConsumerRecord<byte[], byte[]>>>> projectReports(ProjectionFeed feed) {
    return batch -> feed.accept(batch.getPayload(), consumer(batch));
  }

  @Bean
  Consumer<Message<List<ConsumerRecord<byte[], byte[]>>>> projectScores(ProjectionFeed feed) {
    return batch -> feed.accept(batch.getPayload(), consumer(batch));
  }

  @Bean
  Consumer<Message<List<ConsumerRecord<byte[], byte[]>>>> projectCases(ProjectionFeed feed) {
    return batch -> feed.accept(batch.getPayload(), consumer(batch));
  }

  @Bean
  Consumer<Message<List<ConsumerRecord<byte[], byte[]>>>> projectAudit(ProjectionFeed feed) {
    return batch -> feed.accept(batch.getPayload(), consumer(batch));
  }

  @Bean
  Consumer<Message<List<ConsumerRecord<byte[], byte[]>>>> projectAreas(ProjectionFeed feed) {
    return batch -> feed.accept(batch.getPayload(), consumer(batch));
  }

  @Bean
  Consumer<Message<List<ConsumerRecord<byte[], byte[]>>>> projectDailyReports(ProjectionFeed feed) {
    return batch -> feed.accept(batch.getPayload(), consumer(batch));
  }

  private static org.apache.kafka.clients.consumer.Consumer<?, ?> consumer(Message<?> batch) {
    return java.util.Objects.requireNonNull(
        batch
            .getHeaders()
            .get(KafkaHeaders.CONSUMER, org.apache.kafka.clients.consumer.Consumer.class),
        "consumer header");
  }
}
