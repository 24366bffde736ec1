package id.siaga.escalation.domain;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Who was on duty when a case fell due at a desk. A deputy is called half-way to the deadline, so
 * that somebody can still meet it.
 *
 * @param deputy who stands in; null where the roster names nobody
 * @param callAt when the deputy is called unless somebody has acknowledged; null when nobody will
 * @param calledAt when the deputy was called; null before
 */
public record DutyCall(
    String officer, @Nullable String deputy, @Nullable Instant callAt, @Nullable Instant calledAt) {

  static DutyCall of(DutyRoster.Shift shift, Instant now, Instant acknowledgeBy) {
    Instant half = now.plus(Duration.between(now, acknowledgeBy).dividedBy(2));
    return new DutyCall(
        shift.officer(), shift.deputy(), shift.deputy() == null ? null : half, null);
  }

  /** Nobody needs to be called any more. */
  DutyCall over() {
    return new DutyCall(officer, deputy, null, calledAt);
  }

  DutyCall called(Instant now) {
    return new DutyCall(officer, deputy, null, now);
  }
}
