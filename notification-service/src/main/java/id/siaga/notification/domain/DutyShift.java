package id.siaga.notification.domain;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of a desk's duty roster.
 *
 * @param start inclusive
 * @param end exclusive
 * @param officer who is on duty
 * @param deputy who stands in; null for nobody
 */
public record DutyShift(Instant start, Instant end, String officer, @Nullable String deputy) {

  /** Most shifts of a roster. */
  public static final int MOST = 100;

  /** Most characters of a name. */
  public static final int LONGEST_NAME = 100;

  public DutyShift {
    if (!start.isBefore(end)) {
      throw new IllegalArgumentException("a shift must end after its start, " + start);
    }
  }
}
