package id.siaga.escalation.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.siaga.escalation.audit.AuditHash;
import id.siaga.events.domain.DeskCode;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** The desks of a drill are the same function as all others, in a space of their own. */
class DrillTest {

  @Test
  void drillGoesUpAmongItsOwnDesksUnderTheRulesOfWhatIsReal() {
    DeskWorld world = new DeskWorld();
    world.report(Scored.bomb().at("L-17.07").report());
    world.report(Scored.wetBallots().at("L-17.07").report());
    world.pass(Duration.ofDays(2));

    assertThat(world.desks.keySet())
        .extracting(DeskCode::value)
        .containsExactly("L-17", "L-17.07", "L-ID");
    assertThat(world.desk("L-ID").cases).isNotEmpty();
  }

  @Test
  void wordOutOfADrillIsADefectAndNeverSent() {
    DeskWorld world = new DeskWorld();
    DeskTurn turn = new DeskTurn(world.desk("L-17.07"), Checkpoints.NONE, DeskWorld.START);
    Forward.Body body = new Forward.CheckpointReported(1, AuditHash.NONE);

    assertThatThrownBy(() -> turn.send(new DeskCode("17"), body, "x", AuditHash.NONE))
        .isInstanceOf(IllegalStateException.class);
  }
}
