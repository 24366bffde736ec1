package id.siaga.escalation.domain;

import static org.assertj.core.api.Assertions.assertThat;

import id.siaga.escalation.audit.AuditKind;
import id.siaga.events.domain.Category;
import id.siaga.events.domain.IncidentTopic;
import id.siaga.events.domain.Severity;
import id.siaga.events.domain.Tier;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A desk puts a case off. */
class SnoozeTest {

  private final Office office = new Office();

  @AfterEach
  void everyChainHolds() {
    assertThat(office.world.faults()).isEmpty();
  }

  @Test
  void caseThatIsPutOffIsDueAgainAfterwards() {
    office.report(Scored.wetBallots());

    assertThat(office.asks("17.07", off(10))).isEqualTo(Office.DONE);
    assertThat(office.at("17.07").standing().clocks().acknowledgeBy()).isNull();
    office.world.pass(Duration.ofHours(9));
    assertThat(office.world.notices).doesNotContain(Outcome.Notice.DEADLINE_MISSED);
    office.world.pass(Duration.ofHours(1));

    assertThat(office.at("17.07").standing().clocks().acknowledgeBy())
        .isEqualTo(office.world.now.plus(Duration.ofHours(4)));
    assertThat(office.chain("17.07").getLast()).isEqualTo(AuditKind.SNOOZE_ENDED);
  }

  @Test
  void whatWasAcknowledgedAndPutOffIsNewAgainForAllWhoHoldIt() {
    office.report(Scored.wetBallots());
    office.asks("17.07", new Command.Acknowledge());
    office.asks("17.07", off(2));
    office.asks("17.07", new Command.Escalate(Tier.PROVINSI));
    assertThat(office.at("17").content().ownerStatus()).isEqualTo(CaseStatus.ACKNOWLEDGED);

    office.world.pass(Duration.ofHours(2));

    assertThat(office.at("17.07").standing().status()).isEqualTo(CaseStatus.NEW);
    assertThat(office.at("17").content().ownerStatus()).isEqualTo(CaseStatus.NEW);
  }

  @Test
  void graverReportWakesTheCaseAtOnce() {
    office.report(Scored.wetBallots());
    office.asks("17.07", off(10));

    office.report(
        Scored.wetBallots()
            .withKey("burnt")
            .as(Category.HAMBATAN, IncidentTopic.LOGISTIK, Severity.TINGGI));

    assertThat(office.at("17.07").standing().clocks().snoozedUntil()).isNull();
    assertThat(office.at("17.07").standing().clocks().acknowledgeBy())
        .isEqualTo(office.world.now.plus(Duration.ofMinutes(30)));
  }

  @Test
  void acknowledgingEndsTheSnooze() {
    office.report(Scored.wetBallots());
    office.asks("17.07", off(10));

    office.asks("17.07", new Command.Acknowledge());

    assertThat(office.world.desk("17.07").timers)
        .extracting(Timer::kind)
        .containsExactly(Timer.Kind.RESOLVE);
  }

  @ParameterizedTest
  @EnumSource(names = {"TINGGI", "KRITIS"})
  void nothingGraveIsPutOffByAnybody(Severity severity) {
    office.report(Scored.bomb().as(Category.ANCAMAN, IncidentTopic.KEAMANAN, severity));

    assertThat(office.asks("17.07", off(1))).isEqualTo("too-grave-to-snooze");
    assertThat(office.asks("17", off(1))).isEqualTo("too-grave-to-snooze");
  }

  @Test
  void whatAnUpperDeskHoldsIsNotPutOffBelow() {
    office.report(Scored.wetBallots());
    office.asks("17.07", new Command.Escalate(Tier.PROVINSI));

    assertThat(office.asks("17.07", off(1))).isEqualTo("upper-desk-holds-it");
    assertThat(office.asks("17", off(1))).isEqualTo(Office.DONE);
    assertThat(office.at("17.07").standing().clocks().acknowledgeBy()).isNotNull();
  }

  private Command.Snooze off(int hours) {
    return new Command.Snooze(office.world.now.plus(Duration.ofHours(hours)));
  }
}
