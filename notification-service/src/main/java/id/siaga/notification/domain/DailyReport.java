package id.siaga.notification.domain;

import id.siaga.events.domain.DeskCode;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;

/**
 * A daily report on its way to its desk, which judges whether it is sent.
 *
 * @param commandId id of the command that sends it
 * @param period its code
 * @param number of the letter, as {@link id.siaga.events.domain.LetterNumber} says
 * @param content the report itself, JSON: its bytes are what is hashed
 */
public record DailyReport(
    String commandId,
    DeskCode desk,
    String subject,
    String role,
    Instant writtenAt,
    String period,
    Instant from,
    Instant to,
    String number,
    String content) {

  /** SHA-256 of the content's UTF-8 bytes, lower-case hexadecimal. */
  public String contentHash() {
    return hash(content);
  }

  /** SHA-256 of a content's UTF-8 bytes, lower-case hexadecimal. */
  public static String hash(String content) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(digest.digest(content.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
