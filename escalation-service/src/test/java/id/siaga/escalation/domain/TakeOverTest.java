package id.siaga.escalation.domain;

import static org.assertj.core.api.Assertions.assertThat;

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
}
