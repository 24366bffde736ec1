package id.siaga.notification.http;

import java.time.DateTimeException;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A length of time as people write it: {@code 500ms}, {@code 5s}, {@code 90m}, {@code 4h}, {@code
 * 2d}, or after ISO 8601 {@code PT4H}.
 */
final class DurationText {

  /** What a violation shows. */
  static final String SHAPE = "90m, 4h, 2d, PT4H";

  // Nine digits of days still are a duration.
  private static final Pattern SHORT = Pattern.compile("(\\d{1,9})(ms|s|m|h|d)");

  private static final long MOST_SECONDS = 1_000_000_000;

  private DurationText() {}

  /** Empty for anything else. */
  static Optional<Duration> parse(String text) {
    Matcher matcher = SHORT.matcher(text);
    if (!matcher.matches()) {
      return iso(text);
    }
    long count = Long.parseLong(matcher.group(1));
    return Optional.of(
        switch (matcher.group(2)) {
          case "ms" -> Duration.ofMillis(count);
          case "s" -> Duration.ofSeconds(count);
          case "m" -> Duration.ofMinutes(count);
          case "h" -> Duration.ofHours(count);
          default -> Duration.ofDays(count);
        });
  }

  /** Bounded, so that nothing that is added to a time overflows. */
  private static Optional<Duration> iso(String text) {
    try {
      Duration duration = Duration.parse(text);
      return duration.isNegative() || duration.toSeconds() > MOST_SECONDS
          ? Optional.empty()
          : Optional.of(duration);
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
