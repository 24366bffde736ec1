package id.siaga.escalation.domain;

import static org.assertj.core.api.Assertions.assertThat;

import id.siaga.events.domain.Category;
import id.siaga.events.domain.IncidentTopic;
import id.siaga.events.domain.ReportId;
import id.siaga.events.domain.ReportMode;
import id.siaga.events.domain.Severity;
import id.siaga.events.domain.Tier;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Under the starting policy three agencies take a SEDANG case to the province. */
class CorroborationTest {

  private static final Duration FOUR_HOURS = Duration.ofHours(4);

  private final Office office = new Office();

  @AfterEach
  void everyChainHolds() {
    assertThat(office.world.faults()).isEmpty();
  }

  @Test
  void threeAgenciesTakeItToTheProvinceWithTheirReportsNamed() {
    List<ReportId> reports = List.of(says("polres"), says("kodim"));
    assertThat(reached()).containsExactly(Tier.KABUPATEN);

    ReportId third = says("bawaslu");

    EscalationReason why = office.at("17").standing().reasons().getFirst();
    assertThat(why.rule()).isEqualTo("tiga-lembaga");
    assertThat(why.explanation()).isEqualTo("3 lembaga melaporkan hal yang sama: ke provinsi.");
    assertThat(why.reports()).containsExactly(reports.get(0), reports.get(1), third);
    assertThat(office.at("17.07").standing().reasons().getLast()).isEqualTo(why);
    assertThat(office.at("17").standing().clocks().acknowledgeBy())
        .isEqualTo(office.world.now.plus(FOUR_HOURS));
  }

  @Test
  void repeatsByOneAgencyDoNot() {
    for (int i = 0; i < 20; i++) {
      says("polres");
    }
    says("kodim");

    assertThat(reached()).containsExactly(Tier.KABUPATEN);
    assertThat(office.at("17.07").content().tally().agencies()).isEqualTo(2);
  }

  @Test
  void agencyThatTookItBackDoesNotCount() {
    says("polres");
    ReportId mistaken = says("kodim");
    office.report(report("kodim").withKey("back").withdrawing(mistaken));

    says("bawaslu");
    assertThat(reached()).containsExactly(Tier.KABUPATEN);

    says("kesbang");
    assertThat(reached()).containsExactly(Tier.KABUPATEN, Tier.PROVINSI);
  }

  @Test
  void agencyThatCorrectsItselfCountsOnce() {
    ReportId first = says("polres");
    office.report(report("polres").withKey("better").correcting(first));
    says("kodim");

    assertThat(office.at("17.07").content().tally().agencies()).isEqualTo(2);
    assertThat(reached()).containsExactly(Tier.KABUPATEN);
  }

  @Test
  void whatSomebodyHasAcknowledgedStaysSo() {
    says("polres");
    office.asks("17.07", new Command.Acknowledge());

    says("kodim");
    says("bawaslu");

    assertThat(reached()).containsExactly(Tier.KABUPATEN, Tier.PROVINSI);
    assertThat(office.at("17.07").standing().status()).isEqualTo(CaseStatus.ACKNOWLEDGED);
    assertThat(office.at("17.07").standing().clocks().acknowledgeBy()).isNull();
    assertThat(office.at("17").standing().status()).isEqualTo(CaseStatus.NEW);
  }

  @Test
  void nobodyGetsMoreTimeByIt() {
    Instant due = office.world.now.plus(FOUR_HOURS);
    says("polres");
    office.world.now = office.world.now.plus(Duration.ofHours(3));

    says("kodim");
    says("bawaslu");

    assertThat(office.at("17.07").standing().clocks().acknowledgeBy()).isEqualTo(due);
  }

  @Test
  void lawfulExpressionNeverLeavesHoweverManySaySo() {
    for (String agency : List.of("polres", "kodim", "bawaslu", "kesbang", "kpu")) {
      office.report(Scored.protest().by(agency).withKey(agency));
    }

    assertThat(reached()).containsExactly(Tier.KABUPATEN);
    assertThat(office.world.desks.keySet()).hasSize(1);
  }

  @Test
  void drillStaysWhereItIs() {
    for (String agency : List.of("polres", "kodim", "bawaslu")) {
      office.report(report(agency).in(ReportMode.DRILL));
    }

    assertThat(reached()).containsExactly(Tier.KABUPATEN);
  }

  private ReportId says(String agency) {
    Scored report = report(agency);
    office.report(report);
    return report.id();
  }

  private Scored report(String agency) {
    return Scored.wetBallots()
        .as(Category.HAMBATAN, IncidentTopic.LOGISTIK, Severity.SEDANG)
        .by(agency)
        .withKey("report-" + office.world.audit.size());
  }

  private Iterable<Tier> reached() {
    return office.at("17.07").content().tiers();
  }
}
