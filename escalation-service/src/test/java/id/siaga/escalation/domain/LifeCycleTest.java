package id.siaga.escalation.domain;

import static org.assertj.core.api.Assertions.assertThat;

import id.siaga.escalation.audit.AuditKind;
import id.siaga.events.domain.Category;
import id.siaga.events.domain.IncidentTopic;
import id.siaga.events.domain.Severity;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** From the first look at a case to its end, and back. */
class LifeCycleTest {

  private final Office office = new Office();

  @AfterEach
  void everyChainHolds() {
    assertThat(office.world.faults()).isEmpty();
  }

  @Test
  void whoHadTheCaseTakesItAgainOnceItBeganAnew() {
    office.report(Scored.wetBallots());
    office.asks("17.07", new Command.Take());
    assertThat(office.asks("17.07", new Command.Take())).isEqualTo("already-taken");
    office.asks("17.07", new Command.End(CaseStatus.RESOLVED_HERE, null));
    office.asks("17.07", new Command.Reopen());

    assertThat(office.asks("17.07", new Command.Take())).isEqualTo(Office.DONE);
    assertThat(office.at("17.07").standing().status()).isEqualTo(CaseStatus.IN_PROGRESS);
  }

  @Test
  void graverReportIsNewToTheOwnerAndTheDesksAboveSeeThat() {
    office.report(Scored.clash());
    office.asks("17.07", new Command.Take());
    assertThat(office.at("17").content().ownerStatus()).isEqualTo(CaseStatus.IN_PROGRESS);

    office.report(
        Scored.clash()
            .withKey("deaths")
            .as(Category.GANGGUAN, IncidentTopic.KONFLIK_PENDUKUNG, Severity.KRITIS));

    assertThat(office.at("17").content().ownerStatus()).isEqualTo(CaseStatus.NEW);
    office.asks("17.07", new Command.Acknowledge());
    assertThat(office.at("17").content().ownerStatus()).isEqualTo(CaseStatus.ACKNOWLEDGED);
  }

  @Test
  void nobodyClosesACaseAsWithdrawn() {
    office.report(Scored.wetBallots());

    assertThat(office.asks("17.07", new Command.End(CaseStatus.CLOSED, CloseReason.DITARIK)))
        .isEqualTo("close-reason-not-yours");
    assertThat(office.at("17.07").standing().status()).isEqualTo(CaseStatus.NEW);
  }

  @Test
  void takingACaseAcknowledgesIt() {
    office.report(Scored.wetBallots());

    office.asks("17.07", new Command.Take());

    DeskStanding standing = office.at("17.07").standing();
    assertThat(standing.handler()).isEqualTo("op-17.07");
    assertThat(standing.acknowledgement()).isNotNull();
    assertThat(standing.clocks().acknowledgeBy()).isNull();
    assertThat(standing.clocks().resolveBy()).isNotNull();
  }

  @Test
  void endedCaseThatGetsALateRepeatStaysEnded() {
    endedWetBallots();

    office.report(Scored.wetBallots().withKey("late"));

    assertThat(office.at("17.07").content().reportCount()).isEqualTo(2);
    assertThat(office.at("17.07").standing().status()).isEqualTo(CaseStatus.RESOLVED_HERE);
    assertThat(office.at("17.07").standing().reopened()).isZero();
    assertThat(office.chain("17.07").getLast()).isEqualTo(AuditKind.REPORT_ATTACHED);
  }

  @Test
  void anotherAgencyOpensAnEndedCaseAgain() {
    endedWetBallots();

    office.report(Scored.wetBallots().withKey("second").by("kodim"));

    beganAnew();
  }

  @Test
  void reportOfSomethingAfterTheEndOpensTheCaseAgain() {
    endedWetBallots();

    office.report(Scored.wetBallots().withKey("after").occurring(office.world.now.plusSeconds(1)));

    beganAnew();
  }

  @Test
  void graverReportOpensAnEndedCaseAgainAndTellsTheProvince() {
    endedWetBallots();

    office.report(
        Scored.wetBallots()
            .withKey("burnt")
            .as(Category.HAMBATAN, IncidentTopic.LOGISTIK, Severity.TINGGI));

    beganAnew();
    assertThat(office.at("17").standing().status()).isEqualTo(CaseStatus.NEW);
  }

  @Test
  void caseThatBeginsAnewBeginsAnewAboveToo() {
    office.report(Scored.clash());
    office.asks("17", new Command.Acknowledge());
    office.asks("17.07", new Command.End(CaseStatus.RESOLVED_HERE, null));
    assertThat(office.at("17").standing().status()).isEqualTo(CaseStatus.RESOLVED_HERE);

    office.asks("17.07", new Command.Reopen());

    DeskStanding above = office.at("17").standing();
    assertThat(above.status()).isEqualTo(CaseStatus.NEW);
    assertThat(above.reopened()).isEqualTo(1);
    assertThat(above.clocks().acknowledgeBy()).isNotNull();
    assertThat(above.clocks().resolveBy()).isNull();
  }

  @Test
  void duplicateTakesNoMoreReportsAndAnUnfoundedCaseStillDoes() {
    office.report(Scored.wetBallots());
    office.asks("17.07", new Command.End(CaseStatus.CLOSED, CloseReason.TIDAK_TERBUKTI));
    office.report(Scored.wetBallots().withKey("second"));
    assertThat(office.at("17.07").content().reportCount()).isEqualTo(2);

    office.asks("17.07", new Command.Reopen());
    office.asks("17.07", new Command.End(CaseStatus.CLOSED, CloseReason.DUPLIKAT));
    office.report(Scored.wetBallots().withKey("third"));

    assertThat(office.world.desk("17.07").cases).hasSize(2);
  }

  @Test
  void missedDeadlineToResolveGoesUpAndSaysSo() {
    office.report(Scored.wetBallots());
    office.asks("17.07", new Command.Take());

    office.world.pass(Duration.ofDays(3));

    assertThat(office.at("17").standing().reasons().getLast().rule())
        .isEqualTo("tenggat-penyelesaian-terlewat");
    assertThat(office.at("17.07").standing().missedDeadlines()).isEqualTo(1);
  }

  @Test
  void deadlineThatCannotBeHandledIsSetAsideAndTheCaseUntouched() {
    office.report(Scored.wetBallots());
    CaseFile before = office.at("17.07");
    Timer timer = before.timers().getFirst();

    office.world.handle(before.desk(), new DeskMessage.DeadlineFailed(timer));

    assertThat(office.at("17.07")).isEqualTo(before);
    assertThat(office.world.desk("17.07").timers).doesNotContain(timer);
    assertThat(office.chain("17.07").getLast()).isEqualTo(AuditKind.TIMER_QUARANTINED);
  }

  private void endedWetBallots() {
    office.report(Scored.wetBallots());
    office.asks("17.07", new Command.End(CaseStatus.RESOLVED_HERE, null));
    office.world.pass(Duration.ofMinutes(5));
  }

  private void beganAnew() {
    CaseFile file = office.at("17.07");
    assertThat(file.standing().status()).isEqualTo(CaseStatus.NEW);
    assertThat(file.standing().reopened()).isEqualTo(1);
    assertThat(file.standing().clocks().acknowledgeBy()).isAfter(office.world.now);
    assertThat(file.standing().clocks().resolveBy()).isAfter(office.world.now);
    assertThat(office.chain("17.07")).contains(AuditKind.CASE_REOPENED);
  }
}
