package id.siaga.escalation.domain;

import static org.assertj.core.api.Assertions.assertThat;

import id.siaga.events.domain.ReportMode;
import org.junit.jupiter.api.AfterEach;
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
}
