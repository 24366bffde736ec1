package id.siaga.scoring.kafka;

import id.siaga.events.Decoding;
import id.siaga.events.EventCodec;
import id.siaga.events.RegistryUnavailableException;
import id.siaga.events.SchemaRegistry;
import id.siaga.events.Topic;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndTimestamp;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/**
 * What lies on topics, for tools that look back: committed records only, up to the end at the
 * moment of asking, each partition in its order. Leaves no trace on the broker: there is no group,
 * and nothing is committed or written.
 */
final class TopicHistory implements AutoCloseable {

  private static final Duration POLL = Duration.ofMillis(200);
  private static final Duration ANSWER = Duration.ofSeconds(10);
  private static final int TELL_EVERY = 20_000;

  private final String bootstrapServers;
  private final URI registry;
  private final EventCodec codec;
  private final java.util.function.Consumer<String> progress;
  private final Consumer<byte[], byte[]> consumer;
  private long undecodable;

  /**
   * @param progress told what is being done
   */
  TopicHistory(
      String bootstrapServers, URI registry, java.util.function.Consumer<String> progress) {
    this.bootstrapServers = bootstrapServers;
    this.registry = registry;
    this.codec = new EventCodec(new SchemaRegistry(registry));
    this.progress = progress;
    this.consumer = consumer(bootstrapServers);
  }

  /** Where a topic is read from and to. */
  record Stretch(Topic topic, Map<TopicPartition, Long> begins, Map<TopicPartition, Long> ends) {

    /** Offsets in it; the records are fewer, because ends of transactions take offsets too. */
    long offsets() {
      return begins.entrySet().stream()
          .mapToLong(begin -> Math.max(0, end(begin.getKey()) - begin.getValue()))
          .sum();
    }

    private long end(TopicPartition partition) {
      return ends.getOrDefault(partition, 0L);
    }
  }

  /**
   * From the first records written at this moment or later to what is there now.
   *
   * @throws IOException when the broker doesn't answer, in words for the person at the terminal
   */
  Stretch since(Topic topic, Instant from) throws IOException {
    try {
      List<TopicPartition> partitions =
          consumer.partitionsFor(topic.wireName()).stream()
              .map(info -> new TopicPartition(info.topic(), info.partition()))
              .toList();
      if (partitions.isEmpty()) {
        throw new IOException(
            "the broker at %s has no topic %s".formatted(bootstrapServers, topic));
      }
      Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
      Map<TopicPartition, Long> moments = new HashMap<>();
      partitions.forEach(one -> moments.put(one, from.toEpochMilli()));
      Map<TopicPartition, Long> begins = new HashMap<>();
      for (Map.Entry<TopicPartition, OffsetAndTimestamp> found :
          consumer.offsetsForTimes(moments).entrySet()) {
        OffsetAndTimestamp first = found.getValue();
        if (first != null) {
          begins.put(found.getKey(), first.offset());
        }
      }
      return new Stretch(topic, begins, ends);
    } catch (KafkaException e) {
      throw silent(e);
    }
  }

  /**
   * Reads.
   *
   * @param <T> the records' type, that of the topic
   * @param each told of every record that can be decoded
   * @throws IOException when the broker or the registry doesn't answer, in words for the person at
   *     the terminal
   */
  <T extends SpecificRecord> void read(
      Stretch stretch, BiConsumer<ConsumerRecord<byte[], byte[]>, T> each) throws IOException {
    List<TopicPartition> open =
        stretch.begins().entrySet().stream()
            .filter(begin -> begin.getValue() < stretch.end(begin.getKey()))
            .map(Map.Entry::getKey)
            .toList();
    long offsets = stretch.offsets();
    progress.accept("reading %s, about %,d records".formatted(stretch.topic().wireName(), offsets));
    try {
      consumer.assign(open);
      open.forEach(one -> consumer.seek(one, stretch.begins().getOrDefault(one, 0L)));
      long read = 0;
      while (open.stream().anyMatch(one -> consumer.position(one) < stretch.end(one))) {
        for (ConsumerRecord<byte[], byte[]> record : consumer.poll(POLL)) {
          if (record.offset()
              >= stretch.end(new TopicPartition(record.topic(), record.partition()))) {
            continue; // written since it was asked
          }
          take(stretch.topic(), record, each);
          if (++read % TELL_EVERY == 0) {
            progress.accept("  %,d of about %,d".formatted(read, offsets));
          }
        }
      }
    } catch (KafkaException e) {
      throw silent(e);
    } catch (RegistryUnavailableException e) {
      throw new IOException(
          "the schema registry at %s does not answer; ./siaga status tells how the stack is"
              .formatted(registry),
          e);
    }
  }

  private <T extends SpecificRecord> void take(
      Topic topic,
      ConsumerRecord<byte[], byte[]> record,
      BiConsumer<ConsumerRecord<byte[], byte[]>, T> each) {
    switch (codec.<T>decode(topic, record.value())) {
      case Decoding.Decoded<T> decoded -> each.accept(record, decoded.value());
      case Decoding.Undecodable<T> poison -> undecodable++;
    }
  }

  EventCodec codec() {
    return codec;
  }

  /** Counts a record whose content breaks the contract as one that can't be read. */
  void leaveOut() {
    undecodable++;
  }

  /** Records so far that could not be read; they lie in dead-letter topics. */
  long undecodable() {
    return undecodable;
  }

  @Override
  public void close() {
    consumer.close();
  }

  /** A consumer as this class uses it. */
  static Consumer<byte[], byte[]> consumer(String bootstrapServers) {
    return new KafkaConsumer<>(
        Map.of(
            ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
            bootstrapServers,
            ConsumerConfig.ISOLATION_LEVEL_CONFIG,
            "read_committed",
            ConsumerConfig.AUTO_OFFSET_RESET_CONFIG,
            "earliest",
            ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
            false,
            ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG,
            (int) ANSWER.toMillis(),
            ConsumerConfig.REQUEST_TIMEOUT_MS_CONFIG,
            (int) ANSWER.toMillis() / 2,
            ConsumerConfig.MAX_POLL_RECORDS_CONFIG,
            1_000),
        new ByteArrayDeserializer(),
        new ByteArrayDeserializer());
  }

  private IOException silent(KafkaException failure) {
    return new IOException(
        "the broker at %s does not answer; ./siaga status tells how the stack is"
            .formatted(bootstrapServers),
        failure);
  }
}
