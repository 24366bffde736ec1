package id.siaga.escalation.domain;

import java.time.Duration;

/** Durations as people write them. */
public final class Durations {

  private Durations() {}

  /** For example {@code 3d}, {@code 1h 30m} or {@code 11m 15s}; parts of a second are left out. */
  public static String text(Duration duration) {
    StringBuilder text = new StringBuilder();
    part(text, duration.toDays(), 'd');
    part(text, duration.toHoursPart(), 'h');
    part(text, duration.toMinutesPart(), 'm');
    part(text, duration.toSecondsPart(), 's');
    return text.isEmpty() ? "0s" : text.toString();
  }

  private static void part(StringBuilder text, long count, char unit) {
    if (count > 0) {
      text.append(text.isEmpty() ? "" : " ").append(count).append(unit);
    }
  }
}
