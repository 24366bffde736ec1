package id.siaga.escalation.domain;

import static org.assertj.core.api.Assertions.assertThat;

import id.siaga.events.domain.Category;
import id.siaga.events.domain.IncidentTopic;
import id.siaga.events.domain.Severity;
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
}
