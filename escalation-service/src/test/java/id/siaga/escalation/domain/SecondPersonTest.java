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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What one person alone may not do to the class of a case. */
class SecondPersonTest {

  private static final IncidentTopic TOPIC = IncidentTopic.KONFLIK_PENDUKUNG;

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

  @Test
  void oneMayRaiseAloneAndTheDesksAboveLearnOfIt() {
    office.report(Scored.clash());

    assertThat(office.asks("17.07", clash(Severity.KRITIS))).isEqualTo(Office.DONE);

    assertThat(office.at("17.07").content().severity()).isEqualTo(Severity.KRITIS);
    assertThat(office.at("ID").standing().status()).isEqualTo(CaseStatus.NEW);
    assertThat(office.at("17").standing().reasons().getLast().rule())
        .isEqualTo("penggolongan-ulang");
  }

  @ParameterizedTest
  @EnumSource(names = {"TINGGI", "KRITIS"})
  void loweringAGraveCaseWaitsForAnotherPerson(Severity grave) {
    office.report(Scored.clash().as(Category.GANGGUAN, TOPIC, grave));

    office.asks("17.07", "first", "operator", clash(Severity.SEDANG));
    assertThat(office.at("17.07").content().severity()).isEqualTo(grave);
    Command.Judge agrees = new Command.Judge(office.proposal("17.07"), true);
    assertThat(office.asks("17.07", "first", "operator", agrees)).isEqualTo("same-person");
    assertThat(office.asks("17.07", "second", "operator", agrees)).isEqualTo(Office.DONE);

    assertThat(office.at("17.07").content().severity()).isEqualTo(Severity.SEDANG);
    assertThat(office.at("17").content().severity()).isEqualTo(Severity.SEDANG);
    ClassOverride above = Objects.requireNonNull(office.at("17").content().override());
    assertThat(above.by()).isEqualTo("first & second");
    assertThat(above.reason()).isEqualTo("karena");
    assertThat(office.at("17").standing().clocks().acknowledgeBy()).isNotNull();
  }

  @ParameterizedTest
  @EnumSource(names = {"NETRALITAS", "KECURANGAN", "POLITIK_UANG"})
  void leavingATopicAgainstTheIncumbentWaitsForAnotherPerson(IncidentTopic topic) {
    office.report(Scored.clash().as(Category.HAMBATAN, topic, Severity.RENDAH));

    office.asks(
        "17.07", Office.becomes(Category.HAMBATAN, IncidentTopic.LOGISTIK, Severity.RENDAH));

    assertThat(office.proposal("17.07")).isNotEmpty();
    assertThat(office.at("17.07").content().topic()).isEqualTo(topic);
  }

  @Test
  void declinedProposalIsGone() {
    office.report(Scored.clash());
    office.asks("17.07", clash(Severity.RENDAH));

    office.asks("17.07", "second", "operator", new Command.Judge(office.proposal("17.07"), false));

    assertThat(office.proposal("17.07")).isEmpty();
    assertThat(office.at("17.07").content().severity()).isEqualTo(Severity.TINGGI);
  }

  @Test
  void lowerClassStaysAgainstRepeatsAndAGraverReportLiftsIt() {
    office.report(Scored.clash());
    office.lowers("17.07", Category.GANGGUAN, TOPIC, Severity.RENDAH);

    office.report(Scored.clash().withKey("again"));
    assertThat(office.at("17.07").content().severity()).isEqualTo(Severity.RENDAH);
    assertThat(office.at("17.07").content().override()).isNotNull();

    office.report(Scored.clash().withKey("deaths").as(Category.ANCAMAN, TOPIC, Severity.KRITIS));
    assertThat(office.at("17.07").content().severity()).isEqualTo(Severity.KRITIS);
    assertThat(office.at("17.07").content().override()).isNull();
    assertThat(office.at("ID").standing().status()).isEqualTo(CaseStatus.NEW);
  }

  @Test
  void lowerClassNeverTakesTheCaseFromADeskThatHoldsIt() {
    office.report(Scored.clash().as(Category.GANGGUAN, TOPIC, Severity.KRITIS));

    office.lowers("17.07", Category.GANGGUAN, TOPIC, Severity.RENDAH);

    for (String desk : List.of("17", "ID")) {
      assertThat(office.at(desk).standing().status()).isEqualTo(CaseStatus.NEW);
      assertThat(office.at(desk).standing().clocks().acknowledgeBy())
          .isEqualTo(DeskWorld.START.plus(Duration.ofMinutes(15)));
    }
    assertThat(office.at("17.07").content().tiers()).hasSize(3);
  }

  @Test
  void orderFromAboveOfACaseThatHasChangedMeanwhileIsStale() {
    office.report(Scored.clash());
    office.sends("17", Office.becomes(Category.ANCAMAN, TOPIC, Severity.TINGGI));
    office.world.handle(
        office.at("17.07").desk(),
        new DeskMessage.ReportArrived(
            Scored.clash()
                .withKey("deaths")
                .as(Category.GANGGUAN, TOPIC, Severity.KRITIS)
                .report()));

    office.world.settle();

    assertThat(office.details("17.07", AuditKind.ORDER_RECEIVED)).containsExactly("OVERRIDE:stale");
    assertThat(office.at("17").content().severity()).isEqualTo(Severity.KRITIS);
    assertThat(office.at("17").content().category()).isEqualTo(Category.GANGGUAN);
  }

  private static Command.Reclassify clash(Severity severity) {
    return Office.becomes(Category.GANGGUAN, TOPIC, severity);
  }
}
