package id.siaga.testkit;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/**
 * Raw bytes onto topics and off them, for tests. Reads committed records of all partitions from the
 * beginning and remembers them, so that an assertion may ask twice. For one thread.
 */
public final class TopicProbe implements AutoCloseable {

  private static final Duration POLL = Duration.ofMillis(50);
  private static final long SEND_SECONDS = 30;

  private final String bootstrapServers;
  private final KafkaProducer<byte[], byte[]> producer;
  private final Map<String, Reading> readings = new HashMap<>();

  public TopicProbe(Endpoints endpoints) {
    this(endpoints.bootstrapServers());
  }

  /** For a broker that is not the shared one. */
  public TopicProbe(String bootstrapServers) {
    this.bootstrapServers = bootstrapServers;
    this.producer =
        new KafkaProducer<>(
            Map.of(
                ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers,
                ProducerConfig.ACKS_CONFIG, "all",
                ProducerConfig.LINGER_MS_CONFIG, "0"),
            new ByteArraySerializer(),
            new ByteArraySerializer());
  }

  /** Writes bytes and waits for the acknowledgement. */
  public void send(String topic, String key, byte[] value) {
    send(topic, key, value, new RecordHeaders());
  }

  /** Writes bytes with headers and waits for the acknowledgement. */
  public void send(String topic, String key, byte[] value, Headers headers) {
    send(new ProducerRecord<>(topic, null, key.getBytes(UTF_8), value, headers));
  }

  /** Writes bytes in the place of a record seen before: same topic, partition and key. */
  public void overwrite(ProbeRecord seen, byte[] value) {
    byte[] key = seen.key() == null ? null : seen.key().getBytes(UTF_8);
    send(new ProducerRecord<>(seen.topic(), seen.partition(), key, value));
  }

  private void send(ProducerRecord<byte[], byte[]> record) {
    String topic = record.topic();
    try {
      producer.send(record).get(SEND_SECONDS, TimeUnit.SECONDS);
    } catch (ExecutionException | TimeoutException e) {
      throw new AssertionError("record was not acknowledged by " + topic, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError("interrupted while writing to " + topic, e);
    }
  }

  /**
   * Waits for a record.
   *
   * @return the first that matches, of all since the beginning of the topic
   * @throws AssertionError when none came in time
   */
  public ProbeRecord await(String topic, Predicate<ProbeRecord> wanted, Duration timeout) {
    return await(topic, wanted, 1, timeout).getFirst();
  }

  /**
   * Waits for several records.
   *
   * @return all that match, once there are at least {@code count}
   * @throws AssertionError when too few came in time
   */
  public List<ProbeRecord> await(
      String topic, Predicate<ProbeRecord> wanted, int count, Duration timeout) {
    Reading reading = readings.computeIfAbsent(topic, this::reading);
    long deadline = System.nanoTime() + timeout.toNanos();
    List<ProbeRecord> found = reading.matching(wanted);
    while (found.size() < count) {
      if (System.nanoTime() > deadline) {
        throw new AssertionError(
            "%s: %d of %d wanted records within %s; it holds %d"
                .formatted(topic, found.size(), count, timeout, reading.records.size()));
      }
      reading.poll(POLL);
      found = reading.matching(wanted);
    }
    return found;
  }

  /** All that is on the topic now and matches; waits for nothing that is still to come. */
  public List<ProbeRecord> present(String topic, Predicate<ProbeRecord> wanted) {
    Reading reading = readings.computeIfAbsent(topic, this::reading);
    Map<TopicPartition, Long> ends = reading.consumer.endOffsets(reading.consumer.assignment());
    while (ends.entrySet().stream()
        .anyMatch(end -> reading.consumer.position(end.getKey()) < end.getValue())) {
      reading.poll(POLL);
    }
    return reading.matching(wanted);
  }

  @Override
  public void close() {
    producer.close();
    readings.values().forEach(reading -> reading.consumer.close());
  }

  private Reading reading(String topic) {
    KafkaConsumer<byte[], byte[]> consumer =
        new KafkaConsumer<>(
            Map.of(
                ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers,
                ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed",
                ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest",
                ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, "false"),
            new ByteArrayDeserializer(),
            new ByteArrayDeserializer());
    List<TopicPartition> partitions =
        consumer.partitionsFor(topic).stream()
            .map(info -> new TopicPartition(topic, info.partition()))
            .toList();
    consumer.assign(partitions);
    consumer.seekToBeginning(partitions);
    return new Reading(consumer, new ArrayList<>());
  }

  private record Reading(KafkaConsumer<byte[], byte[]> consumer, List<ProbeRecord> records) {

    void poll(Duration patience) {
      for (ConsumerRecord<byte[], byte[]> record : consumer.poll(patience)) {
        records.add(
            new ProbeRecord(
                record.topic(),
                record.partition(),
                record.offset(),
                Instant.ofEpochMilli(record.timestamp()),
                record.key() == null ? null : new String(record.key(), UTF_8),
                record.value(),
                record.headers()));
      }
    }

    List<ProbeRecord> matching(Predicate<ProbeRecord> wanted) {
      return records.stream().filter(wanted).toList();
    }
  }
}
