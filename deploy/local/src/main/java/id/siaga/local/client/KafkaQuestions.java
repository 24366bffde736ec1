package id.siaga.local.client;

import id.siaga.events.Topic;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.ListOffsetsOptions;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/** What {@code status} asks the broker. */
public final class KafkaQuestions implements AutoCloseable {

  /** The groups of the services that read, in the order a report passes them. */
  public static final List<String> GROUPS =
      List.of("siaga-risk-scoring", "siaga-desks", "siaga-projection");

  private static final int TIMEOUT_MILLIS = 5_000;
  private static final Duration POLL = Duration.ofMillis(200);

  private final String bootstrapServers;
  private final Admin admin;

  public KafkaQuestions(String bootstrapServers) {
    this.bootstrapServers = bootstrapServers;
    this.admin =
        Admin.create(
            Map.of(
                AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers,
                AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, TIMEOUT_MILLIS,
                AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, TIMEOUT_MILLIS));
  }

  /**
   * How many records each group has still to read; null for a group that has read nothing yet.
   *
   * @throws ExecutionException when the broker refuses
   * @throws TimeoutException when it doesn't answer
   */
  public Map<String, @Nullable Long> lag()
      throws InterruptedException, ExecutionException, TimeoutException {
    Map<String, @Nullable Long> lags = new LinkedHashMap<>();
    for (String group : GROUPS) {
      Map<TopicPartition, OffsetAndMetadata> read =
          get(admin.listConsumerGroupOffsets(group).partitionsToOffsetAndMetadata());
      lags.put(group, read.isEmpty() ? null : lag(read));
    }
    return lags;
  }

  private long lag(Map<TopicPartition, OffsetAndMetadata> read)
      throws InterruptedException, ExecutionException, TimeoutException {
    Map<TopicPartition, OffsetSpec> latest =
        read.keySet().stream()
            .collect(Collectors.toMap(partition -> partition, partition -> OffsetSpec.latest()));
    // Of what is committed: an open transaction is nobody's lag.
    var ends =
        get(admin.listOffsets(latest, new ListOffsetsOptions(IsolationLevel.READ_COMMITTED)).all());
    return read.entrySet().stream()
        .filter(entry -> entry.getValue() != null)
        .mapToLong(entry -> {
          var end = ends.get(entry.getKey());
          return end == null ? 0 : Math.max(0, end.offset() - entry.getValue().offset());
        })
        .sum();
  }

  /**
   * Dead letters of all topics. Counted by reading them: a transaction's end takes an offset too,
   * so that offsets alone would count too many.
   */
  public long deadLetters() {
    try (KafkaConsumer<byte[], byte[]> consumer =
        Consumers.readCommitted(bootstrapServers, TIMEOUT_MILLIS)) {
      List<TopicPartition> partitions = new ArrayList<>();
      for (Topic topic : Topic.values()) {
        for (int partition = 0; partition < Topic.PARTITIONS; partition++) {
          partitions.add(new TopicPartition(topic.deadLetterName(), partition));
        }
      }
      Map<TopicPartition, Long> begins = consumer.beginningOffsets(partitions);
      Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
      List<TopicPartition> filled =
          partitions.stream()
              .filter(p -> ends.getOrDefault(p, 0L) > begins.getOrDefault(p, 0L))
              .toList();
      consumer.assign(filled);
      consumer.seekToBeginning(filled);
      long count = 0;
      while (filled.stream().anyMatch(p -> consumer.position(p) < ends.getOrDefault(p, 0L))) {
        count += consumer.poll(POLL).count();
      }
      return count;
    }
  }

  @Override
  public void close() {
    admin.close(Duration.ZERO);
  }

  private static <T> T get(KafkaFuture<T> future)
      throws InterruptedException, ExecutionException, TimeoutException {
    return future.get(TIMEOUT_MILLIS, TimeUnit.MILLISECONDS);
  }
}
