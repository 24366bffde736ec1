package id.siaga.notification.domain;

import id.siaga.events.domain.CaseId;
import id.siaga.events.domain.DeskCode;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which entries of the access log are wanted; null filters nothing.
 *
 * @param area entries about its cases, and about those of the desks below
 * @param denied only what was denied
 * @param before entries that stand behind that one
 * @param limit most rows, 1 to 200
 */
public record AccessQuery(
    DeskCode area,
    @Nullable CaseId caseId,
    @Nullable String subject,
    boolean denied,
    @Nullable Cursor before,
    int limit) {

  /**
   * An entry's place in the order, the newest first; entries of one moment are ordered by their
   * ids.
   */
  public record Cursor(Instant at, UUID accessId) {

    /** As {@link #toString()} wrote it. */
    public static Cursor of(String text) {
      int separator = text.indexOf('_');
      if (separator < 0) {
        throw new IllegalArgumentException("not a cursor: " + text);
      }
      try {
        return new Cursor(
            Instant.parse(text.substring(0, separator)),
            UUID.fromString(text.substring(separator + 1)));
      } catch (DateTimeParseException e) {
        throw new IllegalArgumentException("not a cursor: " + text, e);
      }
    }

    @Override
    public String toString() {
      return at + "_" + accessId;
    }
  }
}
