package id.siaga.notification.kafka;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.kafka.listener.RetryListener;
import org.springframework.stereotype.Component;

/** How many records have come in, how old they were by then, and how often a batch failed. */
@Component
class ProjectionMeters implements RetryListener {

  private static final Logger LOG = LoggerFactory.getLogger(ProjectionMeters.class);

  private final MeterRegistry meters;
  private final InstantSource clock;

  ProjectionMeters(MeterRegistry meters, InstantSource clock) {
    this.meters = meters;
    this.clock = clock;
  }

  /** Counts a committed batch; its lag is that of its oldest record, per topic. */
  void projected(List<ConsumerRecord<byte[], byte[]>> batch) {
    long now = clock.millis();
    Map<String, Integer> counts = new HashMap<>();
    Map<String, Long> oldest = new HashMap<>();
    for (ConsumerRecord<byte[], byte[]> source : batch) {
      counts.merge(source.topic(), 1, Integer::sum);
      oldest.merge(source.topic(), source.timestamp(), Math::min);
    }
    counts.forEach((topic, count) ->
        meters.counter("siaga.projection.records", "topic", topic).increment(count));
    oldest.forEach((topic, at) ->
        meters
            .timer("siaga.projection.lag", "topic", topic)
            .record(Duration.ofMillis(Math.max(0, now - at))));
  }

  @Override
  public void failedDelivery(
      ConsumerRecord<?, ?> source, @Nullable Exception failure, int attempt) {
    failed(1, failure, attempt);
  }

  @Override
  public void failedDelivery(
      ConsumerRecords<?, ?> batch, @Nullable Exception failure, int attempt) {
    failed(batch.count(), failure, attempt);
  }

  /** The class of the failure only: a message of the database may quote a row. */
  private void failed(int records, @Nullable Exception failure, int attempt) {
    String cause =
        failure == null
            ? "unknown"
            : NestedExceptionUtils.getMostSpecificCause(failure).getClass().getSimpleName();
    meters.counter("siaga.projection.retries", "failure", cause).increment();
    LOG.warn("batch of {} comes again, attempt {} failed: {}", records, attempt, cause);
  }
}
