package id.siaga.escalation.aggregate;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * Kinds of windows: tumbling, side by side without gaps. All Indonesian zones are whole hours from
 * UTC, so quarters and hours are the same in each; a day is not.
 */
public enum Window {
  QUARTER_HOUR(Duration.ofMinutes(15)),
  HOUR(Duration.ofHours(1)),
  DAY(Duration.ofDays(1));

  private final Duration length;

  Window(Duration length) {
    this.length = length;
  }

  /**
   * Where the window begins that holds a moment.
   *
   * @param happens the clock at the place where it happened: says which date it was
   * @param area the clock of the area that counts: says when that date begins
   */
  public Instant start(Instant at, ZoneId happens, ZoneId area) {
    if (this == DAY) {
      return LocalDate.ofInstant(at, happens).atStartOfDay(area).toInstant();
    }
    long seconds = length.toSeconds();
    return Instant.ofEpochSecond(Math.floorDiv(at.getEpochSecond(), seconds) * seconds);
  }
}
