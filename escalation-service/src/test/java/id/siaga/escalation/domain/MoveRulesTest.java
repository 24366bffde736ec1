package id.siaga.escalation.domain;

import static org.assertj.core.api.Assertions.assertThat;

import id.siaga.events.domain.CaseId;
import id.siaga.events.domain.Category;
import id.siaga.events.domain.DeskCode;
import id.siaga.events.domain.IncidentTopic;
import id.siaga.events.domain.ReportMode;
import id.siaga.events.domain.Severity;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every code that a referral, a transfer, a merge or a split can be refused with. */
class MoveRulesTest {

  private static final DeskCode NEIGHBOUR = new DeskCode("17.08");
  private static final Instant SOON = DeskWorld.START.plus(Duration.ofHours(1));
  private static final Scored OTHER = Scored.clash().withKey("other").like(77);

  /** Each leads to the refusal it is named for. */
  private static final Map<String, Function<Office, String>> REFUSALS =
      Map.ofEntries(
          refusal("time-passed", o -> refer(clash(o), DeskWorld.START)),
          refusal("referral-too-long", o -> refer(clash(o), SOON.plus(Duration.ofDays(90)))),
          refusal("too-many-referrals", MoveRulesTest::tooMany),
          refusal("no-such-referral", o -> answer(clash(o), "x")),
          refusal("referral-answered", MoveRulesTest::answeredTwice),
          refusal("only-owner-moves", o -> clash(o).supervisor("17", transfer(NEIGHBOUR))),
          refusal("upper-desk-holds-it", MoveRulesTest::ledAbove),
          refusal("desk-no-other-kabupaten", o -> clash(o).supervisor("17.07", transfer("17"))),
          refusal("not-live", o -> drill(o).supervisor("17.07", transfer(NEIGHBOUR))),
          refusal(
              "lawful-expression-stays",
              o -> in(o, Scored.protest()).supervisor("17.07", transfer(NEIGHBOUR))),
          refusal("same-case", o -> clash(o).asks("17.07", new Command.Merge(o.at("17.07").id()))),
          refusal("no-such-target", o -> clash(o).asks("17.07", new Command.Merge(unknown()))),
          refusal("target-ended", MoveRulesTest::mergesIntoEnded),
          refusal("other-mode", o -> merges(clash(o), OTHER.in(ReportMode.DRILL))),
          refusal("other-topic", o -> merges(clash(o), Scored.wetBallots())),
          refusal(
              "no-such-report",
              o -> clash(o).asks("17.07", new Command.Split(List.of(Scored.bomb().id())))),
          refusal(
              "nothing-left",
              o -> clash(o).asks("17.07", new Command.Split(List.of(Scored.clash().id())))));

  static Stream<String> codes() {
    return REFUSALS.keySet().stream().sorted();
  }

  @ParameterizedTest
  @MethodSource("codes")
  void refusesAndSaysWhy(String code) {
    Office office = new Office();

    String answer = REFUSALS.getOrDefault(code, o -> "").apply(office);

    assertThat(answer).isEqualTo(code);
    assertThat(office.world.faults()).isEmpty();
  }

  @Test
  void everyCodeOfTheRulesIsTestedHere() throws IOException {
    assertThat(REFUSALS.keySet())
        .containsExactlyInAnyOrderElementsOf(RefusalCodes.of(MoveRules.class));
  }

  @Test
  void onlyASupervisorTransfers() {
    assertThat(clash(new Office()).asks("17.07", transfer(NEIGHBOUR))).isEqualTo("role-may-not");
  }

  @Test
  void lawfulExpressionIsNotMergedWithWhatGoesUp() {
    Scored riot =
        Scored.protest()
            .withKey("riot")
            .like(78)
            .as(Category.GANGGUAN, IncidentTopic.UNJUK_RASA, Severity.TINGGI);

    assertThat(merges(in(new Office(), Scored.protest()), riot))
        .isEqualTo("lawful-expression-stays");
  }

  private static Map.Entry<String, Function<Office, String>> refusal(
      String code, Function<Office, String> leads) {
    return Map.entry(code, leads);
  }

  private static Office in(Office office, Scored report) {
    office.report(report);
    return office;
  }

  private static Office clash(Office office) {
    return in(office, Scored.clash());
  }

  private static Office drill(Office office) {
    return in(office, Scored.clash().in(ReportMode.DRILL));
  }

  private static CaseId unknown() {
    return CaseId.of("00000000-0000-8000-8000-000000000001");
  }

  private static Command.Transfer transfer(DeskCode to) {
    return new Command.Transfer(to);
  }

  private static Command.Transfer transfer(String to) {
    return transfer(new DeskCode(to));
  }

  private static String refer(Office office, Instant due) {
    return office.asks("17.07", new Command.Refer(Institution.POLRI, due));
  }

  private static String answer(Office office, String id) {
    return office.asks("17.07", new Command.CloseReferral(id, Referral.Result.HANDLED));
  }

  private static String tooMany(Office office) {
    clash(office);
    for (int i = 0; i < DeskStanding.MOST_REFERRALS; i++) {
      assertThat(refer(office, SOON)).isEqualTo(Office.DONE);
    }
    return refer(office, SOON);
  }

  private static String answeredTwice(Office office) {
    refer(clash(office), SOON);
    String id = office.at("17.07").standing().referrals().getFirst().id();
    assertThat(answer(office, id)).isEqualTo(Office.DONE);
    return answer(office, id);
  }

  private static String ledAbove(Office office) {
    clash(office).supervisor("17", new Command.TakeOver());
    return office.supervisor("17.07", transfer(NEIGHBOUR));
  }

  /** The case of a further report is to be merged into the one that is there. */
  private static String merges(Office office, Scored further) {
    CaseId into = office.at("17.07").id();
    office.report(further);
    CaseId id = Moved.caseOf(office, "17.07", further.id()).id();
    return office.asks("17.07", id, "op", "operator", "sama", new Command.Merge(into));
  }

  private static String mergesIntoEnded(Office office) {
    clash(office).asks("17.07", new Command.End(CaseStatus.RESOLVED_HERE, null));
    return merges(office, OTHER);
  }
}
