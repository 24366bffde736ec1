package id.siaga.escalation.kafka;

import static id.siaga.escalation.kafka.Codes.domain;
import static id.siaga.escalation.kafka.Codes.wire;

import id.siaga.escalation.domain.DutyCall;
import id.siaga.escalation.domain.DutyRoster;
import id.siaga.escalation.domain.Institution;
import id.siaga.escalation.domain.Referral;
import id.siaga.events.PoisonReason;
import id.siaga.events.PoisonRecordException;
import id.siaga.events.avro.DutyShift;
import id.siaga.events.avro.ReferralOutcome;
import id.siaga.events.avro.ReferralStatus;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Referrals and duty at one desk, between contract and domain. */
final class ReferralMapping {

  private ReferralMapping() {}

  static id.siaga.events.avro.Referral write(Referral referral) {
    Referral.Answer answer = referral.answer();
    return new id.siaga.events.avro.Referral(
        referral.id(),
        wire(id.siaga.events.avro.Institution.class, referral.institution()),
        referral.text(),
        referral.referredBy(),
        referral.referredAt(),
        referral.due(),
        wire(ReferralStatus.class, referral.status()),
        answer == null ? null : wire(ReferralOutcome.class, answer.result()),
        answer == null ? null : answer.text(),
        answer == null ? null : answer.recordedBy(),
        answer == null ? null : answer.recordedAt());
  }

  static Referral read(id.siaga.events.avro.Referral wire) {
    return new Referral(
        wire.getReferralId(),
        domain(Institution.class, wire.getInstitution()),
        wire.getText(),
        wire.getReferredBy(),
        wire.getReferredAt(),
        wire.getDue(),
        domain(Referral.Status.class, wire.getStatus()),
        answer(wire));
  }

  static Referral.Result read(ReferralOutcome wire) {
    return domain(Referral.Result.class, wire);
  }

  private static Referral.@Nullable Answer answer(id.siaga.events.avro.Referral wire) {
    return wire.getOutcome() == null
        ? null
        : new Referral.Answer(
            read(wire.getOutcome()),
            Codes.present("answer", wire.getAnswer()),
            Codes.present("recordedBy", wire.getRecordedBy()),
            Codes.present("recordedAt", wire.getRecordedAt()));
  }

  static id.siaga.events.avro.DutyCall write(DutyCall duty) {
    return new id.siaga.events.avro.DutyCall(
        duty.officer(), duty.deputy(), duty.callAt(), duty.calledAt());
  }

  static DutyCall read(id.siaga.events.avro.DutyCall wire) {
    return new DutyCall(wire.getOfficer(), wire.getDeputy(), wire.getCallAt(), wire.getCalledAt());
  }

  /**
   * A roster as a command brings it.
   *
   * @throws PoisonRecordException when it has far more shifts than any desk takes
   */
  static DutyRoster read(List<DutyShift> wire) {
    if (wire.size() > 2 * DutyRoster.MOST_SHIFTS) {
      throw new PoisonRecordException(
          PoisonReason.INVALID_CONTENT, "a roster has " + wire.size() + " shifts");
    }
    return new DutyRoster(
        Codes.all(
            wire,
            shift ->
                new DutyRoster.Shift(
                    shift.getStart(), shift.getEnd(), shift.getOfficer(), shift.getDeputy())));
  }
}
