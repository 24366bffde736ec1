package id.siaga.bench.kafka;

import id.siaga.bench.measure.MeasurementFailedException;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/**
 * Counts the records between two offsets by reading them: offsets alone would count the markers of
 * transactions as records.
 */
public final class Census {

  private static final Duration LIMIT = Duration.ofSeconds(60);

  private final String bootstrapServers;

  public Census(String bootstrapServers) {
    this.bootstrapServers = bootstrapServers;
  }

  /**
   * Records of one topic.
   *
   * @param records how many
   * @param bytes of keys, values and headers, all together
   * @param valueBytes of the values alone
   */
  public record Tally(long records, long bytes, long valueBytes) {

    static final Tally NONE = new Tally(0, 0, 0);

    /** Mean size of a record; 0 without records. */
    public int meanBytes() {
      return records == 0 ? 0 : (int) (bytes / records);
    }

    /** Mean size of a value; 0 without records. */
    public int meanValueBytes() {
      return records == 0 ? 0 : (int) (valueBytes / records);
    }

    Tally plus(ConsumerRecord<byte[], byte[]> record) {
      long headers = 0;
      for (Header header : record.headers()) {
        headers += header.key().length() + (header.value() == null ? 0 : header.value().length);
      }
      int value = Math.max(0, record.serializedValueSize());
      int key = Math.max(0, record.serializedKeySize());
      return new Tally(records + 1, bytes + key + value + headers, valueBytes + value);
    }
  }

  /** Counts, by topic. */
  public Map<String, Tally> count(Map<TopicPartition, Long> from, Map<TopicPartition, Long> to) {
    Map<String, Tally> tallies = new TreeMap<>();
    to.keySet().forEach(partition -> tallies.putIfAbsent(partition.topic(), Tally.NONE));
    read(
        from,
        to,
        record ->
            tallies.merge(record.topic(), Tally.NONE.plus(record), (old, one) -> old.plus(record)));
    return tallies;
  }

  /**
   * Reads every committed record between two offsets.
   *
   * @throws MeasurementFailedException when that takes longer than a minute
   */
  public void read(
      Map<TopicPartition, Long> from,
      Map<TopicPartition, Long> to,
      Consumer<ConsumerRecord<byte[], byte[]>> reader) {
    Map<TopicPartition, Long> open = new HashMap<>(to);
    open.entrySet().removeIf(e -> e.getValue() <= from.getOrDefault(e.getKey(), 0L));
    try (KafkaConsumer<byte[], byte[]> consumer = consumer()) {
      consumer.assign(open.keySet());
      open.keySet().forEach(p -> consumer.seek(p, from.getOrDefault(p, 0L)));
      long end = System.nanoTime() + LIMIT.toNanos();
      while (!open.isEmpty()) {
        for (ConsumerRecord<byte[], byte[]> record : consumer.poll(Duration.ofMillis(100))) {
          if (record.offset()
              < to.getOrDefault(new TopicPartition(record.topic(), record.partition()), 0L)) {
            reader.accept(record);
          }
        }
        open.entrySet().removeIf(e -> consumer.position(e.getKey()) >= e.getValue());
        if (System.nanoTime() > end) {
          throw new MeasurementFailedException(
              "reading " + topics(open.keySet()) + " took too long");
        }
      }
    }
  }

  private static Collection<String> topics(Collection<TopicPartition> partitions) {
    return partitions.stream().map(TopicPartition::topic).distinct().sorted().toList();
  }

  private KafkaConsumer<byte[], byte[]> consumer() {
    return new KafkaConsumer<>(
        Map.of(
            ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
            bootstrapServers,
            ConsumerConfig.ISOLATION_LEVEL_CONFIG,
            "read_committed",
            ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
            false,
            ConsumerConfig.MAX_POLL_RECORDS_CONFIG,
            5_000,
            ConsumerConfig.CLIENT_ID_CONFIG,
            "siaga-bench-" + UUID.randomUUID()),
        new ByteArrayDeserializer(),
        new ByteArrayDeserializer());
  }
}
