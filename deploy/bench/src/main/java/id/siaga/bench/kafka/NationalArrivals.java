package id.siaga.bench.kafka;

import id.siaga.events.Decoding;
import id.siaga.events.EventCodec;
import id.siaga.events.Topic;
import id.siaga.events.avro.CaseReport;
import id.siaga.events.avro.CaseSnapshot;
import id.siaga.events.avro.Severity;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/**
 * Notes when each report is first seen in a KRITIS case at the national desk, as a {@code
 * read_committed} reader of its topic sees it. Other severities only get there by a missed deadline
 * and would be no measure of the way.
 */
public final class NationalArrivals implements AutoCloseable {

  private static final String TOPIC = Topic.ESCALATIONS_NASIONAL.wireName();

  private final KafkaConsumer<byte[], byte[]> consumer;
  private final EventCodec codec;
  private final Map<String, Long> arrivals = new ConcurrentHashMap<>();
  private final Thread reader = new Thread(this::run, "national-arrivals");
  private volatile boolean closing;

  /** Begins at the end of the topic; everything published after this has returned is seen. */
  public NationalArrivals(String bootstrapServers, EventCodec codec) {
    this.codec = codec;
    this.consumer =
        new KafkaConsumer<>(
            Map.of(
                ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                bootstrapServers,
                ConsumerConfig.ISOLATION_LEVEL_CONFIG,
                "read_committed",
                ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
                false,
                ConsumerConfig.CLIENT_ID_CONFIG,
                "siaga-bench-" + UUID.randomUUID()),
            new ByteArrayDeserializer(),
            new ByteArrayDeserializer());
    consumer.assign(
        consumer.partitionsFor(TOPIC).stream()
            .map((PartitionInfo p) -> new TopicPartition(p.topic(), p.partition()))
            .toList());
    consumer.seekToEnd(consumer.assignment());
    consumer.assignment().forEach(consumer::position);
    reader.setDaemon(true);
    reader.start();
  }

  /** By report id, the moment of its first arrival by {@link System#nanoTime}. */
  public Map<String, Long> arrivals() {
    return Map.copyOf(arrivals);
  }

  @Override
  public void close() {
    closing = true;
    consumer.wakeup();
    try {
      reader.join(5_000);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void run() {
    try (consumer) {
      while (!closing) {
        for (ConsumerRecord<byte[], byte[]> record : consumer.poll(Duration.ofMillis(500))) {
          note(record.value(), System.nanoTime());
        }
      }
    } catch (WakeupException e) {
      if (!closing) {
        throw e;
      }
    }
  }

  private void note(byte[] value, long nanos) {
    Decoding<CaseSnapshot> decoding = codec.decode(Topic.ESCALATIONS_NASIONAL, value);
    if (decoding instanceof Decoding.Decoded<CaseSnapshot>(CaseSnapshot snapshot)
        && snapshot.getSeverity() == Severity.KRITIS) {
      for (CaseReport report : snapshot.getReports()) {
        arrivals.putIfAbsent(report.getReportId(), nanos);
      }
    }
  }
}
