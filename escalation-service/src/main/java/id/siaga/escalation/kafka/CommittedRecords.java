package id.siaga.escalation.kafka;

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
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndTimestamp;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/**
 * Committed records of topics up to the end at the moment of asking, each partition in its order.
 * Leaves no trace on the broker: there is no group, and nothing is committed or written.
 */
final class CommittedRecords implements AutoCloseable {

  private static final Duration POLL = Duration.ofMillis(200);
  private static final Duration ANSWER = Duration.ofSeconds(10);
  private static final int TELL_EVERY = 20_000;

  private final String bootstrapServers;
  private final URI registry;
  private final EventCodec codec;
  private final Consumer<String> progress;
  private final KafkaConsumer<byte[], byte[]> consumer;

  /**
   * @param progress told what is being done
   */
  CommittedRecords(String bootstrapServers, URI registry, Consumer<String> progress) {
    this.bootstrapServers = bootstrapServers;
    this.registry = registry;
    this.codec = new EventCodec(new SchemaRegistry(registry));
    this.progress = progress;
    this.consumer =
        new KafkaConsumer<>(
            Map.of(
                ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                bootstrapServers,
                ConsumerConfig.ISOLATION_LEVEL_CONFIG,
                "read_committed",
                ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
                false,
                ConsumerConfig.AUTO_OFFSET_RESET_CONFIG,
                "earliest",
                ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG,
                (int) ANSWER.toMillis(),
                ConsumerConfig.REQUEST_TIMEOUT_MS_CONFIG,
                (int) ANSWER.toMillis() / 2),
            new ByteArrayDeserializer(),
            new ByteArrayDeserializer());
  }

  /** Where a topic is read from and to. */
  record Stretch(Topic topic, Map<TopicPartition, Long> begins, Map<TopicPartition, Long> ends) {

    private long end(TopicPartition partition) {
      return ends.getOrDefault(partition, 0L);
    }
  }

  /** Of the registry of the same stack. */
  EventCodec codec() {
    return codec;
  }

  /**
   * From the first records written at this moment or later to what is there now.
   *
   * @throws IOException when the broker doesn't answer, in words for the person at the terminal
   */
  Stretch since(Topic topic, Instant from) throws IOException {
    try {
      Map<TopicPartition, Long> moments = new HashMap<>();
      consumer
          .partitionsFor(topic.wireName())
          .forEach(info ->
              moments.put(
                  new TopicPartition(info.topic(), info.partition()),
                  Math.max(0, from.toEpochMilli())));
      if (moments.isEmpty()) {
        throw new IOException(
            "the broker at %s has no topic %s".formatted(bootstrapServers, topic.wireName()));
      }
      Map<TopicPartition, Long> ends = consumer.endOffsets(moments.keySet());
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
   * @throws IOException when the broker or the registry doesn't answer, in words for the person at
   *     the terminal
   */
  void read(Stretch stretch, Consumer<ConsumerRecord<byte[], byte[]>> each) throws IOException {
    List<TopicPartition> open =
        stretch.begins().entrySet().stream()
            .filter(begin -> begin.getValue() < stretch.end(begin.getKey()))
            .map(Map.Entry::getKey)
            .toList();
    progress.accept("reading " + stretch.topic().wireName());
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
          each.accept(record);
          if (++read % TELL_EVERY == 0) {
            progress.accept("  %,d records".formatted(read));
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

  @Override
  public void close() {
    consumer.close();
  }

  private IOException silent(KafkaException failure) {
    return new IOException(
        "the broker at %s does not answer; ./siaga status tells how the stack is"
            .formatted(bootstrapServers),
        failure);
  }
}
