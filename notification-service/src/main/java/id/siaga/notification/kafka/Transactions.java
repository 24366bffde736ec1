package id.siaga.notification.kafka;

import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.kafka.core.DefaultKafkaProducerFactory;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.kafka.core.ProducerFactory;
import org.springframework.stereotype.Component;

/**
 * Publishes records all or none. A producer of its own, made when first used: most instances never
 * publish together.
 */
@Component
class Transactions implements DisposableBean {

  /** A second instance with the same id fences the first, whose client then tries again. */
  private static final String TRANSACTION = "siaga-commands-";

  private final KafkaTemplate<byte[], byte[]> together;

  Transactions(KafkaTemplate<byte[], byte[]> kafka) {
    this.together = transactional(kafka.getProducerFactory());
  }

  private static KafkaTemplate<byte[], byte[]> transactional(
      ProducerFactory<byte[], byte[]> usual) {
    return new KafkaTemplate<>(
        usual.copyWithConfigurationOverride(
            Map.of(
                ProducerConfig.TRANSACTIONAL_ID_CONFIG,
                TRANSACTION,
                ProducerConfig.CLIENT_ID_CONFIG,
                "notification-service-together",
                ProducerConfig.COMPRESSION_TYPE_CONFIG,
                "lz4", // one policy, many times over
                ProducerConfig.LINGER_MS_CONFIG,
                5,
                // As long as that, a dead instance can keep the desks from reading on.
                ProducerConfig.TRANSACTION_TIMEOUT_CONFIG,
                15_000)));
  }

  /** Returns once they are committed, in this order within each partition. */
  void publish(List<ProducerRecord<byte[], byte[]>> records) {
    publish(records, () -> {});
  }

  /**
   * The same with a last look before the commit, once the broker holds every record.
   *
   * @param last throws what makes the transaction be aborted
   */
  void publish(List<ProducerRecord<byte[], byte[]>> records, Runnable last) {
    together.executeInTransaction(transaction -> {
      for (ProducerRecord<byte[], byte[]> record : records) {
        // Not waited for: the commit fails when one of them did.
        var unused = transaction.send(record);
      }
      transaction.flush();
      last.run();
      return true;
    });
  }

  @Override
  public void destroy() {
    if (together.getProducerFactory() instanceof DefaultKafkaProducerFactory<?, ?> factory) {
      factory.destroy();
    }
  }
}
