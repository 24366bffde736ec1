package id.siaga.escalation.domain;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a desk hands to an institution outside the desks, and what came of it. It stays at the desk
 * that referred; the case stays as it is, because the desk still answers for it.
 *
 * @param id the command that referred it
 * @param text what is asked
 * @param due until when an answer is expected
 * @param answer what came of it; null while nothing has
 */
public record Referral(
    String id,
    Institution institution,
    String text,
    String referredBy,
    Instant referredAt,
    Instant due,
    Status status,
    @Nullable Answer answer) {

  /** Where it stands. */
  public enum Status {
    OPEN,
    /** its time has passed; it can still be answered */
    OVERDUE,
    ANSWERED
  }

  /** What the institution did. */
  public enum Result {
    HANDLED,
    PASSED_ON,
    TURNED_DOWN
  }

  /** What came of it, as somebody at the desk recorded it. */
  public record Answer(Result result, String text, String recordedBy, Instant recordedAt) {}

  static Referral made(
      String id, Institution institution, String text, String by, Instant at, Instant due) {
    return new Referral(id, institution, text, by, at, due, Status.OPEN, null);
  }

  Referral overdue() {
    return new Referral(id, institution, text, referredBy, referredAt, due, Status.OVERDUE, answer);
  }

  Referral answered(Answer given) {
    return new Referral(id, institution, text, referredBy, referredAt, due, Status.ANSWERED, given);
  }
}
