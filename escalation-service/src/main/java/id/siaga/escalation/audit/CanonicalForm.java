package id.siaga.escalation.audit;

import id.siaga.events.domain.DeskCode;
import java.time.Instant;

/**
 * The bytes that are hashed, so that a verifier in any language comes to the same. In this order,
 * numbers big-endian; TEXT is a 4-byte length in bytes and UTF-8; BYTES is a 4-byte length and the
 * bytes; an absent TEXT has length −1 and no bytes:
 *
 * <ol>
 *   <li>one byte 1, the version of this form
 *   <li>TEXT desk · 8 bytes sequence · BYTES previousHash
 *   <li>8 bytes: microseconds since 1970-01-01T00:00:00Z
 *   <li>TEXT kind · TEXT subjectId · TEXT caseId or absent · TEXT actor or absent · TEXT detail
 *   <li>BYTES contentHash
 *   <li>TEXT peerDesk or absent · 8 bytes pairSequence · 8 bytes peerSequence · BYTES peerHash;
 *       without a peer: absent, 0, 0, no bytes; a forward that was sent: peerSequence 0, no bytes
 * </ol>
 *
 * <p>A checkpoint's own bytes are those of {@link CheckpointForm}; contentHash stands for them
 * here.
 */
final class CanonicalForm {

  private static final int VERSION = 1;

  private CanonicalForm() {}

  static byte[] encode(
      DeskCode desk, long sequence, AuditHash previousHash, Instant at, AuditStep step) {
    AuditStep.Peer peer = step.peer();
    return new CanonicalBytes()
        .octet(VERSION)
        .text(desk.value())
        .number(sequence)
        .hash(previousHash)
        .time(at)
        .text(step.kind().name())
        .text(step.subjectId())
        .text(step.caseId() == null ? null : step.caseId().toString())
        .text(step.actor())
        .text(step.detail())
        .hash(step.contentHash())
        .text(peer == null ? null : peer.desk().value())
        .number(peer == null ? 0 : peer.pairSequence())
        .number(peer == null ? 0 : peer.head().sequence())
        .hash(peer == null || peer.head().sequence() == 0 ? AuditHash.NONE : peer.head().hash())
        .toByteArray();
  }
}
