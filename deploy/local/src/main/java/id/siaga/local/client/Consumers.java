package id.siaga.local.client;

import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** Consumers without a group: they leave no trace on the broker. */
final class Consumers {

  private Consumers() {}

  /** One that sees committed records only. */
  static KafkaConsumer<byte[], byte[]> readCommitted(String bootstrapServers, int timeoutMillis) {
    return new KafkaConsumer<>(
        Map.of(
            ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
            bootstrapServers,
            ConsumerConfig.ISOLATION_LEVEL_CONFIG,
            "read_committed",
            ConsumerConfig.AUTO_OFFSET_RESET_CONFIG,
            "earliest",
            ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
            "false",
            ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG,
            timeoutMillis,
            ConsumerConfig.FETCH_MAX_WAIT_MS_CONFIG,
            100),
        new ByteArrayDeserializer(),
        new ByteArrayDeserializer());
  }
}
