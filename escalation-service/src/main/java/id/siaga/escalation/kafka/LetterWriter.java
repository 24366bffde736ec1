package id.siaga.escalation.kafka;

import id.siaga.events.DeadLetter;
import id.siaga.events.PoisonReason;
import id.siaga.events.Topic;
import java.time.Instant;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.processor.api.RecordMetadata;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes the dead letter of a record that can't be read, counts it and logs where it was. */
final class LetterWriter {

  private static final Logger log = LoggerFactory.getLogger(LetterWriter.class);

  private final DeskMetrics metrics;

  LetterWriter(DeskMetrics metrics) {
    this.metrics = metrics;
  }

  /** The original, with the reason in its headers, on its way to the dead-letter topic. */
  Record<byte[], Outgoing> write(
      Record<byte[], byte[]> record,
      RecordMetadata place,
      PoisonReason reason,
      String detail,
      Instant now) {
    log.warn(
        "{}-{}@{}: dead letter, {}: {}",
        place.topic(),
        place.partition(),
        place.offset(),
        reason,
        detail);
    metrics.deadLetter(place.topic(), reason);
    var headers =
        DeadLetter.headers(
            record.headers(),
            Topic.Service.ESCALATION,
            place.topic(),
            place.partition(),
            place.offset(),
            reason,
            detail);
    Outgoing outgoing = new Outgoing(place.topic() + ".dlt", record.value());
    return new Record<>(record.key(), outgoing, now.toEpochMilli(), headers);
  }
}
