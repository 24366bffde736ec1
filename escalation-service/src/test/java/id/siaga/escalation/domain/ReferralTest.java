package id.siaga.escalation.domain;

import static org.assertj.core.api.Assertions.assertThat;

import id.siaga.escalation.audit.AuditKind;
import id.siaga.events.domain.Category;
import id.siaga.events.domain.IncidentTopic;
import id.siaga.events.domain.Severity;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A case handed to an institution, and the deputy of whoever is on duty. */
class ReferralTest {

  private final Office office = new Office();

  @AfterEach
  void everyChainHolds() {
    assertThat(office.world.faults()).isEmpty();
  }

  private Referral referral() {
    return office.at("17.07").standing().referrals().getLast();
  }

  @Test
  void referralKeepsItsOutcome() {
    office.report(Scored.clash());
    office.asks("17.07", refer());
    assertThat(referral().status()).isEqualTo(Referral.Status.OPEN);

    office.asks("17.07", new Command.CloseReferral(referral().id(), Referral.Result.PASSED_ON));

    Referral.Answer answer = Objects.requireNonNull(referral().answer());
    assertThat(referral().status()).isEqualTo(Referral.Status.ANSWERED);
    assertThat(answer.result()).isEqualTo(Referral.Result.PASSED_ON);
    assertThat(answer.recordedBy()).isEqualTo("op-17.07");
    assertThat(office.details("17.07", AuditKind.COMMAND_ACCEPTED))
        .containsExactly("refer-POLRI", "close-referral-PASSED_ON");
  }

  @Test
  void unansweredReferralIsSaidOnceAndCanStillBeAnsweredAfterTheEnd() {
    office.report(Scored.wetBallots());
    office.asks("17.07", new Command.Acknowledge());
    office.asks("17.07", refer());

    office.world.pass(Duration.ofHours(3));

    assertThat(referral().status()).isEqualTo(Referral.Status.OVERDUE);
    assertThat(office.at("17.07").standing().missedDeadlines()).isEqualTo(1);
    assertThat(office.at("17.07").standing().reasons().getLast().rule())
        .isEqualTo("rujukan-terlewat");
    office.asks("17.07", new Command.End(CaseStatus.RESOLVED_HERE, null));
    assertThat(
            office.asks(
                "17.07", new Command.CloseReferral(referral().id(), Referral.Result.HANDLED)))
        .isEqualTo(Office.DONE);
  }

  @Test
  void referralStaysWithTheDeskThatMadeIt() {
    office.report(Scored.clash());
    office.asks("17.07", refer());

    assertThat(office.at("17").standing().referrals()).isEmpty();
  }

  @Test
  void deputyIsCalledHalfWayAndOnlyWhereNobodyHasAcknowledged() {
    roster("ani", "budi");
    office.report(Scored.clash());
    assertThat(duty().officer()).isEqualTo("ani");
    assertThat(office.at("17.07").standing().clocks().acknowledgeBy())
        .isEqualTo(DeskWorld.START.plus(Duration.ofMinutes(30)));

    office.world.pass(Duration.ofMinutes(14));
    assertThat(duty().calledAt()).isNull();
    office.world.pass(Duration.ofMinutes(2));

    assertThat(duty().calledAt()).isEqualTo(DeskWorld.START.plus(Duration.ofMinutes(15)));
    assertThat(office.details("17.07", AuditKind.DEPUTY_CALLED)).containsExactly("budi");
    assertThat(office.at("17.07").standing().missedDeadlines()).isZero();
  }

  @Test
  void nobodyIsCalledOnceItIsAcknowledged() {
    roster("ani", "budi");
    office.report(Scored.clash());
    office.asks("17.07", new Command.Acknowledge());

    office.world.pass(Duration.ofHours(1));

    assertThat(duty().calledAt()).isNull();
    assertThat(office.chain("17.07")).doesNotContain(AuditKind.DEPUTY_CALLED);
  }

  @Test
  void graverReportCallsWhoeverIsOnDutyThen() {
    roster("ani", "budi");
    office.report(Scored.wetBallots());
    office.asks("17.07", new Command.Acknowledge());
    office.world.pass(Duration.ofHours(8));

    office.report(
        Scored.wetBallots()
            .withKey("graver")
            .as(Category.GANGGUAN, IncidentTopic.LOGISTIK, Severity.TINGGI));

    assertThat(duty().officer()).isEqualTo("citra");
    assertThat(duty().callAt()).isNull();
  }

  @Test
  void withoutARosterNobodyIsOnDuty() {
    office.report(Scored.clash());

    assertThat(office.at("17.07").standing().duty()).isNull();
  }

  private Command.Refer refer() {
    return new Command.Refer(Institution.POLRI, office.world.now.plus(Duration.ofHours(2)));
  }

  private DutyCall duty() {
    return Objects.requireNonNull(office.at("17.07").standing().duty());
  }

  /** Eight hours with a deputy, then eight of citra alone. */
  private void roster(String officer, String deputy) {
    var first =
        new DutyRoster.Shift(
            DeskWorld.START, DeskWorld.START.plus(Duration.ofHours(8)), officer, deputy);
    var second =
        new DutyRoster.Shift(first.end(), first.end().plus(Duration.ofHours(8)), "citra", null);
    Command.Order order = new Command.SetRoster(new DutyRoster(List.of(first, second)));
    assertThat(office.asks("17.07", null, "sup", "supervisor", "piket", order))
        .isEqualTo(Office.DONE);
  }
}
