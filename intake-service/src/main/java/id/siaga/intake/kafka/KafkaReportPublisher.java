package id.siaga.intake.kafka;

import static java.nio.charset.StandardCharsets.UTF_8;

import id.siaga.events.EventCodec;
import id.siaga.events.EventHeaders;
import id.siaga.events.RegistryUnavailableException;
import id.siaga.events.Topic;
import id.siaga.intake.IntakeSettings;
import id.siaga.intake.domain.ReportPublisher;
import id.siaga.intake.domain.Submission;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.kafka.core.ProducerFactory;

/**
 * Publishes reports to reports.v1, acknowledged by all in-sync replicas. The records are handed
 * over on threads of its own, because {@code send} blocks when metadata are missing or its buffer
 * is full, and an event loop must not.
 */
final class KafkaReportPublisher implements ReportPublisher, AutoCloseable {

  private static final Logger log = LoggerFactory.getLogger(KafkaReportPublisher.class);
  private static final long LOG_INTERVAL_NANOS = TimeUnit.SECONDS.toNanos(10);

  private final Producer<byte[], byte[]> producer;
  private final EventCodec codec;
  private final ThreadPoolExecutor senders;
  private final MeterRegistry meters;
  private final Timer acknowledged;
  private final AtomicLong logAfter = new AtomicLong(System.nanoTime());

  KafkaReportPublisher(
      ProducerFactory<byte[], byte[]> producers,
      EventCodec codec,
      IntakeSettings.Publishing settings,
      MeterRegistry meters) {
    this.producer = producers.createProducer();
    this.codec = codec;
    this.meters = meters;
    this.acknowledged =
        Timer.builder("siaga.reports.publish")
            .description("From taking a report in until all in-sync replicas have it")
            .register(meters);
    this.senders =
        new ThreadPoolExecutor(
            settings.threads(),
            settings.threads(),
            0,
            TimeUnit.SECONDS,
            new ArrayBlockingQueue<>(settings.waiting()),
            Thread.ofPlatform().name("reports-publisher-", 0).factory());
  }

  /** Looks up what the first record would have to wait for: the schema's id and the metadata. */
  void warmUp() {
    codec.warmUp(Topic.REPORTS);
    producer.partitionsFor(Topic.REPORTS.wireName());
  }

  @Override
  public CompletableFuture<Publication> publish(
      Submission submission, @Nullable String traceParent) {
    CompletableFuture<Publication> outcome = new CompletableFuture<>();
    long begun = System.nanoTime();
    try {
      senders.execute(() -> send(submission, traceParent, begun, outcome));
    } catch (RejectedExecutionException e) {
      outcome.complete(failed(Publication.OVERLOADED, e));
    }
    return outcome;
  }

  /** The boundary: whatever goes wrong here must end as an answer, or the agency waits for ever. */
  private void send(
      Submission submission,
      @Nullable String traceParent,
      long begun,
      CompletableFuture<Publication> outcome) {
    try {
      Future<RecordMetadata> unused =
          producer.send(
              record(submission, traceParent),
              (metadata, failure) -> {
                if (failure == null) {
                  acknowledged.record(System.nanoTime() - begun, TimeUnit.NANOSECONDS);
                  outcome.complete(Publication.ACKNOWLEDGED);
                } else {
                  outcome.complete(failed(Publication.BROKER_UNAVAILABLE, failure));
                }
              });
    } catch (RegistryUnavailableException e) {
      outcome.complete(failed(Publication.REGISTRY_UNAVAILABLE, e));
    } catch (RuntimeException e) {
      outcome.complete(failed(Publication.BROKER_UNAVAILABLE, e));
    }
  }

  private ProducerRecord<byte[], byte[]> record(
      Submission submission, @Nullable String traceParent) {
    return new ProducerRecord<>(
        Topic.REPORTS.wireName(),
        null,
        submission.submittedAt().toEpochMilli(),
        submission.place().region().value().getBytes(UTF_8),
        codec.encode(Topic.REPORTS, ReportMapper.event(submission)),
        EventHeaders.of(
            Topic.REPORTS,
            submission.id().toString(),
            submission.submittedAt(),
            traceParent == null ? null : traceParent.getBytes(UTF_8)));
  }

  private Publication failed(Publication outcome, Exception cause) {
    meters
        .counter(
            "siaga.reports.unpublished",
            "outcome",
            outcome.name(),
            "cause",
            cause.getClass().getSimpleName())
        .increment();
    long now = System.nanoTime();
    long after = logAfter.get();
    if (now - after >= 0 && logAfter.compareAndSet(after, now + LOG_INTERVAL_NANOS)) {
      log.warn("reports can't be published: {} ({})", outcome, cause.toString());
    }
    return outcome;
  }

  /** Hands over what is waiting; closing the producer then waits for the acknowledgements. */
  @Override
  public void close() {
    senders.shutdown();
    try {
      if (!senders.awaitTermination(10, TimeUnit.SECONDS)) {
        log.warn("{} reports were not handed over in time", senders.getQueue().size());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    producer.close();
  }
}
