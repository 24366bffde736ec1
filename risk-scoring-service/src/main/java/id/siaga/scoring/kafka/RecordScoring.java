package id.siaga.scoring.kafka;

import id.siaga.events.DeadLetter;
import id.siaga.events.Decoding;
import id.siaga.events.EventCodec;
import id.siaga.events.EventHeaders;
import id.siaga.events.PoisonReason;
import id.siaga.events.PoisonRecordException;
import id.siaga.events.Topic;
import id.siaga.events.avro.ReportSubmitted;
import id.siaga.events.domain.ReportMode;
import id.siaga.scoring.domain.ModelHistory;
import id.siaga.scoring.domain.Report;
import id.siaga.scoring.domain.Scorer;
import id.siaga.scoring.domain.Verdict;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Scores one record. Total: every record becomes a scored report or a dead letter. Only what is
 * wrong with the world around it (the registry out of reach) is thrown, so that it is retried.
 */
final class RecordScoring {

  private static final Logger LOG = LoggerFactory.getLogger(RecordScoring.class);

  private final EventCodec codec;
  private final ModelHistory models;
  private final InstantSource clock;
  private final int largestRecord;

  RecordScoring(EventCodec codec, ModelHistory models, InstantSource clock, int largestRecord) {
    this.codec = codec;
    this.models = models;
    this.clock = clock;
    this.largestRecord = largestRecord;
  }

  /**
   * What becomes of the record.
   *
   * @throws id.siaga.events.RegistryUnavailableException when the registry is out of reach; retry
   */
  Scored score(ConsumerRecord<byte[], byte[]> record) {
    try {
      return switch (codec.<ReportSubmitted>decode(Topic.REPORTS, record.value())) {
        case Decoding.Decoded<ReportSubmitted> decoded -> publish(record, decoded.value());
        case Decoding.Undecodable<ReportSubmitted> poison ->
            refuse(record, poison.reason(), poison.detail());
      };
    } catch (PoisonRecordException e) {
      return refuse(record, e.reason(), String.valueOf(e.getMessage()));
    }
  }

  private Scored publish(ConsumerRecord<byte[], byte[]> record, ReportSubmitted submitted) {
    Report report = ReportMapping.report(record.key(), submitted);
    // Not inside the boundary below: a model out of reach is no defect, and the batch comes again.
    Scorer scorer = models.at(submitted.getSubmittedAt());
    Instant scoredAt = clock.instant().truncatedTo(ChronoUnit.MICROS);
    Verdict verdict;
    try {
      verdict = scorer.score(report);
    } catch (RuntimeException e) {
      // The one boundary: a defect in the rules must cost one report, not the partition behind it.
      LOG.error("report {} could not be scored", submitted.getReportId(), e);
      return refuse(
          record, PoisonReason.HANDLER_FAILED, "scoring failed: " + e.getClass().getName());
    }
    Header trace = record.headers().lastHeader(EventHeaders.TRACE_PARENT);
    Headers headers =
        EventHeaders.of(
            Topic.SCORED, submitted.getReportId(), scoredAt, trace == null ? null : trace.value());
    byte[] value = codec.encode(Topic.SCORED, ScoredMapping.scored(submitted, verdict, scoredAt));
    if (value.length > largestRecord) {
      return refuse(
          record,
          PoisonReason.OUTPUT_TOO_LARGE,
          "scored report has " + value.length + " bytes, the limit is " + largestRecord);
    }
    return new Scored.Published(
        new ProducerRecord<>(Topic.SCORED.wireName(), null, record.key(), value, headers),
        ReportMode.valueOf(submitted.getMode().name()),
        verdict.classification());
  }

  private static Scored refuse(
      ConsumerRecord<byte[], byte[]> record, PoisonReason reason, String detail) {
    LOG.warn(
        "{}-{}@{} is refused: {}, {}",
        record.topic(),
        record.partition(),
        record.offset(),
        reason,
        detail);
    Headers headers =
        DeadLetter.headers(
            record.headers(),
            Topic.Service.RISK_SCORING,
            record.topic(),
            record.partition(),
            record.offset(),
            reason,
            detail);
    return new Scored.Refused(
        new ProducerRecord<>(
            Topic.REPORTS.deadLetterName(), null, record.key(), record.value(), headers),
        reason);
  }
}
