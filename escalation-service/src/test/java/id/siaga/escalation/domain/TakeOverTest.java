package id.siaga.escalation.domain;

import static org.assertj.core.api.Assertions.assertThat;

import id.siaga.escalation.audit.AuditKind;
import id.siaga.events.domain.Category;
import id.siaga.events.domain.DeskCode;
import id.siaga.events.domain.IncidentTopic;
import id.siaga.events.domain.Severity;
import id.siaga.events.domain.Tier;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** An upper desk leads a case from now on. */
class TakeOverTest {

  private final Office office = new Office();

  @AfterEach
  void everyChainHolds() {
    assertThat(office.world.faults()).isEmpty();
  }

  @Test
  void whatItsOwnerHasEndedIsNotTakenOver() {
    office.report(Scored.clash());
    office.asks("17.07", new Command.End(CaseStatus.RESOLVED_HERE, null));

    assertThat(office.supervisor("17", new Command.TakeOver())).isEqualTo("case-ended");
    assertThat(office.at("17").standing().clocks().resolveBy()).isNull();
  }

  @Test
  void deskThatNoLongerLeadsHasNoDeadlineToResolve() {
    office.report(Scored.bomb());
    office.supervisor("17", new Command.TakeOver());
    assertThat(office.at("17").standing().clocks().resolveBy()).isNotNull();

    office.supervisor("ID", new Command.TakeOver());

    assertThat(office.at("17").content().lead()).isEqualTo(DeskCode.NASIONAL);
    assertThat(office.at("17").standing().clocks().resolveBy()).isNull();
    assertThat(office.at("ID").standing().clocks().resolveBy()).isNotNull();
  }

  @Test
  void noDeskBelowTheLeadLowersTheCaseWhateverItsClass() {
    office.report(Scored.wetBallots());
    office.asks("17.07", new Command.Escalate(Tier.NASIONAL));
    office.asks("17.07", new Command.Escalate(Tier.PROVINSI));
    office.supervisor("ID", new Command.TakeOver());
    Command.Reclassify lower =
        Office.becomes(Category.HAMBATAN, IncidentTopic.LOGISTIK, Severity.RENDAH);

    assertThat(office.asks("17.07", lower)).isEqualTo("upper-desk-holds-it");
    assertThat(office.asks("17", lower)).isEqualTo("upper-desk-holds-it");
    assertThat(office.at("17.07").content().severity()).isEqualTo(Severity.SEDANG);

    assertThat(office.asks("ID", lower)).isEqualTo(Office.DONE);
    assertThat(office.at("17.07").content().severity()).isEqualTo(Severity.RENDAH);
  }

  @Test
  void proposalFromBeforeTheTakeOverCannotLowerTheCaseAfterIt() {
    office.report(Scored.clash());
    Command.Reclassify lower =
        Office.becomes(Category.GANGGUAN, IncidentTopic.KONFLIK_PENDUKUNG, Severity.SEDANG);
    office.asks("17.07", lower);
    String proposal = office.proposal("17.07");
    office.supervisor("17", new Command.TakeOver());

    assertThat(office.asks("17.07", "second", "operator", new Command.Judge(proposal, true)))
        .isEqualTo("upper-desk-holds-it");
    assertThat(office.at("17.07").content().severity()).isEqualTo(Severity.TINGGI);
  }

  @Test
  void orderToLowerIsNotCarriedOutWhenADeskFurtherUpHasTakenTheCaseMeanwhile() {
    office.report(Scored.bomb());
    office.asks("17", Office.becomes(Category.ANCAMAN, IncidentTopic.KEAMANAN, Severity.SEDANG));
    office.sends("ID", new Command.TakeOver());
    office.sends(
        "17",
        office.at("17").id(),
        "second",
        "operator",
        "karena",
        new Command.Judge(office.proposal("17"), true));

    office.world.settle();

    assertThat(office.at("17.07").content().severity()).isEqualTo(Severity.KRITIS);
    assertThat(office.details("17.07", AuditKind.ORDER_RECEIVED))
        .containsExactly("TAKE_OVER", "OVERRIDE:upper-desk-holds-it");
  }

  @Test
  void upperDeskLeadsAndTheOwnerMayNoLongerEndTheCase() {
    office.report(Scored.clash());

    assertThat(office.supervisor("17", new Command.TakeOver())).isEqualTo(Office.DONE);

    assertThat(office.at("17.07").content().lead()).isEqualTo(new DeskCode("17"));
    assertThat(office.at("17.07").standing().clocks().resolveBy()).isNull();
    assertThat(office.at("17").standing().status()).isEqualTo(CaseStatus.IN_PROGRESS);
    assertThat(office.asks("17.07", new Command.End(CaseStatus.RESOLVED_HERE, null)))
        .isEqualTo("only-lead-ends");
  }

  @Test
  void leadEndsAndReopensTheCaseThroughItsOwner() {
    office.report(Scored.clash());
    office.supervisor("17", new Command.TakeOver());

    office.asks("17", new Command.End(CaseStatus.CLOSED, CloseReason.TIDAK_TERBUKTI));
    for (String desk : List.of("17.07", "17")) {
      assertThat(office.at(desk).standing().status()).isEqualTo(CaseStatus.CLOSED);
      assertThat(office.at(desk).content().closeReason()).isEqualTo(CloseReason.TIDAK_TERBUKTI);
    }

    office.asks("17", new Command.Reopen());
    assertThat(office.at("17.07").standing().status()).isEqualTo(CaseStatus.NEW);
    assertThat(office.at("17.07").standing().clocks().resolveBy()).isNull();
    assertThat(office.at("17").standing().clocks().resolveBy()).isNotNull();
  }

  @Test
  void ofTwoThatTakeOverAtOnceTheHigherLeads() {
    office.report(Scored.bomb());
    office.sends("17", new Command.TakeOver());
    office.sends("ID", new Command.TakeOver());

    office.world.settle();

    assertThat(office.at("17.07").content().lead()).isEqualTo(DeskCode.NASIONAL);
    assertThat(office.at("17").standing().clocks().resolveBy()).isNull();
    assertThat(office.supervisor("17", new Command.TakeOver())).isEqualTo("upper-desk-holds-it");
  }

  @Test
  void leadsDeadlineToResolveGoesUpFromThere() {
    office.report(Scored.clash());
    office.supervisor("17", new Command.TakeOver());
    office.asks("17.07", new Command.Acknowledge());

    office.world.pass(Duration.ofDays(1));

    assertThat(office.at("ID").standing().reasons().getFirst().rule())
        .isEqualTo("tenggat-penyelesaian-terlewat");
    assertThat(office.at("17.07").content().tiers()).contains(Tier.NASIONAL);
  }
}
