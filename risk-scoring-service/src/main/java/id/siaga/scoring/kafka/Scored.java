package id.siaga.scoring.kafka;

import id.siaga.events.PoisonReason;
import id.siaga.events.domain.ReportMode;
import id.siaga.scoring.domain.Classification;
import org.apache.kafka.clients.producer.ProducerRecord;

/** What becomes of one record: both go out in the transaction that read it. */
sealed interface Scored {

  /** The record to publish. */
  ProducerRecord<byte[], byte[]> record();

  /** A scored report. */
  record Published(
      ProducerRecord<byte[], byte[]> record, ReportMode mode, Classification classification)
      implements Scored {}

  /** A dead letter. */
  record Refused(ProducerRecord<byte[], byte[]> record, PoisonReason reason) implements Scored {}
}
