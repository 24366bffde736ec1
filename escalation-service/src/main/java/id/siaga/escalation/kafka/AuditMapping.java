package id.siaga.escalation.kafka;

import static id.siaga.escalation.kafka.Codes.wire;

import id.siaga.escalation.audit.AuditEntry;
import id.siaga.escalation.audit.AuditHash;
import id.siaga.escalation.audit.AuditHead;
import id.siaga.escalation.audit.AuditStep;
import id.siaga.events.avro.AuditKind;
import id.siaga.events.avro.AuditRecorded;
import id.siaga.events.domain.CaseId;
import id.siaga.events.domain.DeskCode;
import java.nio.ByteBuffer;

/** Audit entries between contract and domain; the verifier reads the topic through it. */
public final class AuditMapping {

  private AuditMapping() {}

  /**
   * An entry as it was published.
   *
   * @throws id.siaga.events.PoisonRecordException when it holds a code this version doesn't know
   */
  public static AuditEntry read(AuditRecorded wire) {
    AuditStep.Peer peer =
        wire.getPeerDesk() == null
            ? null
            : new AuditStep.Peer(
                new DeskCode(wire.getPeerDesk()),
                wire.getPairSequence(),
                wire.getPeerSequence() == 0
                    ? AuditHead.START
                    : new AuditHead(
                        wire.getPeerSequence(), new AuditHash(Codes.bytes(wire.getPeerHash()))));
    AuditStep step =
        new AuditStep(
            Codes.domain(id.siaga.escalation.audit.AuditKind.class, wire.getKind()),
            wire.getSubjectId(),
            wire.getCaseId() == null ? null : CaseId.of(wire.getCaseId()),
            wire.getActor(),
            wire.getDetail(),
            new AuditHash(Codes.bytes(wire.getContentHash())),
            peer);
    return new AuditEntry(
        new DeskCode(wire.getDesk()),
        wire.getSequence(),
        new AuditHash(Codes.bytes(wire.getPreviousHash())),
        wire.getAt(),
        step,
        new AuditHash(Codes.bytes(wire.getHash())));
  }

  static AuditRecorded write(AuditEntry entry) {
    AuditStep step = entry.step();
    AuditStep.Peer peer = step.peer();
    AuditRecorded wire = new AuditRecorded();
    wire.setDesk(entry.desk().value());
    wire.setSequence(entry.sequence());
    wire.setPreviousHash(buffer(entry.previousHash()));
    wire.setHash(buffer(entry.hash()));
    wire.setKind(wire(AuditKind.class, step.kind()));
    wire.setAt(entry.at());
    wire.setSubjectId(step.subjectId());
    wire.setCaseId(step.caseId() == null ? null : step.caseId().toString());
    wire.setActor(step.actor());
    wire.setDetail(step.detail());
    wire.setContentHash(buffer(step.contentHash()));
    wire.setPeerDesk(peer == null ? null : peer.desk().value());
    wire.setPairSequence(peer == null ? 0 : peer.pairSequence());
    wire.setPeerSequence(peer == null ? 0 : peer.head().sequence());
    wire.setPeerHash(
        buffer(peer == null || peer.head().sequence() == 0 ? AuditHash.NONE : peer.head().hash()));
    return wire;
  }

  private static ByteBuffer buffer(AuditHash hash) {
    return ByteBuffer.wrap(hash.bytes());
  }
}
