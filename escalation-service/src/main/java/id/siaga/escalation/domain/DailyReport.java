package id.siaga.escalation.domain;

import id.siaga.escalation.audit.AuditHash;
import java.time.Instant;

/**
 * Cover of a daily report: what the chains of the desk that sends it and of the desk that has it
 * keep of it. Its content is elsewhere; the hash holds it fast.
 *
 * @param period its code, as {@link id.siaga.events.domain.PeriodCode} writes it
 * @param from inclusive
 * @param to exclusive
 * @param number of the letter
 * @param content hash of the content
 * @param revision how many other contents the desk sent for the period before
 */
public record DailyReport(
    String period, Instant from, Instant to, String number, AuditHash content, int revision) {

  /**
   * What a desk remembers of what it sent for a period.
   *
   * @param content hash of the latest content
   * @param revision of that one, from 0
   */
  public record Mark(AuditHash content, int revision) {}

  DailyReport revision(int revision) {
    return new DailyReport(period, from, to, number, content, revision);
  }

  /** What the chains say of it, in codes. */
  String detail() {
    return period + " revision " + revision;
  }
}
