package id.siaga.notification.kafka;

import id.siaga.events.DeadLetter;
import id.siaga.events.PoisonReason;
import id.siaga.events.Topic;
import id.siaga.notification.NotificationSettings;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.stereotype.Component;

/**
 * Where records go that can never be read: the topic's dead-letter twin, once the broker has them.
 * Of reports.v1 and scored.v1 their first reader does that; here they are only counted.
 */
@Component
class DeadLetters {

  private static final Logger LOG = LoggerFactory.getLogger(DeadLetters.class);

  private final KafkaTemplate<byte[], byte[]> kafka;
  private final MeterRegistry meters;
  private final Duration timeout;

  DeadLetters(
      KafkaTemplate<byte[], byte[]> kafka, MeterRegistry meters, NotificationSettings settings) {
    this.kafka = kafka;
    this.meters = meters;
    this.timeout = settings.projection().deadLetterTimeout();
  }

  /** A record and why it was refused. */
  record Letter(Topic topic, ConsumerRecord<byte[], byte[]> source, Reading.Refused refusal) {}

  /**
   * Returns once the broker has acknowledged every letter.
   *
   * @throws UndeliveredException when it has not: nothing of the batch may be committed
   */
  void send(List<Letter> letters) {
    List<Letter> ours = letters.stream().filter(letter -> firstReader(letter.topic())).toList();
    CompletableFuture<?>[] sent =
        ours.stream().map(letter -> kafka.send(copy(letter))).toArray(CompletableFuture<?>[]::new);
    try {
      CompletableFuture.allOf(sent).get(timeout.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new UndeliveredException("interrupted while dead-lettering", e);
    } catch (ExecutionException | TimeoutException e) {
      throw new UndeliveredException("the broker has not taken the dead letters", e);
    }
    letters.forEach(this::count);
  }

  private static boolean firstReader(Topic topic) {
    return switch (topic) {
      case ESCALATIONS_KABUPATEN,
          ESCALATIONS_PROVINSI,
          ESCALATIONS_NASIONAL,
          AUDIT,
          AGGREGATES,
          ASSESSMENTS,
          DRILL_CASES,
          DRILL_AUDIT,
          DAILY_REPORTS,
          ACCESS ->
          true;
      case REPORTS, SCORED, FORWARDS, COMMANDS, MODELS -> false;
    };
  }

  private static ProducerRecord<byte[], byte[]> copy(Letter letter) {
    ConsumerRecord<byte[], byte[]> source = letter.source();
    return new ProducerRecord<>(
        letter.topic().deadLetterName(),
        null,
        source.key(),
        source.value(),
        DeadLetter.headers(
            source.headers(),
            Topic.Service.NOTIFICATION,
            source.topic(),
            source.partition(),
            source.offset(),
            letter.refusal().reason(),
            letter.refusal().detail()));
  }

  private void count(Letter letter) {
    PoisonReason reason = letter.refusal().reason();
    ConsumerRecord<byte[], byte[]> source = letter.source();
    boolean ours = firstReader(letter.topic());
    String meter = ours ? "siaga.dead.letters" : "siaga.projection.skipped";
    meters.counter(meter, "topic", source.topic(), "reason", reason.name()).increment();
    LOG.warn(
        "{}-{}@{} {}: {} ({})",
        source.topic(),
        source.partition(),
        source.offset(),
        ours ? "dead-lettered" : "skipped, its first reader dead-letters it",
        reason,
        letter.refusal().detail());
  }

  /** The broker did not acknowledge a dead letter; retry. */
  static final class UndeliveredException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UndeliveredException(String message, Throwable cause) {
      super(message, cause);
    }
  }
}
