package id.siaga.notification.domain;

import id.siaga.events.domain.DeskCode;
import id.siaga.events.domain.PeriodCode;
import java.time.Instant;

/**
 * The time that one report of a desk is about. A desk's periods follow each other without a gap and
 * without an overlap, whatever its cadence: what happens lies in exactly one of them.
 *
 * @param code names it
 * @param from inclusive: where the desk's period before ends
 * @param to exclusive: from then on it can be sent
 * @param due until when it should be sent
 * @param missingFrom from then on nobody waits for it any more
 */
public record DailyPeriod(
    DeskCode desk, PeriodCode code, Instant from, Instant to, Instant due, Instant missingFrom) {

  public DailyPeriod {
    if (!from.isBefore(to) || to.isAfter(due) || due.isAfter(missingFrom)) {
      throw new IllegalArgumentException("report " + code + " of " + desk + ": times out of order");
    }
  }

  /** Whether a report sent at that time is late. */
  public boolean late(Instant sentAt) {
    return sentAt.isAfter(due);
  }
}
