package id.siaga.intake.kafka;

import id.siaga.events.Decoding;
import id.siaga.events.EventCodec;
import id.siaga.events.EventHeaders;
import id.siaga.events.RegistryUnavailableException;
import id.siaga.events.Topic;
import id.siaga.events.avro.ReportSubmitted;
import id.siaga.events.domain.ReportId;
import id.siaga.intake.IntakeSettings;
import id.siaga.intake.domain.Hash256;
import id.siaga.intake.domain.SeenReports.Seen;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.OffsetAndTimestamp;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.kafka.core.ConsumerFactory;

/**
 * Reads reports.v1 into the index: the last day at start, then what other instances write. It
 * belongs to no consumer group, since every instance needs all of it. For one thread.
 */
final class ReportIndexTail {

  private static final Logger log = LoggerFactory.getLogger(ReportIndexTail.class);
  private static final Duration POLL = Duration.ofMillis(500);

  private final ConsumerFactory<byte[], byte[]> consumers;
  private final EventCodec codec;
  private final ReportIndex index;
  private final IntakeSettings.Index settings;
  private final InstantSource clock;
  private final Counter skipped;
  private volatile boolean caughtUp;

  ReportIndexTail(
      ConsumerFactory<byte[], byte[]> consumers,
      EventCodec codec,
      ReportIndex index,
      IntakeSettings.Index settings,
      InstantSource clock,
      MeterRegistry meters) {
    this.consumers = consumers;
    this.codec = codec;
    this.index = index;
    this.settings = settings;
    this.clock = clock;
    this.skipped =
        Counter.builder("siaga.index.skipped")
            .description(
                "Records of reports.v1 that the index could not read; scoring refuses them")
            .register(meters);
  }

  /** Whether the index has held, once since the start, all that lay on the topic at that time. */
  boolean caughtUp() {
    return caughtUp;
  }

  /**
   * Follows the topic until the thread is interrupted.
   *
   * @throws org.apache.kafka.common.KafkaException when the broker refuses; call it again
   * @throws RegistryUnavailableException when a schema can't be asked for; call it again
   */
  void follow() {
    try (Consumer<byte[], byte[]> consumer = consumers.createConsumer()) {
      List<TopicPartition> partitions =
          consumer.partitionsFor(Topic.REPORTS.wireName()).stream()
              .map(ReportIndexTail::partition)
              .toList();
      consumer.assign(partitions);
      Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
      seek(consumer, ends);
      while (!Thread.currentThread().isInterrupted()) {
        if (!caughtUp && reached(consumer, ends)) {
          caughtUp = true;
          log.info("index has caught up with {}", Topic.REPORTS.wireName());
        }
        consumer.poll(POLL).forEach(this::take);
      }
    }
  }

  /** A day back, but no further than what the index could hold anyway. */
  private void seek(Consumer<byte[], byte[]> consumer, Map<TopicPartition, Long> ends) {
    long since = clock.instant().minus(settings.window()).toEpochMilli();
    Map<TopicPartition, @Nullable OffsetAndTimestamp> begins =
        consumer.offsetsForTimes(
            ends.keySet().stream().collect(Collectors.toMap(p -> p, p -> since)));
    ends.forEach((partition, end) -> {
      OffsetAndTimestamp begin = begins.get(partition);
      consumer.seek(
          partition,
          begin == null ? end : Math.max(begin.offset(), end - settings.maximumEntries()));
    });
  }

  private static boolean reached(
      Consumer<byte[], byte[]> consumer, Map<TopicPartition, Long> ends) {
    return ends.entrySet().stream()
        .allMatch(end -> consumer.position(end.getKey()) >= end.getValue());
  }

  private void take(ConsumerRecord<byte[], byte[]> record) {
    if (known(EventHeaders.text(record.headers(), EventHeaders.ID))) {
      return; // mostly what this instance wrote itself: not worth decoding
    }
    switch (codec.<ReportSubmitted>decode(Topic.REPORTS, record.value())) {
      case Decoding.Decoded<ReportSubmitted> decoded -> remember(decoded.value());
      case Decoding.Undecodable<ReportSubmitted> poison -> skipped.increment();
    }
  }

  private boolean known(@Nullable String id) {
    try {
      return id != null && index.find(ReportId.of(id)) != null;
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  private void remember(ReportSubmitted event) {
    try {
      Instant at = event.getSubmittedAt();
      index.remember(
          ReportId.of(event.getReportId()),
          new Seen(
              Hash256.of(event.getContentHash()).prefix(),
              ChronoUnit.MICROS.between(Instant.EPOCH, at)));
    } catch (IllegalArgumentException e) {
      skipped.increment();
    }
  }

  private static TopicPartition partition(PartitionInfo info) {
    return new TopicPartition(info.topic(), info.partition());
  }
}
