package id.siaga.local.command;

import id.siaga.events.domain.Regions;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** Times of the API, for people. */
final class When {

  private static final DateTimeFormatter FORM = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

  private When() {}

  /** The time in a field; empty where there is none. */
  static Optional<Instant> of(JsonNode object, String field) {
    try {
      return Optional.of(Instant.parse(object.path(field).asString("")));
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }

  /** By the clock of the desk's region, the nation's being Jakarta's. */
  static String clock(Instant time, String desk) {
    ZoneId zone =
        desk.startsWith("ID") || desk.length() < 2 ? Regions.zone("31") : Regions.zone(desk);
    return FORM.format(time.atZone(zone)) + " " + abbreviated(zone);
  }

  private static String abbreviated(ZoneId zone) {
    return switch (zone.getId()) {
      case "Asia/Makassar" -> "WITA";
      case "Asia/Jayapura" -> "WIT";
      default -> "WIB";
    };
  }

  /** {@code in 12 min}, {@code 3 h late}. */
  static String remaining(Instant deadline, Instant now) {
    Duration left = Duration.between(now, deadline);
    return left.isNegative() ? length(left.negated()) + " late" : "in " + length(left);
  }

  /** In the largest unit that it fills. */
  static String length(Duration length) {
    if (length.toDays() > 1) {
      return length.toDays() + " d";
    }
    if (length.toHours() > 1) {
      return length.toHours() + " h";
    }
    return length.toMinutes() > 0 ? length.toMinutes() + " min" : length.toSeconds() + " s";
  }
}
