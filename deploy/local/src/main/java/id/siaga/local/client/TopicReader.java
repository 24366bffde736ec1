package id.siaga.local.client;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;

/** All partitions of one topic as one stream: first what is there, in order of time, then live. */
public final class TopicReader implements AutoCloseable {

  private static final int TIMEOUT_MILLIS = 10_000;
  private static final Duration POLL = Duration.ofMillis(200);
  // Ends of transactions take offsets too: to find n records one has to go back further than n.
  private static final int OFFSETS_PER_RECORD = 4;

  private final KafkaConsumer<byte[], byte[]> consumer;
  private final List<TopicPartition> partitions;

  /**
   * @throws IOException when the broker has no such topic
   */
  public TopicReader(String bootstrapServers, String topic) throws IOException {
    this.consumer = Consumers.readCommitted(bootstrapServers, TIMEOUT_MILLIS);
    this.partitions =
        consumer.partitionsFor(topic).stream()
            .map(info -> new TopicPartition(topic, info.partition()))
            .toList();
    if (partitions.isEmpty()) {
      consumer.close();
      throw new IOException("the broker has no topic " + topic);
    }
    consumer.assign(partitions);
  }

  /**
   * The latest records that are there now, oldest first.
   *
   * @param most how many at most
   */
  public List<ConsumerRecord<byte[], byte[]>> history(int most) {
    Map<TopicPartition, Long> begins = consumer.beginningOffsets(partitions);
    Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
    for (TopicPartition partition : partitions) {
      long end = ends.getOrDefault(partition, 0L);
      long back = end - (long) most * OFFSETS_PER_RECORD;
      consumer.seek(partition, Math.max(begins.getOrDefault(partition, 0L), back));
    }
    List<ConsumerRecord<byte[], byte[]>> records = new ArrayList<>();
    while (partitions.stream().anyMatch(p -> consumer.position(p) < ends.getOrDefault(p, 0L))) {
      consumer.poll(POLL).forEach(records::add);
    }
    records.sort(Comparator.comparingLong(ConsumerRecord::timestamp));
    return records.subList(Math.max(0, records.size() - most), records.size());
  }

  /** What has come since the last call; waits a moment for it. */
  public List<ConsumerRecord<byte[], byte[]>> next() {
    List<ConsumerRecord<byte[], byte[]>> records = new ArrayList<>();
    consumer.poll(POLL).forEach(records::add);
    return records;
  }

  @Override
  public void close() {
    consumer.close();
  }
}
