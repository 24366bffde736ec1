package id.siaga.events.domain;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;

/**
 * Identifiers derived from what they stand for: the same cause has the same id on every instance
 * and after every restart. UUID version 8 (RFC 9562) over SHA-256 of the length-prefixed parts.
 */
public final class DerivedId {

  private static final ThreadLocal<MessageDigest> SHA_256 =
      ThreadLocal.withInitial(DerivedId::newSha256);

  private DerivedId() {}

  /** The id of a report: agency, region and idempotency key make it. */
  public static ReportId report(String agency, String region, String idempotencyKey) {
    return new ReportId(of("report", agency, region, idempotencyKey));
  }

  /** The id of a case: its owner's desk and the report that opened it make it. */
  public static CaseId caseOf(DeskCode owner, ReportId opener) {
    return new CaseId(of("case", owner.value(), opener.toString()));
  }

  /**
   * The id of anything else.
   *
   * @param kind what it is, so that ids of different kinds never meet
   * @param parts what it is made of, in order
   */
  public static UUID of(String kind, String... parts) {
    MessageDigest digest = SHA_256.get();
    add(digest, kind);
    for (String part : parts) {
      add(digest, part);
    }
    ByteBuffer hash = ByteBuffer.wrap(digest.digest());
    long high = (hash.getLong() & ~0xF000L) | 0x8000L;
    long low = (hash.getLong() & 0x3FFF_FFFF_FFFF_FFFFL) | 0x8000_0000_0000_0000L;
    return new UUID(high, low);
  }

  private static void add(MessageDigest digest, String part) {
    byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
    digest.update(ByteBuffer.allocate(4).putInt(bytes.length).flip());
    digest.update(bytes);
  }

  private static MessageDigest newSha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
