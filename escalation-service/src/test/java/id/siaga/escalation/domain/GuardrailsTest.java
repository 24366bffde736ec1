package id.siaga.escalation.domain;

import static org.assertj.core.api.Assertions.assertThat;

import id.siaga.escalation.audit.AuditKind;
import id.siaga.events.domain.Category;
import id.siaga.events.domain.DeskCode;
import id.siaga.events.domain.IncidentTopic;
import id.siaga.events.domain.ReportMode;
import id.siaga.events.domain.Severity;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Nothing that happens below silences a desk above, and nothing lawful goes on travelling up. */
class GuardrailsTest {

  private static final IncidentTopic CLASH = IncidentTopic.KONFLIK_PENDUKUNG;

  private final Office office = new Office();

  @AfterEach
  void everyChainHolds() {
    assertThat(office.world.faults()).isEmpty();
  }

  @Test
  void whatADeskHasNotSeenStaysAsGraveAsItCameWhenItIsLoweredBelow() {
    office.report(Scored.clash());
    office.lowers("17.07", Category.TANTANGAN, IncidentTopic.UNJUK_RASA, Severity.RENDAH);
    assertThat(office.at("17").content().classified().lawfulExpression()).isTrue();

    office.world.pass(Duration.ofMinutes(31));

    assertThat(office.at("17").standing().missedDeadlines()).isEqualTo(1);
    assertThat(office.at("ID").standing().reasons().getFirst().rule())
        .isEqualTo("tenggat-terlewat");
  }

  @Test
  void nationIsToldAgainAndAgainOfWhatItHasNotSeenThoughItWasLoweredBelow() {
    office.report(Scored.bomb());
    office.lowers("17.07", Category.ANCAMAN, IncidentTopic.KEAMANAN, Severity.RENDAH);

    office.world.pass(Duration.ofMinutes(46));
    assertThat(office.at("ID").standing().missedDeadlines()).isEqualTo(3);

    office.asks("ID", new Command.Acknowledge());
    office.world.pass(Duration.ofHours(2));
    assertThat(office.at("ID").standing().missedDeadlines()).isEqualTo(3);
  }

  @Test
  void anyDeskAboveContestsAnEnd() {
    office.report(Scored.clash().as(Category.TANTANGAN, IncidentTopic.NETRALITAS, Severity.SEDANG));
    office.asks("17", new Command.Acknowledge());
    office.asks("17.07", new Command.End(CaseStatus.CLOSED, CloseReason.TIDAK_TERBUKTI));
    assertThat(office.at("17").standing().status()).isEqualTo(CaseStatus.CLOSED);

    assertThat(office.asks("17", new Command.Reopen())).isEqualTo(Office.DONE);

    assertThat(office.at("17.07").standing().status()).isEqualTo(CaseStatus.NEW);
    assertThat(office.at("17").standing().status()).isEqualTo(CaseStatus.NEW);
  }

  @Test
  void newEvidenceLiftsAPinAlsoOverTheGravestClass() {
    office.report(Scored.bomb());
    office.lowers("17.07", Category.ANCAMAN, IncidentTopic.KEAMANAN, Severity.RENDAH);
    office.report(Scored.bomb().withKey("repeat"));
    assertThat(office.at("17.07").content().severity()).isEqualTo(Severity.RENDAH);

    office.world.pass(Duration.ofHours(3));
    office.report(Scored.bomb().withKey("later").occurring(office.world.now));

    assertThat(office.at("17.07").content().severity()).isEqualTo(Severity.KRITIS);
    assertThat(office.at("17.07").content().override()).isNull();
  }

  @Test
  void agencyNotHeardBeforeLiftsAPin() {
    office.report(Scored.bomb());
    office.lowers("17.07", Category.ANCAMAN, IncidentTopic.KEAMANAN, Severity.RENDAH);

    office.report(Scored.bomb().withKey("other").by("kodim"));

    assertThat(office.at("17.07").content().severity()).isEqualTo(Severity.KRITIS);
  }

  @Test
  void whatTurnsOutToBeLawfulIsToldOnceWithoutItsWords() {
    Scored rally = Scored.clash().as(Category.GANGGUAN, IncidentTopic.UNJUK_RASA, Severity.TINGGI);
    office.report(rally);
    office.lowers("17.07", Category.TANTANGAN, IncidentTopic.UNJUK_RASA, Severity.RENDAH);
    assertThat(office.at("17").content().reports().getFirst().text()).matches("•+");
    int forwards = office.details("17.07", AuditKind.CASE_FORWARDED).size();

    office.report(rally.withKey("more"));
    office.asks("17.07", new Command.Acknowledge());

    assertThat(office.at("17.07").content().reportCount()).isEqualTo(2);
    assertThat(office.details("17.07", AuditKind.CASE_FORWARDED)).hasSize(forwards);
  }

  @Test
  void caseThatBecomesGraverMustEndByTheGraverClassesDeadline() {
    office.report(Scored.clash().as(Category.GANGGUAN, CLASH, Severity.RENDAH));
    assertThat(office.at("17.07").standing().clocks().resolveBy()).isNull();

    office.report(Scored.clash().withKey("deaths").as(Category.GANGGUAN, CLASH, Severity.KRITIS));

    assertThat(office.at("17.07").standing().clocks().resolveBy())
        .isEqualTo(office.world.now.plus(Duration.ofHours(12)));
  }

  @Test
  void correctionStandsAgainInACaseThatHadEndedBecauseNothingStood() {
    Scored first = Scored.wetBallots();
    office.report(first);
    office.report(first.withKey("sorry").withdrawing(first.id()));
    assertThat(office.at("17.07").content().closeReason()).isEqualTo(CloseReason.DITARIK);

    office.report(first.withKey("after-all").correcting(first.id()));

    assertThat(office.at("17.07").standing().status()).isEqualTo(CaseStatus.NEW);
    assertThat(office.at("17.07").standing().clocks().acknowledgeBy()).isNotNull();
  }

  @Test
  void deskWhoseOrderNoLongerAppliesIsTold() {
    office.report(Scored.clash());
    office.sends("17", Office.becomes(Category.ANCAMAN, CLASH, Severity.TINGGI));
    office.world.handle(
        office.at("17.07").desk(),
        new DeskMessage.ReportArrived(
            Scored.clash()
                .withKey("deaths")
                .as(Category.GANGGUAN, CLASH, Severity.KRITIS)
                .report()));

    office.world.settle();

    assertThat(office.at("17").standing().reasons())
        .extracting(EscalationReason::rule)
        .contains("perintah-tidak-berlaku");
    assertThat(office.at("17").content().severity()).isEqualTo(Severity.KRITIS);
  }

  @Test
  void leadEndsNothingThatHasBecomeGraverOnTheWay() {
    office.report(Scored.clash());
    office.supervisor("17", new Command.TakeOver());
    office.sends("17", new Command.End(CaseStatus.RESOLVED_HERE, null));
    office.world.handle(
        office.at("17.07").desk(),
        new DeskMessage.ReportArrived(
            Scored.clash()
                .withKey("deaths")
                .as(Category.GANGGUAN, CLASH, Severity.KRITIS)
                .report()));

    office.world.settle();

    assertThat(office.at("17.07").standing().status()).isEqualTo(CaseStatus.NEW);
    assertThat(office.details("17.07", AuditKind.ORDER_RECEIVED)).contains("RESOLVE:stale");
  }

  @Test
  void whoAcknowledgedFirstStaysOnRecord() {
    office.report(Scored.wetBallots());
    office.asks("17.07", "Ani", "operator", new Command.Acknowledge());
    office.world.pass(Duration.ofHours(1));
    office.asks("17.07", "Budi", "operator", new Command.Take());

    assertThat(office.at("17.07").standing().acknowledgement())
        .isEqualTo(new DeskStanding.Acknowledgement("Ani", DeskWorld.START));
    assertThat(office.at("17.07").standing().handler()).isEqualTo("Budi");
  }

  @Test
  void noDeskLoosensItsOwnPolicyHoweverManyOfItsPeopleWantIt() {
    PolicySource looser = PolicyApprovalTest.LOOSER;
    for (String actor : List.of("Ani", "Budi")) {
      Command.Order activates = new Command.ActivatePolicy(looser);
      Command.Order approves =
          new Command.JudgePolicy(new DeskCode("17.07"), PolicyApprovalTest.hash(looser), true);
      office.asks("17.07", null, actor, "supervisor", "karena", activates);
      office.asks("17.07", null, actor, "supervisor", "karena", approves);
    }

    assertThat(office.world.desk("17.07").profile.policyVersion()).isEqualTo("awal-2");

    // As little does the nation by one of its people, for whomever that one speaks.
    for (String desk : List.of("ID", "17", "17.07")) {
      office.rules(desk, "Citra", "ID", new Command.ActivatePolicy(looser));
      assertThat(office.world.desk(desk).profile.policyVersion()).isEqualTo("awal-2");
    }
  }

  @Test
  void deskKeepsThePolicyItBeganWithAsItsOwn() {
    office.report(Scored.clash().in(ReportMode.LIVE));

    assertThat(office.world.desk("17.07").policies)
        .containsEntry(DeskWorld.STARTING.policy().version(), DeskWorld.STARTING);
    assertThat(office.world.stored("17.07")).contains(DeskWorld.STARTING.policy().version());
  }
}
