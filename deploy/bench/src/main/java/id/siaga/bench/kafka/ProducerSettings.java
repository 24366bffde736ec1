package id.siaga.bench.kafka;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/**
 * How every producer of the comparison is set, so that both sides do the same; {@code acks=all}
 * always.
 *
 * @param lingerMillis how long a batch waits for company
 * @param batchBytes largest batch
 * @param compression Kafka's name of the codec
 */
public record ProducerSettings(int lingerMillis, int batchBytes, String compression) {

  public ProducerSettings {
    if (lingerMillis < 0 || batchBytes < 1) {
      throw new IllegalArgumentException("linger must be 0 or more and the batch 1 byte or more");
    }
  }

  /** Arguments by which a process of the bench's own gets the same settings. */
  public List<String> arguments() {
    return List.of(
        "--linger",
        Integer.toString(lingerMillis),
        "--batch-size",
        Integer.toString(batchBytes),
        "--compression",
        compression);
  }

  KafkaProducer<byte[], byte[]> producer(String bootstrapServers) {
    return new KafkaProducer<>(
        config(bootstrapServers), new ByteArraySerializer(), new ByteArraySerializer());
  }

  Map<String, Object> config(String bootstrapServers) {
    Map<String, Object> config = new HashMap<>();
    config.put(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers);
    config.put(ProducerConfig.ACKS_CONFIG, "all");
    config.put(ProducerConfig.LINGER_MS_CONFIG, lingerMillis);
    config.put(ProducerConfig.BATCH_SIZE_CONFIG, batchBytes);
    config.put(ProducerConfig.COMPRESSION_TYPE_CONFIG, compression);
    return config;
  }
}
