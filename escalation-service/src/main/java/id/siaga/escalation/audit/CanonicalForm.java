package id.siaga.escalation.audit;

import id.siaga.events.domain.DeskCode;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

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
 */
final class CanonicalForm {

  private static final int VERSION = 1;

  private CanonicalForm() {}

  static byte[] encode(
      DeskCode desk, long sequence, AuditHash previousHash, Instant at, AuditStep step) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(256);
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      out.writeByte(VERSION);
      text(out, desk.value());
      out.writeLong(sequence);
      bytes(out, previousHash);
      out.writeLong(ChronoUnit.MICROS.between(Instant.EPOCH, at));
      text(out, step.kind().name());
      text(out, step.subjectId());
      text(out, step.caseId() == null ? null : step.caseId().toString());
      text(out, step.actor());
      text(out, step.detail());
      bytes(out, step.contentHash());
      AuditStep.Peer peer = step.peer();
      text(out, peer == null ? null : peer.desk().value());
      out.writeLong(peer == null ? 0 : peer.pairSequence());
      out.writeLong(peer == null ? 0 : peer.head().sequence());
      bytes(out, peer == null || peer.head().sequence() == 0 ? AuditHash.NONE : peer.head().hash());
    } catch (IOException e) {
      throw new IllegalStateException("writing to memory can't fail", e);
    }
    return bytes.toByteArray();
  }

  private static void text(DataOutputStream out, @Nullable String text) throws IOException {
    if (text == null) {
      out.writeInt(-1);
      return;
    }
    byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
    out.writeInt(utf8.length);
    out.write(utf8);
  }

  private static void bytes(DataOutputStream out, AuditHash hash) throws IOException {
    byte[] bytes = hash.bytes();
    out.writeInt(bytes.length);
    out.write(bytes);
  }
}
