package id.siaga.notification.domain;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Id of a live event: {@code <epoch>-<number>}. Numbers rise in the order of commits within one
 * epoch; after a rebuild the epoch is another one and the numbers mean nothing any more.
 */
public record EventId(long epoch, long number) {

  private static final Pattern SHAPE = Pattern.compile("(\\d{1,18})-(\\d{1,18})");

  /** Reads what {@link #toString()} wrote; empty for anything else. */
  public static Optional<EventId> parse(String text) {
    Matcher matcher = SHAPE.matcher(text);
    return matcher.matches()
        ? Optional.of(
            new EventId(Long.parseLong(matcher.group(1)), Long.parseLong(matcher.group(2))))
        : Optional.empty();
  }

  @Override
  public String toString() {
    return epoch + "-" + number;
  }
}
