package id.siaga.escalation.domain;

import static org.assertj.core.api.Assertions.assertThat;

import id.siaga.escalation.audit.AuditKind;
import id.siaga.events.domain.ReportId;
import id.siaga.events.domain.Tier;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * Under the starting policy alike SEDANG cases in three kabupaten go to the province, and those of
 * two provinces to the nation.
 */
class SightingTest {

  private final Office office = new Office();

  @AfterEach
  void everyChainHolds() {
    assertThat(office.world.faults()).isEmpty();
  }

  @Test
  void casesAlikeInThreeKabupatenReachTheProvinceWithTheirReportsNamed() {
    List<ReportId> reports = List.of(seenAt("17.01"), seenAt("17.02"));
    assertThat(reached("17.01")).containsExactly(Tier.KABUPATEN);

    ReportId third = seenAt("17.07");

    for (String desk : List.of("17.01", "17.02", "17.07")) {
      assertThat(reached(desk)).containsExactly(Tier.KABUPATEN, Tier.PROVINSI);
      EscalationReason why = office.at(desk).standing().reasons().getLast();
      assertThat(why.rule()).isEqualTo("tiga-kabupaten");
      assertThat(why.explanation()).isEqualTo("Kasus serupa di 3 kabupaten: ke provinsi.");
      assertThat(why.reports()).containsExactlyInAnyOrder(reports.get(0), reports.get(1), third);
    }
    assertThat(office.world.desk("17").cases).hasSize(3);
    assertThat(office.world.desk("ID").cases).isEmpty();
  }

  @Test
  void manyCasesOfOneKabupatenAreNoPattern() {
    seenAt("17.01");
    for (int i = 0; i < 5; i++) {
      office.report(similar("17.07", i));
    }

    assertThat(office.world.desk("17.07").cases).hasSizeGreaterThan(1);
    assertThat(office.world.desk("17").cases).isEmpty();
  }

  @Test
  void unlikeCasesAreNoPattern() {
    seenAt("17.01");
    seenAt("17.02");
    office.report(Scored.wetBallots().at("17.07").like(99));

    assertThat(office.world.desk("17").cases).isEmpty();
  }

  @Test
  void whatLiesLongAgoIsNoPattern() {
    seenAt("17.01");
    seenAt("17.02");
    office.report(
        Scored.wetBallots()
            .at("17.07")
            .occurring(DeskWorld.START.plus(Sighting.WINDOW).plusSeconds(1)));

    assertThat(office.world.desk("17").cases).isEmpty();
  }

  @Test
  void casesAlikeInTwoProvincesReachTheNation() {
    seenAt("17.01");
    assertThat(office.world.desk("ID").cases).isEmpty();

    seenAt("63.01");

    assertThat(reached("17.01")).containsExactly(Tier.values());
    assertThat(reached("63.01")).containsExactly(Tier.values());
    assertThat(office.world.desk("ID").cases.values())
        .extracting(file -> file.standing().reasons().getFirst().rule())
        .containsOnly("dua-provinsi");
  }

  @Test
  void duplicateNoLongerCounts() {
    seenAt("17.01");
    seenAt("17.02");
    office.asks("17.02", new Command.End(CaseStatus.CLOSED, CloseReason.DUPLIKAT));

    seenAt("17.07");

    assertThat(office.world.desk("17").cases).isEmpty();
  }

  @Test
  void provinceLearnsNoTextOfWhatStaysBelow() {
    seenAt("17.01");

    assertThat(office.world.desk("17").cases).isEmpty();
    assertThat(office.world.desk("17").sightings.values().toString())
        .doesNotContain(Scored.wetBallots().text());
    assertThat(office.world.audit)
        .filteredOn(entry -> entry.desk().value().equals("17"))
        .extracting(entry -> entry.step().kind())
        .containsExactly(AuditKind.SIGHTING_RECEIVED, AuditKind.CASE_FORWARDED);
  }

  @Test
  void lawfulExpressionIsNotEvenTold() {
    for (String desk : List.of("17.01", "17.02", "17.07", "63.01")) {
      office.report(Scored.protest().at(desk));
    }

    assertThat(office.world.desks.keySet())
        .extracting(desk -> desk.tier())
        .containsOnly(Tier.KABUPATEN);
  }

  @Test
  void acknowledgedCaseStaysAcknowledgedBelow() {
    seenAt("17.01");
    office.asks("17.01", new Command.Acknowledge());
    seenAt("17.02");
    seenAt("17.07");

    assertThat(office.at("17.01").standing().status()).isEqualTo(CaseStatus.ACKNOWLEDGED);
    assertThat(office.world.desk("17").cases.values())
        .extracting(file -> file.standing().clocks().acknowledgeBy())
        .containsOnly(office.world.now.plus(Duration.ofHours(4)));
  }

  private ReportId seenAt(String desk) {
    Scored report = Scored.wetBallots().at(desk).withKey("seen-" + office.world.audit.size());
    office.report(report);
    return report.id();
  }

  /** Too unlike to be the same case, alike enough to be a pattern. */
  private Scored similar(String desk, int i) {
    return Scored.wetBallots()
        .at(desk)
        .withKey("similar-" + i)
        .occurring(DeskWorld.START.plus(Duration.ofHours(25L * (i % 2))));
  }

  private Iterable<Tier> reached(String desk) {
    return office.at(desk).content().tiers();
  }
}
