package id.siaga.escalation.kafka;

import static id.siaga.escalation.kafka.Codes.domain;
import static id.siaga.escalation.kafka.Codes.wire;

import id.siaga.escalation.audit.AuditHash;
import id.siaga.escalation.domain.CaseReport;
import id.siaga.escalation.domain.Cause;
import id.siaga.escalation.domain.Forward;
import id.siaga.escalation.domain.ReportState;
import id.siaga.escalation.domain.ScoredReport;
import id.siaga.escalation.domain.Signature;
import id.siaga.events.avro.CaseTransfer;
import id.siaga.events.avro.FollowUp;
import id.siaga.events.domain.DeskCode;
import id.siaga.events.domain.ReportId;
import id.siaga.events.domain.ReportMode;
import id.siaga.events.domain.Stage;
import java.nio.ByteBuffer;
import java.util.Objects;

/** What moves from one kabupaten's desk to another's, between contract and domain. */
final class MoveMapping {

  private MoveMapping() {}

  static CaseTransfer write(Forward.CaseTransferred transferred, Cause cause) {
    return new CaseTransfer(
        CaseMapping.write(transferred.file(), cause),
        CaseMapping.write(transferred.reason()),
        SightingMapping.write(transferred.signature()));
  }

  static Forward.CaseTransferred read(CaseTransfer wire) {
    Codes.present("movedTo", wire.getSnapshot().getMovedTo());
    return new Forward.CaseTransferred(
        CaseMapping.read(wire.getSnapshot()),
        CaseMapping.read(wire.getReason()),
        Signature.of(wire.getSignature()));
  }

  static FollowUp write(ScoredReport report) {
    ScoredReport.Follows follows =
        Objects.requireNonNull(report.follows(), "what is passed on follows a report");
    CaseReport listed =
        new CaseReport(
            report.id(),
            ReportState.STANDING,
            report.agency(),
            report.place(),
            report.occurredAt(),
            report.submittedAt(),
            report.text(),
            report.classification());
    return new FollowUp(
        follows.report().toString(),
        follows.withdraws(),
        ByteBuffer.wrap(report.contentHash().bytes()),
        wire(id.siaga.events.avro.Stage.class, report.stage()),
        ClassificationMapping.write(listed));
  }

  /** Only real cases move, and a follow-up attracts no reports: it has no signature. */
  static ScoredReport read(FollowUp wire, DeskCode desk) {
    CaseReport listed = ClassificationMapping.read(wire.getReport());
    return new ScoredReport(
        listed.id(),
        listed.agency(),
        desk,
        listed.place(),
        ReportMode.LIVE,
        domain(Stage.class, wire.getStage()),
        listed.occurredAt(),
        listed.submittedAt(),
        listed.text(),
        new AuditHash(Codes.bytes(wire.getContentHash())),
        new ScoredReport.Follows(
            Codes.checked("follows", wire.getFollows(), ReportId::of), wire.getWithdraws()),
        listed.classification(),
        Signature.NONE);
  }
}
