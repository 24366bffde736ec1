package id.siaga.escalation.domain;

import static org.assertj.core.api.Assertions.assertThat;

import id.siaga.escalation.audit.AuditKind;
import id.siaga.events.domain.Category;
import id.siaga.events.domain.IncidentTopic;
import id.siaga.events.domain.ReportMode;
import id.siaga.events.domain.Severity;
import id.siaga.events.domain.Tier;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Agencies correct and withdraw what they reported. */
class FollowUpTest {

  private final Office office = new Office();

  @AfterEach
  void everyChainHolds() {
    assertThat(office.world.faults()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(names = {"DRILL", "HISTORICAL"})
  void drillOrHistoryNeverCorrectsARealCase(ReportMode mode) {
    office.report(Scored.wetBallots());
    CaseFile real = office.at("17.07");

    office.report(Scored.bomb().in(mode).correcting(Scored.wetBallots().id()));

    assertThat(office.world.desk("17.07").cases).hasSize(2).containsValue(real);
    assertThat(office.world.desk("17").cases).isEmpty();
  }

  @Test
  void correctionGivesACaseThatIsNotGraveTheClassOfWhatStands() {
    office.report(Scored.wetBallots());

    office.report(
        Scored.wetBallots()
            .withKey("smaller")
            .as(Category.HAMBATAN, IncidentTopic.LOGISTIK, Severity.RENDAH)
            .correcting(Scored.wetBallots().id()));

    CaseContent content = office.at("17.07").content();
    assertThat(content.severity()).isEqualTo(Severity.RENDAH);
    assertThat(content.reports())
        .extracting(CaseReport::state)
        .containsExactly(ReportState.CORRECTED, ReportState.STANDING);
    assertThat(content.tally().withdrawn()).isEqualTo(1);
  }

  @Test
  void graverCorrectionRaisesTheCase() {
    office.report(Scored.wetBallots());
    office.asks("17.07", new Command.End(CaseStatus.RESOLVED_HERE, null));

    office.report(
        Scored.wetBallots()
            .withKey("burnt")
            .as(Category.ANCAMAN, IncidentTopic.LOGISTIK, Severity.KRITIS)
            .correcting(Scored.wetBallots().id()));

    assertThat(office.at("17.07").standing().status()).isEqualTo(CaseStatus.NEW);
    assertThat(office.at("ID").content().severity()).isEqualTo(Severity.KRITIS);
  }

  @ParameterizedTest
  @EnumSource(names = {"TINGGI", "KRITIS"})
  void withdrawalNeverLowersAGraveClassAndWantsAPersonsLook(Severity grave) {
    Scored first = Scored.clash().as(Category.ANCAMAN, IncidentTopic.KEAMANAN, grave);
    office.report(first);

    office.report(first.withKey("back").withdrawing(first.id()));

    for (String desk : List.of("17.07", "17")) {
      assertThat(office.at(desk).content().severity()).isEqualTo(grave);
      assertThat(office.at(desk).content().needsReview()).isTrue();
      assertThat(office.at(desk).standing().status()).isEqualTo(CaseStatus.NEW);
    }
  }

  @Test
  void caseWhoseReportsWereAllWithdrawnCloses() {
    office.report(Scored.wetBallots());

    office.report(Scored.wetBallots().withKey("back").withdrawing(Scored.wetBallots().id()));

    assertThat(office.at("17.07").content().closeReason()).isEqualTo(CloseReason.DITARIK);
    assertThat(office.world.desk("17.07").timers).isEmpty();
    assertThat(office.chain("17.07"))
        .containsExactly(
            AuditKind.CASE_OPENED,
            AuditKind.CASE_FORWARDED, // a sighting
            AuditKind.REPORT_WITHDRAWN,
            AuditKind.CASE_CLOSED,
            AuditKind.CASE_FORWARDED);
  }

  @Test
  void caseThatAnUpperDeskHoldsNeverClosesByWithdrawal() {
    office.report(Scored.wetBallots());
    office.asks("17.07", new Command.Escalate(Tier.PROVINSI));

    office.report(Scored.wetBallots().withKey("back").withdrawing(Scored.wetBallots().id()));

    assertThat(office.at("17.07").standing().status()).isEqualTo(CaseStatus.NEW);
    assertThat(office.at("17").content().tally().withdrawn()).isEqualTo(1);
    assertThat(office.at("17").standing().status()).isEqualTo(CaseStatus.NEW);
  }

  @Test
  void otherAgencyCanNeitherCorrectNorWithdraw() {
    office.report(Scored.wetBallots());

    office.report(
        Scored.wetBallots().withKey("theirs").by("kodim").withdrawing(Scored.wetBallots().id()));

    assertThat(office.at("17.07").content().tally().withdrawn()).isZero();
    assertThat(office.at("17.07").content().reportCount()).isEqualTo(2);
    assertThat(office.chain("17.07")).contains(AuditKind.REPORT_ATTACHED);
  }

  @Test
  void classThatAPersonGaveStaysWhateverIsWithdrawn() {
    office.report(Scored.wetBallots());
    office.asks(
        "17.07", Office.becomes(Category.GANGGUAN, IncidentTopic.LOGISTIK, Severity.SEDANG));

    office.report(Scored.wetBallots().withKey("back").withdrawing(Scored.wetBallots().id()));

    assertThat(office.at("17.07").content().category()).isEqualTo(Category.GANGGUAN);
    assertThat(office.at("17.07").standing().status()).isEqualTo(CaseStatus.NEW);
  }

  @Test
  void everyFollowUpIsToldAbove() {
    office.report(Scored.clash());

    office.report(
        Scored.clash()
            .withKey("other words")
            .withText("Sudah reda.")
            .correcting(Scored.clash().id()));

    assertThat(office.at("17").content().reports())
        .extracting(CaseReport::text)
        .contains("Sudah reda.");
    assertThat(office.at("17").content().revision())
        .isEqualTo(office.at("17.07").content().revision());
  }
}
