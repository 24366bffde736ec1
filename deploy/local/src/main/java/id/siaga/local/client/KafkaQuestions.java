package id.siaga.local.client;

import id.siaga.events.Topic;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/** What {@code status} asks the broker. */
public final class KafkaQuestions implements AutoCloseable {

  /** The groups of the services that read, in the order a report passes them. */
  public static final List<String> GROUPS =
      List.of("siaga-risk-scoring", "siaga-desks", "siaga-aggregates", "siaga-projection");

  private static final int TIMEOUT_MILLIS = 5_000;
  private static final long MOST_COUNTED = 20_000;
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
   * Counted up to some thousands, because the end of a transaction takes an offset too and is
   * nobody's lag; beyond that the difference of the offsets.
   *
   * @throws ExecutionException when the broker refuses
   * @throws TimeoutException when it doesn't answer
   */
  public Map<String, @Nullable Long> lag()
      throws InterruptedException, ExecutionException, TimeoutException {
    Map<String, @Nullable Long> lags = new LinkedHashMap<>();
    for (String group : GROUPS) {
      Map<TopicPartition, Long> read = new HashMap<>();
      get(admin.listConsumerGroupOffsets(group).partitionsToOffsetAndMetadata())
          .forEach((partition, offset) -> read.put(partition, offset.offset()));
      lags.put(group, read.isEmpty() ? null : between(read));
    }
    return lags;
  }

  /** Dead letters of all topics, counted likewise. */
  public long deadLetters() {
    Map<TopicPartition, Long> begins = new HashMap<>();
    for (Topic topic : Topic.values()) {
      for (int partition = 0; partition < Topic.PARTITIONS; partition++) {
        begins.put(new TopicPartition(topic.deadLetterName(), partition), 0L);
      }
    }
    return between(begins);
  }

  private record Span(TopicPartition partition, long begin, long end) {}

  /** Committed records from these offsets to the ends. */
  private long between(Map<TopicPartition, Long> from) {
    try (KafkaConsumer<byte[], byte[]> consumer =
        Consumers.readCommitted(bootstrapServers, TIMEOUT_MILLIS)) {
      Map<TopicPartition, Long> begins = consumer.beginningOffsets(from.keySet());
      List<Span> open =
          consumer.endOffsets(from.keySet()).entrySet().stream()
              .map(end ->
                  new Span(
                      end.getKey(),
                      Math.max(
                          from.getOrDefault(end.getKey(), 0L),
                          begins.getOrDefault(end.getKey(), 0L)),
                      end.getValue()))
              .filter(span -> span.begin() < span.end())
              .toList();
      long offsets = open.stream().mapToLong(span -> span.end() - span.begin()).sum();
      if (offsets > MOST_COUNTED) {
        return offsets;
      }
      consumer.assign(open.stream().map(Span::partition).toList());
      open.forEach(span -> consumer.seek(span.partition(), span.begin()));
      long count = 0;
      while (open.stream().anyMatch(span -> consumer.position(span.partition()) < span.end())) {
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
