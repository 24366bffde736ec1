package id.siaga.escalation.domain;

import static org.assertj.core.api.Assertions.assertThat;

import id.siaga.escalation.audit.AuditHash;
import id.siaga.escalation.audit.AuditKind;
import id.siaga.events.domain.DeskCode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A looser policy waits for the desk above, and at the nation for a second person. */
class PolicyApprovalTest {

  static final PolicySource LOOSER =
      People.policy("longgar-1", "acknowledge-within: 4h", "acknowledge-within: 8h");
  private static final PolicySource LOOSEST =
      People.policy("longgar-2", "acknowledge-within: 4h", "acknowledge-within: 12h");
  private static final PolicySource TIGHTER =
      People.policy("ketat-1", "acknowledge-within: 4h", "acknowledge-within: 1h");
  private static final DeskCode LEBONG = new DeskCode("17.07");
  private static final DeskCode BENGKULU = new DeskCode("17");

  /** Refusals that some test here has met, by the rules of this file. */
  private static final Set<String> TESTED =
      Set.of(
          "office-not-above",
          "office-not-here",
          "only-desk-above-judges",
          "proposal-changed",
          "proposal-unknown",
          "reason-missing",
          "same-person");

  private final Office office = new Office();

  @AfterEach
  void everyChainHolds() {
    assertThat(office.world.faults()).isEmpty();
  }

  @Test
  void tighterOneHoldsAtOnce() {
    assertThat(activate("17.07", "ani", TIGHTER)).isEqualTo(Office.DONE);

    assertThat(inForce("17.07")).isEqualTo("ketat-1");
    assertThat(office.chain("17.07")).containsExactly(AuditKind.COMMAND_ACCEPTED);
    assertThat(office.chain("17")).isEmpty();
  }

  @Test
  void looserOneWaitsAndTheDeskAboveLearnsInWhatItIsLooser() {
    assertThat(activate("17.07", "ani", LOOSER)).isEqualTo(Office.DONE);

    assertThat(inForce("17.07")).isEqualTo("awal-2");
    assertThat(office.details("17.07", AuditKind.COMMAND_ACCEPTED))
        .containsExactly("propose-policy-longgar-1→17");
    assertThat(office.details("17.07", AuditKind.POLICY_PROPOSED)).containsExactly("longgar-1→17");
    assertThat(office.details("17", AuditKind.POLICY_PROPOSED)).containsExactly("longgar-1→17");
    PolicyProposal kept = proposal("17", LEBONG);
    assertThat(kept.sha256()).isEqualTo(hash(LOOSER));
    assertThat(kept.by()).isEqualTo("ani");
    assertThat(kept.source()).isNull();
    assertThat(kept.looser()).hasSizeBetween(1, Loosening.MOST_REASONS + 1);
    assertThat(kept.looser().getFirst()).contains("acknowledge at KABUPATEN 4h → 8h");
  }

  @Test
  void approvedOneHolds() {
    activate("17.07", "ani", LOOSER);

    assertThat(judge("17", "budi", LEBONG, LOOSER, true)).isEqualTo(Office.DONE);

    assertThat(inForce("17.07")).isEqualTo("longgar-1");
    assertThat(office.world.stored("17.07")).contains("longgar-1");
    assertThat(office.details("17.07", AuditKind.POLICY_JUDGED))
        .containsExactly("approved longgar-1");
    assertThat(office.world.audit.getLast().step().actor()).isEqualTo("supervisor:budi");
    assertThat(office.details("17", AuditKind.COMMAND_ACCEPTED))
        .containsExactly("approve-policy-17.07");
    nothingWaits();
  }

  @Test
  void declinedOneIsGone() {
    activate("17.07", "ani", LOOSER);

    assertThat(judge("17", "budi", LEBONG, LOOSER, false)).isEqualTo(Office.DONE);

    assertThat(inForce("17.07")).isEqualTo("awal-2");
    assertThat(office.details("17.07", AuditKind.POLICY_JUDGED))
        .containsExactly("declined longgar-1");
    assertThat(judge("17", "budi", LEBONG, LOOSER, true)).isEqualTo("proposal-unknown");
    nothingWaits();
  }

  @Test
  void newerProposalTakesThePlaceOfTheOneBefore() {
    activate("17.07", "ani", LOOSER);

    activate("17.07", "ani", LOOSEST);

    assertThat(office.details("17.07", AuditKind.POLICY_WITHDRAWN)).containsExactly("longgar-1");
    assertThat(office.details("17", AuditKind.POLICY_WITHDRAWN)).containsExactly("longgar-1→17");
    assertThat(judge("17", "budi", LEBONG, LOOSER, true)).isEqualTo("proposal-changed");
    assertThat(judge("17", "budi", LEBONG, LOOSEST, true)).isEqualTo(Office.DONE);
    assertThat(inForce("17.07")).isEqualTo("longgar-2");
  }

  @Test
  void tighterOneEndsWhatWaits() {
    activate("17.07", "ani", LOOSER);

    activate("17.07", "ani", TIGHTER);

    assertThat(inForce("17.07")).isEqualTo("ketat-1");
    nothingWaits();
  }

  @Test
  void approvalThatCrossesANewerProposalChangesNothing() {
    activate("17.07", "ani", LOOSER);
    Command.JudgePolicy approves = new Command.JudgePolicy(LEBONG, hash(LOOSER), true);
    office.world.handle(BENGKULU, given("17", "budi", approves));
    office.world.handle(LEBONG, given("17.07", "ani", new Command.ActivatePolicy(LOOSEST)));

    office.world.settle();

    assertThat(inForce("17.07")).isEqualTo("awal-2");
    assertThat(office.details("17.07", AuditKind.POLICY_JUDGED)).containsExactly("approved:stale");
    assertThat(proposal("17", LEBONG).version()).isEqualTo("longgar-2");
  }

  @Test
  void kabupatenApprovesNothingOfItsOwnButMayTakeItBack() {
    activate("17.07", "ani", LOOSER);

    assertThat(judge("17.07", "budi", LEBONG, LOOSER, true)).isEqualTo("only-desk-above-judges");
    assertThat(inForce("17.07")).isEqualTo("awal-2");
    assertThat(judge("17.07", "budi", LEBONG, LOOSER, false)).isEqualTo(Office.DONE);

    nothingWaits();
    assertThat(inForce("17.07")).isEqualTo("awal-2");
  }

  @Test
  void whoProposedItApprovesItNowhere() {
    activate("17.07", "ani", LOOSER);
    activate("ID", "ani", LOOSER);

    assertThat(judge("17", "ani", LEBONG, LOOSER, true)).isEqualTo("same-person");
    assertThat(judge("ID", "ani", DeskCode.NASIONAL, LOOSER, true)).isEqualTo("same-person");
    assertThat(inForce("ID")).isEqualTo("awal-2");
  }

  @Test
  void nationNeedsASecondPersonOfItsOwn() {
    activate("ID", "ani", LOOSER);
    assertThat(office.chain("ID")).endsWith(AuditKind.POLICY_PROPOSED);

    assertThat(judge("ID", "budi", DeskCode.NASIONAL, LOOSER, true)).isEqualTo(Office.DONE);

    assertThat(inForce("ID")).isEqualTo("longgar-1");
    assertThat(office.chain("ID")).endsWith(AuditKind.POLICY_JUDGED);
    nothingWaits();
  }

  @Test
  void orderOfAProvinceIsItsApproval() {
    assertThat(office.rules("17.07", "budi", "17", new Command.ActivatePolicy(LOOSER)))
        .isEqualTo(Office.DONE);

    assertThat(inForce("17.07")).isEqualTo("longgar-1");
  }

  @Test
  void whatTheNationLoosensAnywhereASecondOfItsPeopleApproves() {
    for (String desk : new String[] {"17.07", "17"}) {
      office.rules(desk, "ani", "ID", new Command.ActivatePolicy(LOOSER));
      assertThat(inForce(desk)).isEqualTo("awal-2");

      assertThat(judge("ID", "ani", new DeskCode(desk), LOOSER, true)).isEqualTo("same-person");
      assertThat(judge("ID", "budi", new DeskCode(desk), LOOSER, true)).isEqualTo(Office.DONE);
      assertThat(inForce(desk)).isEqualTo("longgar-1");
    }
    // Also the desk below may not take back what the nation wants.
    office.rules("17.07", "ani", "ID", new Command.ActivatePolicy(LOOSEST));
    assertThat(judge("17.07", "citra", LEBONG, LOOSEST, false)).isEqualTo("only-desk-above-judges");
  }

  @Test
  void orderFromAboveByWhoMayNotLeadWaitsLikeAnyOther() {
    Command command =
        new Command(
            "x",
            null,
            "budi",
            "admin",
            office.world.now,
            "karena",
            new Command.ActivatePolicy(LOOSER),
            BENGKULU);
    office.world.command("17.07", command);

    assertThat(inForce("17.07")).isEqualTo("awal-2");
    assertThat(proposal("17", LEBONG).office()).isEqualTo(BENGKULU);
  }

  @Test
  void officeThatStandsElsewhereHasNoSay() {
    assertThat(office.rules("17.07", "budi", "63", new Command.ActivatePolicy(TIGHTER)))
        .isEqualTo("office-not-above");
    assertThat(office.rules("17", "budi", "17.07", new Command.ActivatePolicy(TIGHTER)))
        .isEqualTo("office-not-above");
    activate("17.07", "ani", LOOSER);
    var approves = new Command.JudgePolicy(LEBONG, hash(LOOSER), true);
    assertThat(office.rules("17", "citra", "ID", approves)).isEqualTo("office-not-here");
  }

  @Test
  void onlySupervisorsJudgeAndWhoDeclinesSaysWhy() {
    activate("17.07", "ani", LOOSER);
    var approves = new Command.JudgePolicy(LEBONG, hash(LOOSER), true);
    var declines = new Command.JudgePolicy(LEBONG, hash(LOOSER), false);

    assertThat(office.asks("17", null, "budi", "admin", "karena", approves))
        .isEqualTo("role-may-not");
    assertThat(office.asks("17", null, "budi", "supervisor", " ", declines))
        .isEqualTo("reason-missing");
    assertThat(office.asks("17", null, "budi", "supervisor", null, approves))
        .isEqualTo(Office.DONE);
  }

  @Test
  void repeatsOfCommandsAndWordsChangeNothing() {
    Command proposes = command("a", "ani", new Command.ActivatePolicy(LOOSER));
    Command approves = command("b", "budi", new Command.JudgePolicy(LEBONG, hash(LOOSER), true));
    office.world.command("17.07", proposes);
    office.world.command("17", approves);
    activate("17.07", "ani", DeskWorld.STARTING);
    int entries = office.world.audit.size();

    office.world.command("17.07", proposes);
    office.world.command("17", approves);

    assertThat(office.world.audit).hasSize(entries);
    assertThat(inForce("17.07")).isEqualTo("awal-2");
  }

  @Test
  void policyThatIsLooserElsewhereOnlyHoldsAtOnce() {
    PolicySource elsewhere =
        People.policy(
            "wilayah-1",
            "  - id: tetap-kabupaten\n",
            """
              - id: khusus
                when: {severity: [SEDANG], region: ["63.01"]}
                explain: "Ditangani di kabupaten."
                acknowledge-within: 9h
                resolve-within: 72h
              - id: tetap-kabupaten
            """);

    activate("17.07", "ani", elsewhere);
    activate("17", "ani", elsewhere);
    activate("63.01", "ani", elsewhere);
    activate("63", "ani", elsewhere);
    activate("ID", "ani", elsewhere);

    assertThat(inForce("17.07")).isEqualTo("wilayah-1");
    assertThat(inForce("17")).isEqualTo("wilayah-1");
    assertThat(inForce("63.01")).isEqualTo("awal-2");
    assertThat(inForce("63")).isEqualTo("awal-2");
    assertThat(inForce("ID")).isEqualTo("awal-2");
  }

  @Test
  void everyCodeOfTheRulesIsTestedHere() throws IOException {
    String rules =
        Files.readString(Path.of("src/main/java/id/siaga/escalation/domain/ApprovalRules.java"));
    Set<String> codes =
        Pattern.compile("\"([a-z]+(?:-[a-z]+)+)\"")
            .matcher(rules)
            .results()
            .map(found -> found.group(1))
            .collect(Collectors.toCollection(TreeSet::new));

    assertThat(codes).isEqualTo(TESTED);
  }

  private String activate(String desk, String actor, PolicySource source) {
    return office.asks(
        desk, null, actor, "supervisor", "karena", new Command.ActivatePolicy(source));
  }

  private String judge(
      String desk, String actor, DeskCode of, PolicySource source, boolean approves) {
    return office.asks(
        desk,
        null,
        actor,
        "supervisor",
        "karena",
        new Command.JudgePolicy(of, hash(source), approves));
  }

  private DeskMessage given(String desk, String actor, Command.Order order) {
    return new DeskMessage.CommandGiven(command(desk + actor, actor, order));
  }

  private Command command(String id, String actor, Command.Order order) {
    return new Command(id, null, actor, "supervisor", office.world.now, "karena", order);
  }

  private String inForce(String desk) {
    return office.world.desk(desk).profile.policyVersion();
  }

  private PolicyProposal proposal(String at, DeskCode of) {
    return Objects.requireNonNull(office.world.desk(at).proposals.get(of));
  }

  private void nothingWaits() {
    assertThat(office.world.desks.values()).allMatch(desk -> desk.proposals.isEmpty());
  }

  static AuditHash hash(PolicySource source) {
    return AuditHash.of(source.text().getBytes(StandardCharsets.UTF_8));
  }
}
