package id.siaga.notification.domain;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** How it stands with a report that a desk owes. */
public enum Lateness {
  /** its time is not over */
  NOT_DUE,
  /** it can be sent, and should be by its due time */
  DUE,
  /** sent; the desk above has not entered that it has it */
  SENT,
  /** the desk above has it; of the nation's own: sent */
  RECEIVED,
  /** not sent by its due time, still awaited */
  LATE,
  /** not sent, and nobody waits any more; it can still be sent */
  MISSING;

  /**
   * How it stands at a time. What has been sent isn't late any more: whether it was is {@link
   * DailyPeriod#late}.
   *
   * @param sent when the desk's chain says it was sent; null before
   * @param received when the chain of the desk above says it was received; null before
   */
  public static Lateness of(
      DailyPeriod period, Instant now, @Nullable Instant sent, @Nullable Instant received) {
    if (received != null) {
      return RECEIVED;
    }
    if (sent != null) {
      return period.desk().above().isPresent() ? SENT : RECEIVED;
    }
    if (now.isBefore(period.to())) {
      return NOT_DUE;
    }
    if (!now.isAfter(period.due())) {
      return DUE;
    }
    return now.isBefore(period.missingFrom()) ? LATE : MISSING;
  }

  /** Whether the report is there. */
  public boolean sent() {
    return this == SENT || this == RECEIVED;
  }
}
