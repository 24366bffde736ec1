package id.siaga.events.domain;

import java.time.DateTimeException;
import java.time.Duration;
import java.util.Locale;

/** Lengths of time as people type them: {@code 90m}, {@code 12h}, {@code 7d}, {@code PT1H30M}. */
public final class LengthOfTime {

  private static final Duration LONGEST = Duration.ofDays(3_660);

  private LengthOfTime() {}

  /**
   * Reads one.
   *
   * @throws IllegalArgumentException when it is none, or not more than 0 and at most ten years, in
   *     words for the person who typed it
   */
  public static Duration parse(String text) {
    Duration length;
    try {
      length = parsed(text.strip().toUpperCase(Locale.ROOT));
    } catch (DateTimeException | ArithmeticException e) {
      throw new IllegalArgumentException(
          "'" + text + "' is no length of time such as 12h or 7d", e);
    }
    if (!length.isPositive() || length.compareTo(LONGEST) > 0) {
      throw new IllegalArgumentException("must be more than 0 and at most ten years");
    }
    return length;
  }

  private static Duration parsed(String text) {
    if (text.startsWith("P")) {
      return Duration.parse(text);
    }
    return Duration.parse(text.endsWith("D") ? "P" + text : "PT" + text);
  }
}
