package id.siaga.escalation.domain;

import static org.assertj.core.api.Assertions.assertThat;

import id.siaga.events.domain.DeskCode;
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
}
