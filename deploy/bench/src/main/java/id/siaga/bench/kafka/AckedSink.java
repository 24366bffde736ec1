package id.siaga.bench.kafka;

import id.siaga.bench.corpus.Sink;
import java.util.function.Consumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.jspecify.annotations.Nullable;

/** Keeps a report once the broker has acknowledged its record with {@code acks=all}. */
public final class AckedSink implements Sink, AutoCloseable {

  private final KafkaProducer<byte[], byte[]> producer;
  private final RecordShape shape;

  /**
   * @param topic must exist
   * @param valueBytes size of every record's value
   */
  public AckedSink(
      String bootstrapServers, ProducerSettings settings, String topic, int valueBytes) {
    this.producer = settings.producer(bootstrapServers);
    this.shape = new RecordShape(topic, valueBytes);
    producer.partitionsFor(topic);
  }

  @Override
  public void take(byte[] report, Consumer<@Nullable Exception> done) {
    var unused = producer.send(shape.of(report), (metadata, failure) -> done.accept(failure));
  }

  @Override
  public void close() {
    producer.close();
  }
}
