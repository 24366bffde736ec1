package id.siaga.notification.kafka;

import id.siaga.events.Decoding;
import id.siaga.events.EventCodec;
import id.siaga.events.EventHeaders;
import id.siaga.events.PoisonRecordException;
import id.siaga.events.Topic;
import id.siaga.events.avro.AccessLogged;
import id.siaga.events.avro.AggregateCounted;
import id.siaga.events.avro.AuditKind;
import id.siaga.events.avro.AuditRecorded;
import id.siaga.events.avro.CaseSnapshot;
import id.siaga.events.avro.DailyReportWritten;
import id.siaga.events.avro.ReportMode;
import id.siaga.events.avro.ReportScored;
import id.siaga.events.avro.ReportSubmitted;
import id.siaga.events.avro.RiskAssessed;
import id.siaga.events.domain.Category;
import id.siaga.events.domain.DeskCode;
import id.siaga.events.domain.IncidentTopic;
import id.siaga.events.domain.ReportId;
import id.siaga.events.domain.Severity;
import id.siaga.notification.domain.CommandOutcome.Verdict;
import id.siaga.notification.domain.Fact;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.stereotype.Component;

/**
 * Bytes to facts. Total but for {@code RegistryUnavailableException}, which says nothing about the
 * record.
 */
@Component
class RecordReader {

  /** Names an audit entry's kind, so that it can be passed over without decoding it. */
  static final String AUDIT_KIND = "siaga_audit_kind";

  private static final Set<String> TOLD =
      Set.of(
          AuditKind.REPORT_NIHIL.name(),
          AuditKind.REPORT_CONFLICT.name(),
          AuditKind.COMMAND_ACCEPTED.name(),
          AuditKind.COMMAND_REFUSED.name(),
          AuditKind.DEADLINE_MISSED.name(),
          AuditKind.CHECKPOINT_SIGNED.name(),
          AuditKind.DAILY_REPORT_SENT.name(),
          AuditKind.DAILY_REPORT_RECEIVED.name());

  private final EventCodec codec;
  private final SnapshotReader snapshots;

  RecordReader(EventCodec codec, SnapshotReader snapshots) {
    this.codec = codec;
    this.snapshots = snapshots;
  }

  Reading read(Topic topic, ConsumerRecord<byte[], byte[]> source) {
    return switch (topic) {
      case REPORTS -> decode(topic, source, (ReportSubmitted report) -> received(source, report));
      case SCORED ->
          decode(topic, source, (ReportScored scored) -> List.of(scored(source, scored)));
      case ESCALATIONS_KABUPATEN, ESCALATIONS_PROVINSI, ESCALATIONS_NASIONAL, DRILL_CASES ->
          decode(
              topic, source, (CaseSnapshot snapshot) -> snapshots.facts(topic, source, snapshot));
      case AUDIT, DRILL_AUDIT -> audit(topic, source);
      case AGGREGATES ->
          decode(
              topic,
              source,
              (AggregateCounted counted) -> List.of(AggregateReader.counted(source, counted)));
      case ASSESSMENTS ->
          decode(
              topic,
              source,
              (RiskAssessed assessed) -> List.of(RiskReader.assessed(source, assessed)));
      case DAILY_REPORTS ->
          decode(
              topic, source, (DailyReportWritten written) -> DailyReader.written(source, written));
      case ACCESS ->
          decode(
              topic, source, (AccessLogged logged) -> List.of(AccessReader.logged(source, logged)));
      case FORWARDS, COMMANDS, MODELS ->
          throw new IllegalStateException(topic + " is not read by the projection");
    };
  }

  private Reading audit(Topic topic, ConsumerRecord<byte[], byte[]> source) {
    String kind = EventHeaders.text(source.headers(), AUDIT_KIND);
    // Without the header it is nothing of ours: decoding it shows whether it is poison.
    if (kind != null && !TOLD.contains(kind)) {
      return Reading.Understood.NOTHING;
    }
    return decode(topic, source, (AuditRecorded entry) -> entry(source, entry));
  }

  private <T extends SpecificRecord> Reading decode(
      Topic topic, ConsumerRecord<byte[], byte[]> source, Function<T, List<Fact>> facts) {
    Decoding<T> decoding = codec.decode(topic, source.value());
    return switch (decoding) {
      case Decoding.Undecodable<T> poison -> new Reading.Refused(poison.reason(), poison.detail());
      case Decoding.Decoded<T> decoded -> {
        try {
          yield new Reading.Understood(facts.apply(decoded.value()));
        } catch (PoisonRecordException e) {
          yield new Reading.Refused(e.reason(), String.valueOf(e.getMessage()));
        }
      }
    };
  }

  private static List<Fact> received(
      ConsumerRecord<byte[], byte[]> source, ReportSubmitted report) {
    DeskCode region = Codes.desk(report.getRegion(), "region");
    Codes.keyNames(source.key(), region);
    Fact received =
        new Fact.Received(
            id(report.getReportId()), desk(region, report.getMode()), report.getSubmittedAt());
    return report.getMode() == ReportMode.LIVE
        ? List.of(received, new Fact.Heard(region, report.getSubmittedAt()))
        : List.of(received);
  }

  /**
   * A drill's report belongs to the drill's desk, so that nothing real is counted by its region.
   */
  private static DeskCode desk(DeskCode region, ReportMode mode) {
    return mode == ReportMode.DRILL ? region.inDrill() : region;
  }

  private static Fact scored(ConsumerRecord<byte[], byte[]> source, ReportScored scored) {
    DeskCode region = Codes.desk(scored.getReport().getRegion(), "report.region");
    Codes.keyNames(source.key(), region);
    var classification = scored.getClassification();
    return new Fact.Scored(
        id(scored.getReport().getReportId()),
        desk(region, scored.getReport().getMode()),
        scored.getScoredAt(),
        Codes.known(Category.class, classification.getCategory(), "classification.category"),
        Codes.known(IncidentTopic.class, classification.getTopic(), "classification.topic"),
        Codes.known(Severity.class, classification.getSeverity(), "classification.severity"));
  }

  private static List<Fact> entry(ConsumerRecord<byte[], byte[]> source, AuditRecorded entry) {
    DeskCode desk = Codes.desk(entry.getDesk(), "desk");
    Codes.keyNames(source.key(), desk);
    return switch (entry.getKind()) {
      case REPORT_NIHIL -> List.of(new Fact.Nihil(id(entry.getSubjectId()), desk, entry.getAt()));
      case REPORT_CONFLICT ->
          List.of(new Fact.Conflict(id(entry.getSubjectId()), desk, entry.getAt()));
      case COMMAND_ACCEPTED -> List.of(OutcomeReader.decided(entry, desk, Verdict.ACCEPTED));
      case COMMAND_REFUSED -> List.of(OutcomeReader.decided(entry, desk, Verdict.REFUSED));
      case DEADLINE_MISSED, CHECKPOINT_SIGNED, DAILY_REPORT_SENT, DAILY_REPORT_RECEIVED ->
          DailyReader.entry(entry, desk);
      case UNKNOWN -> throw Codes.invalid("kind holds a code that this version doesn't know");
      // Any other step of a desk says nothing that a snapshot doesn't say.
      default -> List.of();
    };
  }

  private static ReportId id(String text) {
    return new ReportId(Codes.uuid(text, "report id"));
  }
}
