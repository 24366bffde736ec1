package id.siaga.escalation.audit;

import id.siaga.events.domain.DeskCode;
import java.util.HexFormat;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A checkpoint that somebody has on paper: whatever is written over since, it must still be in its
 * desk's chain.
 *
 * @param desk who signed it; null when only its hash was noted
 * @param sequence the chain's entry that holds it, from 1; 0 when only its hash was noted
 * @param hash the checkpoint's hash
 */
public record PaperCheckpoint(@Nullable DeskCode desk, long sequence, AuditHash hash) {

  private static final Pattern FORM =
      Pattern.compile("(?:([0-9.ID]{2,5}):([1-9]\\d{0,17}):)?([0-9a-fA-F]{64})");

  /**
   * Reads {@code DESK:SEQUENCE:HASH} or {@code HASH}.
   *
   * @throws IllegalArgumentException when it is neither
   */
  public static PaperCheckpoint parse(String text) {
    Matcher form = FORM.matcher(text);
    if (!form.matches()) {
      throw new IllegalArgumentException(
          "a checkpoint is named by 64 hexadecimal digits, or by DESK:SEQUENCE: and those, not '"
              + text
              + "'");
    }
    AuditHash hash = new AuditHash(HexFormat.of().parseHex(form.group(3)));
    String desk = form.group(1);
    return desk == null
        ? new PaperCheckpoint(null, 0, hash)
        : new PaperCheckpoint(new DeskCode(desk), Long.parseLong(form.group(2)), hash);
  }

  /** As {@link #parse} reads it. */
  @Override
  public String toString() {
    return desk == null ? hash.toString() : desk + ":" + sequence + ":" + hash;
  }
}
