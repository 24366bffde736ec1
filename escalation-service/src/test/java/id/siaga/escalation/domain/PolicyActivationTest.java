package id.siaga.escalation.domain;

import static org.assertj.core.api.Assertions.assertThat;

import id.siaga.escalation.audit.AuditHash;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Another policy comes into force at a desk. */
class PolicyActivationTest {

  private static final PolicySource FASTER =
      People.policy("dua-2", "acknowledge-within: 4h", "acknowledge-within: 1h");

  private final Office office = new Office();

  @AfterEach
  void everyChainHolds() {
    assertThat(office.world.faults()).isEmpty();
  }

  @Test
  void newCasesFollowItAndOpenOnesKeepTheirs() {
    office.report(Scored.wetBallots());
    Instant due = due(office.at("17.07"));

    activate("admin", FASTER);
    office.report(Scored.wetBallots().withKey("other").like(40));

    assertThat(office.world.desk("17.07").cases.values())
        .extracting(file -> file.standing().policyVersion())
        .containsExactlyInAnyOrder("awal-2", "dua-2");
    for (CaseFile file : office.world.desk("17.07").cases.values()) {
      boolean old = file.standing().policyVersion().equals("awal-2");
      assertThat(due(file)).isEqualTo(old ? due : office.world.now.plus(Duration.ofHours(1)));
    }
  }

  @Test
  void openCaseThatBeginsAnewStillFollowsTheOldOne() {
    office.report(Scored.wetBallots());
    activate("admin", FASTER);
    office.asks("17.07", new Command.End(CaseStatus.RESOLVED_HERE, null));

    office.asks("17.07", new Command.Reopen());

    assertThat(due(office.at("17.07"))).isEqualTo(office.world.now.plus(Duration.ofHours(4)));
  }

  @Test
  void eachDeskFollowsItsOwn() {
    activate("admin", FASTER);

    office.report(Scored.clash());

    assertThat(office.at("17.07").standing().policyVersion()).isEqualTo("dua-2");
    assertThat(office.at("17").standing().policyVersion()).isEqualTo("awal-2");
  }

  @Test
  void chainNamesThePolicyAndTheHashOfItsText() {
    activate("supervisor", FASTER);

    var step = office.world.audit.getLast().step();
    assertThat(step.detail()).isEqualTo("activate-policy-dua-2");
    assertThat(step.contentHash())
        .isEqualTo(AuditHash.of(FASTER.text().getBytes(StandardCharsets.UTF_8)));
  }

  @Test
  void oldPolicyCanComeBack() {
    activate("admin", FASTER);

    // Looser than what holds by then, but the province says so.
    assertThat(
            office.rules("17.07", "kepala", "17", new Command.ActivatePolicy(DeskWorld.STARTING)))
        .isEqualTo(Office.DONE);

    assertThat(office.world.desk("17.07").profile.policyVersion()).isEqualTo("awal-2");
  }

  @Test
  void refusesWhatIsNoneWhatIsInForceAndAnotherTextUnderAKnownVersion() {
    PolicySource other =
        People.policy("awal-2", "acknowledge-within: 4h", "acknowledge-within: 1h");

    assertThat(activate("admin", null)).isEqualTo("policy-invalid");
    assertThat(activate("admin", DeskWorld.STARTING)).isEqualTo("policy-in-force");
    assertThat(activate("admin", other)).isEqualTo("policy-version-taken");
    assertThat(activate("operator", FASTER)).isEqualTo("role-may-not");
    assertThat(office.world.desk("17.07").profile.policyVersion()).isEqualTo("awal-2");
  }

  private String activate(String role, @Nullable PolicySource source) {
    return office.asks("17.07", null, "admin", role, null, new Command.ActivatePolicy(source));
  }

  private static @Nullable Instant due(CaseFile file) {
    return file.standing().clocks().acknowledgeBy();
  }
}
