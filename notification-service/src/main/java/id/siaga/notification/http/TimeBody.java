package id.siaga.notification.http;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads a time ahead: {@code until} a moment, or {@code for} a while from now. */
final class TimeBody {

  private static final int LONGEST = 40;

  private TimeBody() {}

  /**
   * The time.
   *
   * @param longest how far ahead it may lie
   * @return null where it breaks a rule
   */
  static @Nullable Instant read(BodyReader body, Instant now, Duration longest) {
    boolean both = body.has("until") && body.has("for");
    if (both) {
      body.refuse(
          Violation.forbidden(
              "for", "tidak boleh bersama until", "must not come together with until"));
      return null;
    }
    String field = body.has("for") ? "for" : "until";
    String text = body.text(field, LONGEST, true);
    if (text == null) {
      return null;
    }
    Optional<Instant> time =
        field.equals("for") ? DurationText.parse(text).map(now::plus) : moment(text);
    if (time.isEmpty()) {
      body.refuse(
          Violation.shape(
              field, field.equals("for") ? DurationText.SHAPE : "2024-11-27T07:00:00Z"));
      return null;
    }
    if (!time.get().isAfter(now) || time.get().isAfter(now.plus(longest))) {
      body.refuse(
          new Violation(
              field,
              "range",
              "harus di masa depan, paling jauh " + longest.toDays() + " hari",
              "must lie ahead, at most " + longest.toDays() + " days"));
    }
    return time.get().truncatedTo(ChronoUnit.MICROS);
  }

  /** RFC 3339, with any offset. */
  static Optional<Instant> moment(String text) {
    try {
      return Optional.of(OffsetDateTime.parse(text).toInstant());
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
