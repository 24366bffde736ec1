package id.siaga.events.domain;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Locale;
import java.util.Optional;

/**
 * Which of a desk's reports: the date and hour at which the time that it tells of ends, in the
 * desk's own zone. {@code 2024-11-27T16} means the same report to a desk in any zone, and sorts by
 * time.
 *
 * @param end a full hour; years 1900 to 9999
 */
public record PeriodCode(LocalDateTime end) implements Comparable<PeriodCode> {

  private static final DateTimeFormatter SHAPE =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH", Locale.ROOT)
          .withResolverStyle(ResolverStyle.STRICT);
  private static final int FIRST_YEAR = 1900;
  private static final int LAST_YEAR = 9999;

  public PeriodCode {
    boolean fullHour = end.getMinute() == 0 && end.getSecond() == 0 && end.getNano() == 0;
    if (!fullHour || end.getYear() < FIRST_YEAR || end.getYear() > LAST_YEAR) {
      throw new IllegalArgumentException("a period ends at a full hour, not at " + end);
    }
  }

  /** The period that a code names; empty for what is no code. */
  public static Optional<PeriodCode> named(String code) {
    try {
      return Optional.of(new PeriodCode(LocalDateTime.parse(code, SHAPE)));
    } catch (DateTimeException | IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /** When it ends for a desk. */
  public Instant endAt(DeskCode desk) {
    return end.atZone(Regions.zone(desk.value())).toInstant();
  }

  @Override
  public int compareTo(PeriodCode other) {
    return end.compareTo(other.end);
  }

  /** The code. */
  @Override
  public String toString() {
    return SHAPE.format(end);
  }
}
