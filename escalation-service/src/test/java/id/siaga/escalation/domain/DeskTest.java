package id.siaga.escalation.domain;

import static org.assertj.core.api.Assertions.assertThat;

import id.siaga.escalation.audit.AuditEntry;
import id.siaga.escalation.audit.AuditKind;
import id.siaga.events.domain.CaseId;
import id.siaga.events.domain.Category;
import id.siaga.events.domain.DeskCode;
import id.siaga.events.domain.IncidentTopic;
import id.siaga.events.domain.ReportMode;
import id.siaga.events.domain.Severity;
import id.siaga.events.domain.Tier;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DeskTest {

  private final DeskWorld world = new DeskWorld();

  @AfterEach
  void everyChainHolds() {
    assertThat(world.faults()).isEmpty();
  }

  @Test
  void criticalReportReachesAllThreeTiersAtOnce() {
    world.report(Scored.bomb().report());

    assertThat(tiersOfSnapshots()).containsExactly(Tier.KABUPATEN, Tier.PROVINSI, Tier.NASIONAL);
    assertThat(only("ID").standing().reasons().getFirst().rule()).isEqualTo("kritis-serentak");
    assertThat(only("ID").standing().clocks().acknowledgeBy())
        .isEqualTo(DeskWorld.START.plus(Duration.ofMinutes(15)));
  }

  @Test
  void highReportReachesTheProvinceAndNotTheNation() {
    world.report(Scored.clash().report());

    assertThat(tiersOfSnapshots()).containsExactly(Tier.KABUPATEN, Tier.PROVINSI);
  }

  @Test
  void mediumReportStaysInTheKabupaten() {
    world.report(Scored.wetBallots().report());

    assertThat(tiersOfSnapshots()).containsExactly(Tier.KABUPATEN);
  }

  @ParameterizedTest
  @EnumSource(names = {"NETRALITAS", "KECURANGAN", "POLITIK_UANG"})
  void reportAgainstTheIncumbentReachesTheProvinceAtAnySeverity(IncidentTopic topic) {
    world.report(Scored.clash().as(Category.TANTANGAN, topic, Severity.RENDAH).report());

    assertThat(tiersOfSnapshots()).containsExactly(Tier.KABUPATEN, Tier.PROVINSI);
  }

  @Test
  void calmReportOpensNoCaseAndLeavesATrace() {
    world.report(Scored.calm().report());

    assertThat(world.snapshots).isEmpty();
    assertThat(kinds()).containsExactly(AuditKind.REPORT_NIHIL);
  }

  @Test
  void sameReportAgainChangesNothing() {
    world.report(Scored.clash().report());
    int before = world.audit.size();

    Outcome again = world.report(Scored.clash().report());

    assertThat(again.changes()).isEmpty();
    assertThat(again.publications()).isEmpty();
    assertThat(again.notices()).containsExactly(Outcome.Notice.REPORT_DUPLICATE);
    assertThat(world.audit).hasSize(before);
  }

  @Test
  void firstBodyUnderAnIdWinsAndTheOtherIsAConflict() {
    world.report(Scored.clash().report());

    world.report(Scored.clash().withText("Isi lain.").report());

    assertThat(kinds()).contains(AuditKind.REPORT_CONFLICT);
    assertThat(only("17.07").content().reports().getFirst().text())
        .isEqualTo(Scored.clash().text());
  }

  @Test
  void alikeReportJoinsTheCaseAndTheDesksAboveLearnOfIt() {
    world.report(Scored.clash().report());

    world.report(Scored.clash().withKey("second").by("kodim").report());

    assertThat(only("17.07").content().reportCount()).isEqualTo(2);
    assertThat(only("17").content().reportCount()).isEqualTo(2);
    assertThat(only("17").content().agencies()).containsExactly("kodim", "polres-lebong");
    assertThat(only("17").standing().reasons()).hasSize(1);
  }

  @Test
  void floodOfAlikeReportsIsToldAboveInSteps() {
    for (int i = 0; i < 100; i++) {
      world.report(Scored.bomb().withKey("flood-" + i).report());
    }

    assertThat(only("17.07").content().reportCount()).isEqualTo(100);
    assertThat(world.snapshots.stream().filter(s -> s.file().desk().tier() == Tier.NASIONAL))
        .extracting(s -> s.file().content().reportCount())
        .containsExactly(1, 2, 3, 4, 5, 6, 7, 8, 10, 12, 15, 18, 22, 27, 33, 41, 51, 63, 78, 97);
  }

  @Test
  void anotherAgencyIsNewsAlsoInAFlood() {
    for (int i = 0; i < 9; i++) {
      world.report(Scored.bomb().withKey("flood-" + i).report());
    }
    assertThat(only("ID").content().reportCount()).isEqualTo(8);

    world.report(Scored.bomb().withKey("another").by("kodim").report());
    world.report(Scored.bomb().withKey("eleventh").report());

    assertThat(only("ID").content().reportCount()).isEqualTo(10);
    assertThat(only("ID").content().agencies()).contains("kodim");
  }

  @Test
  void unlikeReportOpensACaseOfItsOwn() {
    world.report(Scored.clash().report());
    world.report(Scored.clash().withKey("other").like(77).report());

    assertThat(world.desk("17.07").cases).hasSize(2);
  }

  @Test
  void graverReportRaisesTheCaseAndMakesItDueSooner() {
    world.report(
        Scored.clash()
            .as(Category.GANGGUAN, IncidentTopic.KONFLIK_PENDUKUNG, Severity.SEDANG)
            .report());
    acknowledge("17.07", only("17.07").id());

    world.report(
        Scored.clash()
            .withKey("deaths")
            .as(Category.GANGGUAN, IncidentTopic.KONFLIK_PENDUKUNG, Severity.KRITIS)
            .report());

    CaseFile owner = only("17.07");
    assertThat(owner.content().severity()).isEqualTo(Severity.KRITIS);
    assertThat(owner.standing().status()).isEqualTo(CaseStatus.NEW);
    assertThat(owner.standing().clocks().acknowledgeBy())
        .isEqualTo(world.now.plus(Duration.ofMinutes(15)));
    assertThat(world.desk("ID").cases).hasSize(1);
  }

  @Test
  void missedDeadlineMovesTheCaseUpOneTierAndTheOwnerLearnsHowFar() {
    world.report(Scored.wetBallots().report());

    world.pass(Duration.ofHours(4));
    assertThat(only("17").standing().reasons().getFirst().rule()).isEqualTo("tenggat-terlewat");
    assertThat(world.desk("ID").cases).isEmpty();

    world.pass(Duration.ofHours(4));
    assertThat(world.desk("ID").cases).hasSize(1);
    assertThat(only("17.07").content().tiers())
        .containsExactly(Tier.KABUPATEN, Tier.PROVINSI, Tier.NASIONAL);
  }

  @Test
  void nationalDeskIsNotifiedAgainUntilItAcknowledges() {
    world.report(Scored.bomb().report());
    acknowledge("17.07", only("17.07").id());
    acknowledge("17", only("17").id());

    world.pass(Duration.ofMinutes(46));
    assertThat(only("ID").standing().missedDeadlines()).isEqualTo(3);

    acknowledge("ID", only("ID").id());
    world.pass(Duration.ofHours(2));
    assertThat(only("ID").standing().missedDeadlines()).isEqualTo(3);
  }

  @Test
  void acknowledgingStopsOnlyTheOwnDeadline() {
    world.report(Scored.clash().report());
    acknowledge("17.07", only("17.07").id());

    world.pass(Duration.ofMinutes(30));

    assertThat(only("17.07").standing().missedDeadlines()).isZero();
    assertThat(only("17").standing().missedDeadlines()).isEqualTo(1);
    assertThat(world.desk("ID").cases).hasSize(1);
  }

  @Test
  void deadlineNeverFiresBeforeItsTime() {
    world.report(Scored.clash().report());

    world.pass(Duration.ofMinutes(30).minusNanos(1_000));
    assertThat(world.notices).doesNotContain(Outcome.Notice.DEADLINE_MISSED);

    world.pass(Duration.ofNanos(1_000));
    assertThat(world.notices).contains(Outcome.Notice.DEADLINE_MISSED);
  }

  @Test
  void ownersEndIsToldAboveAndSilencesNobodyThere() {
    world.report(Scored.bomb().report());
    acknowledge("17", only("17").id());

    world.command(
        "17.07",
        command("end", only("17.07").id(), new Command.End(CaseStatus.RESOLVED_HERE, null)));

    assertThat(only("17.07").standing().status()).isEqualTo(CaseStatus.RESOLVED_HERE);
    assertThat(world.desk("17.07").timers).isEmpty();
    assertThat(only("17").standing().status()).isEqualTo(CaseStatus.RESOLVED_HERE);
    assertThat(world.desk("17").timers).isEmpty();
    CaseFile unseen = only("ID");
    assertThat(unseen.content().ownerStatus()).isEqualTo(CaseStatus.RESOLVED_HERE);
    assertThat(unseen.standing().status()).isEqualTo(CaseStatus.NEW);
    assertThat(unseen.standing().clocks().acknowledgeBy()).isNotNull();

    acknowledge("ID", unseen.id());

    assertThat(only("ID").standing().status()).isEqualTo(CaseStatus.RESOLVED_HERE);
    assertThat(world.desk("ID").timers).isEmpty();
  }

  @Test
  void upperDeskCannotEndTheOwnersCase() {
    world.report(Scored.bomb().report());

    world.command(
        "17",
        command(
            "end",
            only("17").id(),
            new Command.End(CaseStatus.CLOSED, CloseReason.TIDAK_TERBUKTI)));

    assertThat(only("17").standing().status()).isEqualTo(CaseStatus.NEW);
    assertThat(last().step().detail()).isEqualTo("close:only-lead-ends");
  }

  @Test
  void repeatedCommandIsDecidedOnce() {
    world.report(Scored.clash().report());
    Command command = command("again", only("17.07").id(), new Command.Acknowledge());
    world.command("17.07", command);

    Outcome repeated = world.command("17.07", command);

    assertThat(repeated.publications()).isEmpty();
    assertThat(repeated.notices()).containsExactly(Outcome.Notice.COMMAND_DUPLICATE);
  }

  @Test
  void lawfulProtestNeverLeavesTheKabupaten() {
    world.report(Scored.protest().report());
    Command up = command("up", only("17.07").id(), new Command.Escalate(Tier.PROVINSI));

    world.command("17.07", up);
    world.pass(Duration.ofDays(30));

    assertThat(last().step().detail()).endsWith("lawful-expression-stays");
    assertThat(world.desks).containsOnlyKeys(new DeskCode("17.07"));
  }

  @ParameterizedTest
  @EnumSource(names = {"DRILL", "HISTORICAL"})
  void whatIsNotLiveNeverAlertsAnybodyAbove(ReportMode mode) {
    world.report(Scored.bomb().in(mode).report());
    world.pass(Duration.ofDays(1));

    assertThat(tiersOfSnapshots()).containsExactly(Tier.KABUPATEN);
    assertThat(only("17.07").standing().clocks().acknowledgeBy()).isNull();
  }

  @Test
  void numbersOfPersonsAreMaskedAboveTheKabupatenAtEqualLength() {
    String text = "Hubungi 0812-3456-7890 segera.";
    world.report(Scored.bomb().withText(text).report());

    assertThat(only("17.07").content().reports().getFirst().text()).isEqualTo(text);
    String above = only("17").content().reports().getFirst().text();
    assertThat(above).hasSameSizeAs(text).doesNotContain("3456").startsWith("Hubungi •");
  }

  @Test
  void repeatedForwardIsRecognisedAndASkippedOneIsReportedAndStillTaken() {
    world.handle(new DeskCode("17.07"), new DeskMessage.ReportArrived(Scored.clash().report()));
    Forward first = world.underway.removeFirst();
    world.handle(
        new DeskCode("17.07"),
        new DeskMessage.ReportArrived(Scored.clash().withKey("other").like(9).report()));
    Forward second = world.underway.removeFirst();

    assertThat(world.deliver(second).notices()).contains(Outcome.Notice.FORWARD_GAP);
    assertThat(world.deliver(second).notices()).contains(Outcome.Notice.FORWARD_DUPLICATE);
    assertThat(world.deliver(first).notices()).isEmpty();
    assertThat(world.desk("17").cases).hasSize(2);
  }

  @Test
  void correctionJoinsTheCaseOfTheReportItCorrects() {
    world.report(Scored.clash().report());

    world.report(
        Scored.wetBallots().withKey("correction").correcting(Scored.clash().id()).report());

    assertThat(world.desk("17.07").cases).hasSize(1);
    assertThat(only("17.07").content().reportCount()).isEqualTo(2);
  }

  private void acknowledge(String desk, CaseId id) {
    world.command(desk, command("ack-" + desk, id, new Command.Acknowledge()));
  }

  private Command command(String id, CaseId caseId, Command.Order order) {
    return new Command(id, caseId, "operator", "operator", world.now, "karena", order);
  }

  private CaseFile only(String desk) {
    assertThat(world.desk(desk).cases).hasSize(1);
    return world.desk(desk).cases.values().iterator().next();
  }

  private List<Tier> tiersOfSnapshots() {
    return world.snapshots.stream()
        .map(changed -> changed.file().desk().tier())
        .distinct()
        .sorted()
        .toList();
  }

  private List<AuditKind> kinds() {
    return world.audit.stream().map(entry -> entry.step().kind()).toList();
  }

  private AuditEntry last() {
    return Objects.requireNonNull(world.audit.getLast());
  }
}
