package id.siaga.notification.kafka;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.stereotype.Component;

/** How many records have come into the projection, and how old they were by then. */
@Component
class ProjectionMeters {

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
}
