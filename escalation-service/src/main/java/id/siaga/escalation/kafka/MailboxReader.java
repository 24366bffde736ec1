package id.siaga.escalation.kafka;

import id.siaga.escalation.audit.AuditHash;
import id.siaga.escalation.domain.Command;
import id.siaga.escalation.domain.DeskMessage;
import id.siaga.escalation.domain.Forward;
import id.siaga.escalation.domain.ScoredReport;
import id.siaga.escalation.domain.Signature;
import id.siaga.events.Decoding;
import id.siaga.events.EventCodec;
import id.siaga.events.PoisonReason;
import id.siaga.events.PoisonRecordException;
import id.siaga.events.Topic;
import id.siaga.events.avro.DeskCommanded;
import id.siaga.events.avro.DeskForwarded;
import id.siaga.events.avro.ReportScored;
import id.siaga.events.avro.ReportSubmitted;
import id.siaga.events.domain.DeskCode;
import id.siaga.events.domain.ReportId;
import id.siaga.events.domain.ReportMode;
import id.siaga.events.domain.Stage;
import id.siaga.events.domain.Tier;
import java.nio.charset.StandardCharsets;
import java.util.function.Supplier;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;

/** Bytes of the three mailboxes into messages for a desk; what isn't one is poison. */
final class MailboxReader {

  private final EventCodec codec;
  private final Policies policies;

  MailboxReader(EventCodec codec, Policies policies) {
    this.codec = codec;
    this.policies = policies;
  }

  /** A message and the desk it is for. */
  record Addressed(DeskCode desk, DeskMessage message) {}

  /**
   * Reads a record.
   *
   * @throws PoisonRecordException when it can never be read or breaks a rule
   * @throws id.siaga.events.RegistryUnavailableException when its schema can't be asked for now
   */
  Addressed read(Topic topic, byte @Nullable [] key, byte @Nullable [] value) {
    Addressed addressed =
        switch (topic) {
          case SCORED -> scored(event(ReportScored.class, topic, value));
          case FORWARDS -> forwarded(event(DeskForwarded.class, topic, value));
          case COMMANDS -> commanded(event(DeskCommanded.class, topic, value));
          case REPORTS,
              ESCALATIONS_KABUPATEN,
              ESCALATIONS_PROVINSI,
              ESCALATIONS_NASIONAL,
              AUDIT,
              MODELS,
              AGGREGATES,
              ASSESSMENTS,
              DRILL_CASES,
              DRILL_AUDIT,
              DAILY_REPORTS,
              ACCESS ->
              throw new IllegalArgumentException(topic + " is no mailbox");
        };
    // The key chose the partition, and with it the store and the chain: it must name the desk.
    DeskCode place = addressed.desk().real();
    if (key == null || !place.value().equals(new String(key, StandardCharsets.UTF_8))) {
      throw new PoisonRecordException(
          PoisonReason.WRONG_KEY, "key must be the desk's code " + place);
    }
    return addressed;
  }

  private <T extends SpecificRecord> T event(Class<T> type, Topic topic, byte @Nullable [] value) {
    return switch (codec.decode(topic, value)) {
      case Decoding.Decoded<SpecificRecord>(SpecificRecord event) -> type.cast(event);
      case Decoding.Undecodable<SpecificRecord>(PoisonReason reason, String detail) ->
          throw new PoisonRecordException(reason, detail);
    };
  }

  private static Addressed scored(ReportScored scored) {
    ReportSubmitted report = scored.getReport();
    DeskCode region = Codes.desk("region", report.getRegion());
    require(
        region.tier() == Tier.KABUPATEN && !region.drill(), "region must be a kabupaten or kota");
    ReportMode mode = Codes.domain(ReportMode.class, report.getMode());
    // A drill is played by desks of its own, and by the rules of what is real.
    boolean drill = mode == ReportMode.DRILL;
    DeskCode desk = drill ? region.inDrill() : region;
    ScoredReport read =
        invalidIfRefused(() ->
            new ScoredReport(
                ReportId.of(report.getReportId()),
                report.getAgency(),
                desk,
                new ScoredReport.Place(report.getKecamatan(), report.getDesa(), report.getTps()),
                drill ? ReportMode.LIVE : mode,
                Codes.domain(Stage.class, report.getStage()),
                report.getOccurredAt(),
                report.getSubmittedAt(),
                report.getText(),
                new AuditHash(Codes.bytes(report.getContentHash())),
                follows(report),
                ClassificationMapping.read(scored.getClassification()),
                Signature.of(scored.getSignature())));
    return new Addressed(desk, new DeskMessage.ReportArrived(read));
  }

  private static ScoredReport.@Nullable Follows follows(ReportSubmitted report) {
    if (report.getWithdraws() != null) {
      return new ScoredReport.Follows(ReportId.of(report.getWithdraws()), true);
    }
    return report.getCorrects() == null
        ? null
        : new ScoredReport.Follows(ReportId.of(report.getCorrects()), false);
  }

  private static Addressed forwarded(DeskForwarded wire) {
    DeskCode to = Codes.desk("toDesk", wire.getToDesk());
    require(wire.getPairSequence() > 0, "pairSequence must be positive");
    Forward forward = invalidIfRefused(() -> ForwardMapping.read(wire));
    require(forward.from().drill() == to.drill(), "a drill and what is real never meet");
    return new Addressed(to, new DeskMessage.ForwardReceived(forward));
  }

  private Addressed commanded(DeskCommanded wire) {
    DeskCode desk = Codes.desk("desk", wire.getDesk());
    String id = wire.getCommandId();
    require(!id.isBlank() && id.length() <= 128, "commandId must have 1 to 128 characters");
    Command command = invalidIfRefused(() -> CommandMapping.read(wire, desk, policies));
    return new Addressed(desk, new DeskMessage.CommandGiven(command));
  }

  private static void require(boolean holds, String rule) {
    if (!holds) {
      throw new PoisonRecordException(PoisonReason.INVALID_CONTENT, rule);
    }
  }

  /** The domain's own checks, where they refuse what came over the wire. */
  private static <T> T invalidIfRefused(Supplier<T> read) {
    try {
      return read.get();
    } catch (IllegalArgumentException e) {
      throw new PoisonRecordException(
          PoisonReason.INVALID_CONTENT, "a value is out of range: " + e.getMessage());
    }
  }
}
