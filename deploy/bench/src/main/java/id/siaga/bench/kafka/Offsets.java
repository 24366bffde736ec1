package id.siaga.bench.kafka;

import id.siaga.bench.measure.MeasurementFailedException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;

/** What groups have committed, where topics end, and the distance between the two. */
public final class Offsets {

  private final Admin admin;

  public Offsets(Admin admin) {
    this.admin = admin;
  }

  /** Where every partition of these topics ends now. */
  public Map<TopicPartition, Long> ends(Collection<String> topics) throws InterruptedException {
    Map<TopicPartition, OffsetSpec> wanted = new HashMap<>();
    var descriptions = get(admin.describeTopics(topics).allTopicNames());
    descriptions.forEach((topic, description) ->
        description
            .partitions()
            .forEach(
                p -> wanted.put(new TopicPartition(topic, p.partition()), OffsetSpec.latest())));
    return get(admin.listOffsets(wanted).all()).entrySet().stream()
        .collect(Collectors.toMap(Map.Entry::getKey, e -> e.getValue().offset()));
  }

  /** What a group has committed, by partition; empty for a group that never did. */
  public Map<TopicPartition, Long> committed(String group) throws InterruptedException {
    Map<TopicPartition, OffsetAndMetadata> offsets =
        get(admin.listConsumerGroupOffsets(group).partitionsToOffsetAndMetadata());
    Map<TopicPartition, Long> committed = new HashMap<>();
    offsets.forEach((partition, offset) -> {
      if (offset != null) {
        committed.put(partition, offset.offset());
      }
    });
    return committed;
  }

  /**
   * Records that a group has before it, by topic. A partition whose last entry may be the marker of
   * a transaction counts one less: a group can't commit past a marker that no record follows.
   *
   * @param topics those it reads
   */
  public Map<String, Long> lag(String group, Collection<String> topics)
      throws InterruptedException {
    Map<TopicPartition, Long> ends = ends(topics);
    Map<TopicPartition, Long> committed = committed(group);
    Map<String, Long> lag = new TreeMap<>();
    topics.forEach(topic -> lag.put(topic, 0L));
    ends.forEach((partition, end) -> {
      long waiting = end - committed.getOrDefault(partition, 0L);
      lag.merge(partition.topic(), Math.max(0, waiting - 1), Long::sum);
    });
    return lag;
  }

  /** Topics with such a name on the broker, internal ones of Kafka Streams included. */
  public List<String> topicsMatching(String regex) throws InterruptedException {
    return get(admin.listTopics().names()).stream().filter(n -> n.matches(regex)).sorted().toList();
  }

  private static <T> T get(KafkaFuture<T> future) throws InterruptedException {
    try {
      return future.get();
    } catch (ExecutionException e) {
      throw new MeasurementFailedException("the broker didn't answer: " + e.getMessage(), e);
    }
  }
}
