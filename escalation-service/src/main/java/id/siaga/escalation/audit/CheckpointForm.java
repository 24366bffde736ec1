package id.siaga.escalation.audit;

import id.siaga.events.domain.DeskCode;
import java.time.Instant;
import java.util.List;

/**
 * The bytes of a checkpoint that are signed and hashed, so that a verifier in any language comes to
 * the same. TEXT, BYTES and numbers are as in {@link CanonicalForm}.
 *
 * <p>LEAF, also what a leaf of the Merkle tree holds: TEXT desk · 8 bytes sequence · BYTES hash.
 *
 * <p>Signed by Ed25519 (RFC 8032, without prehash) are, in this order:
 *
 * <ol>
 *   <li>one byte 1, the version of this form · TEXT {@code CHECKPOINT}, which is no desk's code: no
 *       entry of a chain has bytes that begin so
 *   <li>TEXT desk · 8 bytes number · 8 bytes: microseconds since 1970-01-01T00:00:00Z
 *   <li>BYTES previous · BYTES root
 *   <li>4 bytes: how many leaves · each LEAF
 *   <li>TEXT keyId
 * </ol>
 *
 * <p>The checkpoint's hash is SHA-256 over these bytes followed by BYTES signature.
 */
final class CheckpointForm {

  private static final int VERSION = 1;
  private static final String NAME = "CHECKPOINT";

  private CheckpointForm() {}

  static byte[] signed(
      DeskCode desk,
      long number,
      Instant at,
      AuditHash previous,
      AuditHash root,
      List<Checkpoint.Leaf> leaves,
      String keyId) {
    CanonicalBytes bytes =
        new CanonicalBytes()
            .octet(VERSION)
            .text(NAME)
            .text(desk.value())
            .number(number)
            .time(at)
            .hash(previous)
            .hash(root)
            .count(leaves.size());
    leaves.forEach(leaf -> bytes.raw(leaf(leaf)));
    return bytes.text(keyId).toByteArray();
  }

  static byte[] leaf(Checkpoint.Leaf leaf) {
    return new CanonicalBytes()
        .text(leaf.desk().value())
        .number(leaf.sequence())
        .hash(leaf.hash())
        .toByteArray();
  }
}
