package id.siaga.escalation.audit;

import id.siaga.events.domain.DeskCode;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * A signed statement: each of these desks had this head by this time. It is no consistent cut: the
 * heads are the newest that the signing desk had been told of. Whether it is true is for {@link
 * ChainVerifier} to say; the constructor checks shapes only.
 *
 * @param desk who signed: a province, or the nation
 * @param number number of the desk's checkpoint, from 1, without gaps
 * @param at when, to the microsecond; finer parts are cut off
 * @param previous hash of the desk's checkpoint before; {@link AuditHash#ZERO} for the first
 * @param root Merkle root over the leaves
 * @param leaves the heads, sorted by desk code, at most 600
 * @param keyId which key signed, 16 hexadecimal digits
 * @param signature Ed25519 over {@link CheckpointForm}, 64 bytes; copied
 */
@SuppressWarnings("ArrayRecordComponent") // equality and copies are written out below
public record Checkpoint(
    DeskCode desk,
    long number,
    Instant at,
    AuditHash previous,
    AuditHash root,
    List<Leaf> leaves,
    String keyId,
    byte[] signature) {

  /** More than there are desks under any one. */
  public static final int MAX_LEAVES = 600;

  private static final int SIGNATURE_LENGTH = 64;
  private static final Pattern KEY_ID = Pattern.compile("[0-9a-f]{16}");

  /**
   * One desk's head.
   *
   * @param desk whose
   * @param sequence the head's sequence, from 1; for a province under the nation's checkpoint, the
   *     number of its checkpoint
   * @param hash the head's hash; for a province, its checkpoint's root
   */
  public record Leaf(DeskCode desk, long sequence, AuditHash hash) {

    public Leaf {
      if (sequence < 1) {
        throw new IllegalArgumentException(
            "leaf " + desk + ": sequence must be at least 1, was " + sequence);
      }
      full("leaf " + desk, hash);
    }
  }

  public Checkpoint {
    if (number < 1) {
      throw new IllegalArgumentException("number must be at least 1, was " + number);
    }
    if (leaves.size() > MAX_LEAVES) {
      throw new IllegalArgumentException(
          "at most " + MAX_LEAVES + " leaves, were " + leaves.size());
    }
    if (!KEY_ID.matcher(keyId).matches()) {
      throw new IllegalArgumentException("keyId must be 16 hexadecimal digits");
    }
    if (signature.length != SIGNATURE_LENGTH) {
      throw new IllegalArgumentException(
          "signature must have " + SIGNATURE_LENGTH + " bytes, not " + signature.length);
    }
    full("previous", previous);
    full("root", root);
    at = at.truncatedTo(ChronoUnit.MICROS);
    leaves = List.copyOf(leaves);
    signature = signature.clone();
  }

  /**
   * Makes and signs one.
   *
   * @param leaves in any order
   * @throws IllegalArgumentException when a desk has two leaves, or there are more than 600
   */
  public static Checkpoint signed(
      DeskCode desk,
      long number,
      Instant at,
      AuditHash previous,
      Collection<Leaf> leaves,
      CheckpointSigner signer) {
    List<Leaf> sorted = leaves.stream().sorted(Comparator.comparing(Leaf::desk)).toList();
    if (!ascending(sorted)) {
      throw new IllegalArgumentException("checkpoint " + number + ": a desk has two leaves");
    }
    AuditHash root = rootOver(sorted);
    String keyId = signer.keyId();
    byte[] form = CheckpointForm.signed(desk, number, at, previous, root, sorted, keyId);
    return new Checkpoint(desk, number, at, previous, root, sorted, keyId, signer.sign(form));
  }

  /** Hash by which the desk's next checkpoint, an audit entry and a printed report name it. */
  public AuditHash hash() {
    return AuditHash.of(new CanonicalBytes().raw(signedBytes()).bytes(signature).toByteArray());
  }

  /** The bytes that the signature is over. */
  byte[] signedBytes() {
    return CheckpointForm.signed(desk, number, at, previous, root, leaves, keyId);
  }

  /** The root that the leaves have. */
  AuditHash expectedRoot() {
    return rootOver(leaves);
  }

  /** Whether the leaves are sorted by desk code, one a desk. */
  boolean ascending() {
    return ascending(leaves);
  }

  @Override
  public byte[] signature() {
    return signature.clone();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Checkpoint that
        && number == that.number
        && desk.equals(that.desk)
        && at.equals(that.at)
        && previous.equals(that.previous)
        && root.equals(that.root)
        && leaves.equals(that.leaves)
        && keyId.equals(that.keyId)
        && Arrays.equals(signature, that.signature);
  }

  @Override
  public int hashCode() {
    return Objects.hash(desk, number, root, Arrays.hashCode(signature));
  }

  @Override
  public String toString() {
    return "checkpoint " + number + " of " + desk + " at " + at + ", root " + root;
  }

  private static AuditHash rootOver(List<Leaf> leaves) {
    return MerkleTree.root(leaves.stream().map(CheckpointForm::leaf).toList());
  }

  private static boolean ascending(List<Leaf> leaves) {
    for (int i = 1; i < leaves.size(); i++) {
      if (leaves.get(i - 1).desk().compareTo(leaves.get(i).desk()) >= 0) {
        return false;
      }
    }
    return true;
  }

  private static void full(String field, AuditHash hash) {
    if (hash.equals(AuditHash.NONE)) {
      throw new IllegalArgumentException(field + " must be a hash of 32 bytes");
    }
  }
}
