package id.siaga.scoring.kafka;

import id.siaga.events.Topic;
import id.siaga.scoring.domain.ModelAssembly;
import id.siaga.scoring.domain.ModelRefusedException;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;

/**
 * Models that are no longer held in memory: models.v1 itself keeps them, so nothing is kept beside
 * it. Blocks, which is all right for a replay that goes back beyond the models held.
 */
final class ModelArchive {

  private static final Duration POLL = Duration.ofMillis(200);
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final Supplier<Consumer<byte[], byte[]>> consumers;
  private final ModelRecords records;

  ModelArchive(Supplier<Consumer<byte[], byte[]>> consumers, ModelRecords records) {
    this.consumers = consumers;
    this.records = records;
  }

  /**
   * Where a model lies.
   *
   * @param from offset of its earliest part
   * @param to offset of its activation
   */
  record Place(int partition, long from, long to) {}

  /**
   * The bytes of a model that was whole when it was first read.
   *
   * @throws org.apache.kafka.common.KafkaException when the broker doesn't answer in time; retry
   * @throws id.siaga.events.RegistryUnavailableException when a schema can't be asked for; retry
   */
  byte[] bytes(ModelAssembly.Model model, Place place) {
    TopicPartition partition = new TopicPartition(Topic.MODELS.wireName(), place.partition());
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    ModelAssembly assembly = new ModelAssembly();
    try (Consumer<byte[], byte[]> consumer = consumers.get()) {
      consumer.assign(List.of(partition));
      consumer.seek(partition, place.from());
      while (consumer.position(partition) < place.to()) {
        if (System.nanoTime() > deadline) {
          throw new TimeoutException("model %s could not be read again".formatted(model.version()));
        }
        for (ConsumerRecord<byte[], byte[]> record : consumer.poll(POLL)) {
          if (record.offset() < place.to()) {
            add(assembly, model, record);
          }
        }
      }
      return assembly.take(model).bytes();
    } catch (ModelRefusedException e) {
      throw new IllegalStateException(
          "model %s is no longer what it was: %s".formatted(model.version(), e.getMessage()), e);
    }
  }

  /** What was refused the first time is refused again. */
  private void add(
      ModelAssembly assembly, ModelAssembly.Model model, ConsumerRecord<byte[], byte[]> record) {
    try {
      if (records.read(record) instanceof ModelRecords.Part part && part.model().equals(model)) {
        assembly.add(model, part.number(), part.count(), part.bytes(), record.offset());
      }
    } catch (ModelRefusedException e) {
      // Counted and logged when it was first read.
    }
  }
}
