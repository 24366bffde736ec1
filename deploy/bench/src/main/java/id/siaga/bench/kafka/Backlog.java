package id.siaga.bench.kafka;

import id.siaga.bench.measure.MeasurementFailedException;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;

/** Puts prepared records into a topic as fast as the broker takes them. */
public final class Backlog implements AutoCloseable {

  private final KafkaProducer<byte[], byte[]> producer;

  public Backlog(String bootstrapServers) {
    this.producer = new ProducerSettings(5, 256 * 1024, "none").producer(bootstrapServers);
  }

  /** Asks for what the first record of a topic would otherwise wait for. */
  public void warmUp(String topic) {
    producer.partitionsFor(topic);
  }

  /**
   * Loads and waits until all are acknowledged.
   *
   * @throws MeasurementFailedException when one is not
   */
  public void load(List<ProducerRecord<byte[], byte[]>> records) {
    AtomicReference<@Nullable Exception> failure = new AtomicReference<>();
    for (ProducerRecord<byte[], byte[]> record : records) {
      var unused =
          producer.send(
              record,
              (metadata, problem) -> {
                if (problem != null) {
                  failure.compareAndSet(null, problem);
                }
              });
    }
    producer.flush();
    Exception problem = failure.get();
    if (problem != null) {
      throw new MeasurementFailedException("a record of the backlog was not acknowledged", problem);
    }
  }

  @Override
  public void close() {
    producer.close();
  }
}
