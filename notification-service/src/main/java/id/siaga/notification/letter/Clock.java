package id.siaga.notification.letter;

import id.siaga.events.domain.DeskCode;
import id.siaga.events.domain.Regions;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Times as an office writes them, by its own clock. */
record Clock(ZoneId zone) {

  private static final Locale INDONESIAN = Locale.of("id");
  private static final DateTimeFormatter FULL =
      DateTimeFormatter.ofPattern("EEEE, d MMMM uuuu 'pukul' HH.mm", INDONESIAN);
  private static final DateTimeFormatter SHORT =
      DateTimeFormatter.ofPattern("d MMM uuuu HH.mm", INDONESIAN);
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMMM uuuu", INDONESIAN);

  static Clock of(DeskCode desk) {
    return new Clock(Regions.zone(desk.value()));
  }

  String full(Instant time) {
    return FULL.format(time.atZone(zone)) + " " + name();
  }

  String brief(@Nullable Instant time) {
    return time == null ? "–" : SHORT.format(time.atZone(zone));
  }

  String day(Instant time) {
    return DAY.format(time.atZone(zone));
  }

  private String name() {
    return switch (zone.getId()) {
      case "Asia/Makassar" -> "WITA";
      case "Asia/Jayapura" -> "WIT";
      default -> "WIB";
    };
  }
}
