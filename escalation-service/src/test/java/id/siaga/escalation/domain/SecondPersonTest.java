package id.siaga.escalation.domain;

import static org.assertj.core.api.Assertions.assertThat;

import id.siaga.events.domain.Category;
import id.siaga.events.domain.IncidentTopic;
import id.siaga.events.domain.Severity;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What one person alone may not do to the class of a case. */
class SecondPersonTest {

  private final Office office = new Office();

  @AfterEach
  void everyChainHolds() {
    assertThat(office.world.faults()).isEmpty();
  }

  @Test
  void graverCorrectionEndsAProposalThatKnewNothingOfIt() {
    office.report(Scored.clash());
    office.asks(
        "17.07",
        Office.becomes(Category.GANGGUAN, IncidentTopic.KONFLIK_PENDUKUNG, Severity.RENDAH));
    String proposal = office.proposal("17.07");

    office.report(
        Scored.clash()
            .withKey("deaths")
            .as(Category.GANGGUAN, IncidentTopic.KONFLIK_PENDUKUNG, Severity.KRITIS)
            .correcting(Scored.clash().id()));

    assertThat(office.asks("17.07", "second", "operator", new Command.Judge(proposal, true)))
        .isEqualTo("no-such-proposal");
    assertThat(office.at("17.07").content().severity()).isEqualTo(Severity.KRITIS);
  }
}
