package id.siaga.escalation.audit;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * A SHA-256 hash, or the absence of one where an entry has no content.
 *
 * @param bytes 32 bytes, or none; copied, because an array is never safe to share
 */
@SuppressWarnings("ArrayRecordComponent") // equality and copies are written out below
public record AuditHash(byte[] bytes) {

  /** Length of a hash in bytes. */
  public static final int LENGTH = 32;

  /** What stands before the first entry of a chain: 32 zero bytes. */
  public static final AuditHash ZERO = new AuditHash(new byte[LENGTH]);

  /** No content. */
  public static final AuditHash NONE = new AuditHash(new byte[0]);

  private static final ThreadLocal<MessageDigest> SHA_256 =
      ThreadLocal.withInitial(AuditHash::newSha256);

  public AuditHash {
    if (bytes.length != LENGTH && bytes.length != 0) {
      throw new IllegalArgumentException("a hash has 32 bytes or none, not " + bytes.length);
    }
    bytes = bytes.clone();
  }

  /** The hash of these bytes. */
  public static AuditHash of(byte[] content) {
    return new AuditHash(SHA_256.get().digest(content));
  }

  @Override
  public byte[] bytes() {
    return bytes.clone();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof AuditHash that && Arrays.equals(bytes, that.bytes);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(bytes);
  }

  @Override
  public String toString() {
    return HexFormat.of().formatHex(bytes);
  }

  private static MessageDigest newSha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
