package id.siaga.notification.domain;

import id.siaga.events.domain.CaseId;
import id.siaga.events.domain.DeskCode;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;

/** Place of a row in the list of cases, newest change first. What follows lies behind it. */
public record CaseCursor(Instant changedAt, CaseId caseId, DeskCode desk) {

  private static final int PARTS = 3;

  /** Reads what {@link #toString()} wrote; empty for anything else. */
  public static Optional<CaseCursor> parse(String text) {
    try {
      String plain = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8);
      String[] parts = plain.split("\\|", -1);
      if (parts.length != PARTS) {
        return Optional.empty();
      }
      return Optional.of(
          new CaseCursor(Instant.parse(parts[0]), CaseId.of(parts[1]), new DeskCode(parts[2])));
    } catch (IllegalArgumentException | DateTimeException e) {
      return Optional.empty();
    }
  }

  /** Opaque text for the next request. */
  @Override
  public String toString() {
    String plain = changedAt + "|" + caseId + "|" + desk;
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(plain.getBytes(StandardCharsets.UTF_8));
  }
}
