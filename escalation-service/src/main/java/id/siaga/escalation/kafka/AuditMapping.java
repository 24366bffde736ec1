package id.siaga.escalation.kafka;

import static id.siaga.escalation.kafka.Codes.wire;

import id.siaga.escalation.audit.AuditEntry;
import id.siaga.escalation.audit.AuditHash;
import id.siaga.escalation.audit.AuditHead;
import id.siaga.escalation.audit.AuditStep;
import id.siaga.escalation.audit.Checkpoint;
import id.siaga.events.avro.AuditKind;
import id.siaga.events.avro.AuditRecorded;
import id.siaga.events.avro.CheckpointLeaf;
import id.siaga.events.domain.CaseId;
import id.siaga.events.domain.DeskCode;
import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;

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
                    : new AuditHead(wire.getPeerSequence(), hash(wire.getPeerHash())));
    AuditStep step =
        new AuditStep(
            Codes.domain(id.siaga.escalation.audit.AuditKind.class, wire.getKind()),
            wire.getSubjectId(),
            wire.getCaseId() == null ? null : CaseId.of(wire.getCaseId()),
            wire.getActor(),
            wire.getDetail(),
            hash(wire.getContentHash()),
            peer,
            checkpoint(wire));
    return new AuditEntry(
        new DeskCode(wire.getDesk()),
        wire.getSequence(),
        hash(wire.getPreviousHash()),
        wire.getAt(),
        step,
        hash(wire.getHash()));
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
    wire.setCheckpoint(step.checkpoint() == null ? null : write(step.checkpoint()));
    return wire;
  }

  /** A checkpoint has its entry's desk and time; the record holds them once. */
  private static @Nullable Checkpoint checkpoint(AuditRecorded entry) {
    id.siaga.events.avro.Checkpoint wire = entry.getCheckpoint();
    return wire == null
        ? null
        : new Checkpoint(
            new DeskCode(entry.getDesk()),
            wire.getNumber(),
            entry.getAt(),
            hash(wire.getPrevious()),
            hash(wire.getRoot()),
            Codes.all(
                wire.getLeaves(),
                leaf ->
                    new Checkpoint.Leaf(
                        new DeskCode(leaf.getDesk()), leaf.getSequence(), hash(leaf.getHash()))),
            wire.getKeyId(),
            Codes.bytes(wire.getSignature()));
  }

  private static id.siaga.events.avro.Checkpoint write(Checkpoint checkpoint) {
    return new id.siaga.events.avro.Checkpoint(
        checkpoint.number(),
        buffer(checkpoint.previous()),
        buffer(checkpoint.root()),
        Codes.all(
            checkpoint.leaves(),
            leaf -> new CheckpointLeaf(leaf.desk().value(), leaf.sequence(), buffer(leaf.hash()))),
        checkpoint.keyId(),
        ByteBuffer.wrap(checkpoint.signature()));
  }

  private static AuditHash hash(ByteBuffer buffer) {
    return new AuditHash(Codes.bytes(buffer));
  }

  private static ByteBuffer buffer(AuditHash hash) {
    return ByteBuffer.wrap(hash.bytes());
  }
}
