package id.siaga.notification.domain;

import id.siaga.events.domain.ReportMode;
import id.siaga.events.domain.Severity;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A case as one tells it to a phone group, in Indonesian: from its structure, with nobody's name,
 * and the newest report's text without the numbers that name a person. Where people speak their
 * minds lawfully, no more than that: neither their words nor their village leave Siaga.
 */
public final class PhoneMessage {

  /** Most characters of the report's text. */
  public static final int LONGEST_TEXT = 500;

  private static final DateTimeFormatter CLOCK =
      DateTimeFormatter.ofPattern("d MMM uuuu HH.mm", Locale.of("id"));
  private static final Pattern DESA = Pattern.compile("\\d{2}\\.\\d{2}\\.\\d{2}\\.\\d{4}");
  private static final Pattern KECAMATAN = Pattern.compile("\\d{2}\\.\\d{2}\\.\\d{2}");
  private static final Pattern WORD = Pattern.compile("(^|[\\s(-])\\p{L}");

  private final CaseBrief told;
  private final ZoneId zone;
  private final Instant now;
  private final List<String> lines = new ArrayList<>();

  private PhoneMessage(CaseBrief told, ZoneId zone, Instant now) {
    this.told = told;
    this.zone = zone;
    this.now = now;
  }

  /**
   * The message.
   *
   * @param ownerName the owning kabupaten's name, as Kemendagri writes it
   * @param zone the zone that region keeps
   */
  public static String of(CaseBrief told, String ownerName, ZoneId zone, Instant now) {
    PhoneMessage message = new PhoneMessage(told, zone, now);
    CaseBrief.Newest newest = told.classified().lawfulExpression() ? null : told.newest();
    message.whatItIs();
    message.where(ownerName, newest);
    message.lines.add("%d laporan dari %d instansi".formatted(told.reports(), told.agencies()));
    message.lines.add("Status di desk %s: %s".formatted(told.desk(), Words.of(told.status())));
    told.due().forEach(message::due);
    message.text(newest);
    message.lines.add("Kasus " + told.caseId());
    return message.lines.stream().collect(Collectors.joining("\n", "", "\n"));
  }

  private void whatItIs() {
    if (told.mode() != ReportMode.LIVE) {
      lines.add(
          Words.of(told.mode()).toUpperCase(Locale.ROOT)
              + ", bukan kejadian yang sedang berlangsung");
    }
    Severity severity = told.classified().severity();
    lines.add(
        "SIAGA · %s · %s · %s"
            .formatted(
                Words.of(severity).toUpperCase(Locale.ROOT),
                Words.of(told.classified().category()),
                Words.of(told.classified().topic())));
  }

  private void where(String ownerName, CaseBrief.@Nullable Newest newest) {
    String place = newest == null ? null : newest.place();
    String finer = "";
    // A code and nothing else: whatever else stands there could be a name.
    if (place != null && DESA.matcher(place).matches()) {
      finer = ", desa " + place;
    } else if (place != null && KECAMATAN.matcher(place).matches()) {
      finer = ", kecamatan " + place;
    }
    lines.add("%s (%s)%s".formatted(readable(ownerName), told.owner(), finer));
  }

  private void due(CaseBrief.Due due) {
    String words =
        switch (due.what()) {
          case ACKNOWLEDGEMENT -> "Akui sebelum";
          case END -> "Selesaikan sebelum";
          case DIRECTIVE -> "Laksanakan arahan sebelum";
          case REFERRAL -> "Dirujuk ke " + office(due.institution()) + ", jawaban sebelum";
        };
    String late = due.by().isBefore(now) ? " (lewat)" : "";
    lines.add("%s %s%s".formatted(words, clock(due.by()), late));
  }

  private String office(@Nullable Institution institution) {
    return Words.of(institution == null ? Institution.LAINNYA : institution, told.desk().tier());
  }

  private void text(CaseBrief.@Nullable Newest newest) {
    if (told.classified().lawfulExpression()) {
      lines.add("Teks laporan tidak disalin: penyampaian pendapat yang sah.");
      return;
    }
    if (newest != null && !newest.text().isBlank()) {
      lines.add("Laporan terbaru, kejadian %s:".formatted(clock(newest.occurredAt())));
      lines.add(MaskedText.of(newest.text(), LONGEST_TEXT));
    }
  }

  private String clock(Instant time) {
    return CLOCK.format(time.atZone(zone)) + " " + abbreviated();
  }

  private String abbreviated() {
    return switch (zone.getId()) {
      case "Asia/Makassar" -> "WITA";
      case "Asia/Jayapura" -> "WIT";
      default -> "WIB";
    };
  }

  /** Kemendagri writes names in capitals. */
  private static String readable(String name) {
    return WORD.matcher(name.toLowerCase(Locale.ROOT))
        .replaceAll(found -> found.group().toUpperCase(Locale.ROOT));
  }
}
