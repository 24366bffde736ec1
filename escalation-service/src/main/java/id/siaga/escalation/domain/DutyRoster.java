package id.siaga.escalation.domain;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Who is on duty at a desk, and who stands in.
 *
 * @param shifts earliest first, none overlaps another, at most {@link #MOST_SHIFTS}
 */
public record DutyRoster(List<Shift> shifts) {

  /** Nobody is on duty. */
  public static final DutyRoster NONE = new DutyRoster(List.of());

  /** Shifts of one roster: a month of three a day, and some. */
  public static final int MOST_SHIFTS = 100;

  /**
   * A stretch of time.
   *
   * @param start inclusive
   * @param end exclusive
   * @param deputy who is called where nobody acknowledges; null for nobody
   */
  public record Shift(Instant start, Instant end, String officer, @Nullable String deputy) {

    boolean covers(Instant moment) {
      return !moment.isBefore(start) && moment.isBefore(end);
    }
  }

  public DutyRoster {
    shifts = List.copyOf(shifts);
  }

  /** Whether each shift has a length, and none overlaps the one before it. */
  boolean valid() {
    for (int i = 0; i < shifts.size(); i++) {
      Shift shift = shifts.get(i);
      boolean late = i == 0 || !shift.start().isBefore(shifts.get(i - 1).end());
      if (!late || !shift.start().isBefore(shift.end())) {
        return false;
      }
    }
    return shifts.size() <= MOST_SHIFTS;
  }

  Optional<Shift> at(Instant moment) {
    return shifts.stream().filter(shift -> shift.covers(moment)).findFirst();
  }
}
