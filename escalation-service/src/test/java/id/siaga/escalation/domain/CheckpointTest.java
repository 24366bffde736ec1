package id.siaga.escalation.domain;

import static org.assertj.core.api.Assertions.assertThat;

import id.siaga.escalation.audit.AuditEntry;
import id.siaga.escalation.audit.AuditKind;
import id.siaga.escalation.audit.ChainVerifier;
import id.siaga.escalation.audit.Checkpoint;
import id.siaga.events.domain.DeskCode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** Heads go up and are signed, and stop when nothing happens. */
class CheckpointTest {

  private static final Duration EVERY = Duration.ofMinutes(20);

  private final DeskWorld world = new DeskWorld(new Checkpoints(EVERY, DeskWorld.KEY));

  @Test
  void kabupatensHeadIsSignedByTheProvinceAndItsCheckpointByTheNation() {
    world.report(Scored.wetBallots().report());

    world.pass(Duration.ofMinutes(40));

    Checkpoint province = signed("17").getFirst();
    assertThat(province.leaves())
        .extracting(Checkpoint.Leaf::desk)
        .containsExactly(new DeskCode("17.07"));
    Checkpoint.Leaf ofProvince = signed("ID").getFirst().leaves().getFirst();
    assertThat(ofProvince.sequence()).isEqualTo(1);
    assertThat(ofProvince.hash()).isEqualTo(province.root());
    holds();
  }

  @Test
  void headsGoUpAtFullIntervalsAndAreSignedAQuarterAndAHalfLater() {
    world.now = Instant.parse("2024-10-01T03:07:00Z");
    world.report(Scored.protest().report());

    world.pass(Duration.ofHours(1));

    assertThat(at("17.07", AuditKind.CASE_FORWARDED)).isEqualTo("2024-10-01T03:20:00Z");
    assertThat(at("17", AuditKind.CHECKPOINT_SIGNED)).isEqualTo("2024-10-01T03:25:00Z");
    assertThat(at("ID", AuditKind.CHECKPOINT_SIGNED)).isEqualTo("2024-10-01T03:30:00Z");
  }

  @Test
  void nothingMoreIsSaidWhenNothingHappens() {
    world.report(Scored.calm().report());
    world.pass(Duration.ofHours(1));
    int entries = world.audit.size();

    world.pass(Duration.ofDays(30));

    assertThat(world.audit).hasSize(entries);
    assertThat(world.desks.values()).allMatch(desk -> desk.timers.isEmpty());
    holds();
  }

  @Test
  void laterHeadsAreSignedInTheNextCheckpointThatNamesTheOneBefore() {
    world.report(Scored.calm().report());
    world.pass(Duration.ofHours(1));
    world.report(Scored.calm().withKey("second").at("17.01").report());
    world.pass(Duration.ofHours(1));

    List<Checkpoint> checkpoints = signed("17");
    assertThat(checkpoints).extracting(Checkpoint::number).containsExactly(1L, 2L);
    assertThat(checkpoints.getLast().previous()).isEqualTo(checkpoints.getFirst().hash());
    assertThat(checkpoints.getLast().leaves()).hasSize(2);
    holds();
  }

  @Test
  void headThatComesLateNeverTakesAnOldersPlace() {
    DeskCode lebong = new DeskCode("17.07");
    world.handle(lebong, new DeskMessage.ReportArrived(Scored.calm().report()));
    head(lebong);
    world.handle(lebong, new DeskMessage.ReportArrived(Scored.calm().withKey("b").report()));
    head(lebong);
    Forward older = world.underway.removeFirst();
    Forward newer = world.underway.removeFirst();

    world.deliver(newer);
    world.deliver(older);

    assertThat(Objects.requireNonNull(world.desk("17").heads.get(lebong)).sequence())
        .isEqualTo(newer.senderHead().sequence());
  }

  @Test
  void withoutAKeyNoHeadGoesUp() {
    DeskWorld silent = new DeskWorld();
    silent.report(Scored.calm().report());

    silent.pass(Duration.ofDays(1));

    assertThat(silent.audit).hasSize(1);
    assertThat(silent.desks).containsOnlyKeys(new DeskCode("17.07"));
  }

  private void head(DeskCode desk) {
    Timer timer = world.desk(desk).timers.first();
    world.now = timer.due();
    world.handle(desk, new DeskMessage.DeadlineReached(timer));
  }

  private List<Checkpoint> signed(String desk) {
    return world.audit.stream()
        .filter(entry -> entry.desk().value().equals(desk))
        .filter(entry -> entry.step().kind() == AuditKind.CHECKPOINT_SIGNED)
        .map(entry -> Objects.requireNonNull(entry.step().checkpoint()))
        .toList();
  }

  private Instant at(String desk, AuditKind kind) {
    return world.audit.stream()
        .filter(entry -> entry.desk().value().equals(desk) && entry.step().kind() == kind)
        .map(AuditEntry::at)
        .findFirst()
        .orElseThrow();
  }

  private void holds() {
    ChainVerifier verifier = new ChainVerifier(List.of(DeskWorld.KEY.publicKey()), List.of());
    world.audit.forEach(verifier::accept);
    assertThat(verifier.faults()).isEmpty();
  }
}
