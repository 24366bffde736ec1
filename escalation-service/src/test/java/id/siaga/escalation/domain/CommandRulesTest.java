package id.siaga.escalation.domain;

import static org.assertj.core.api.Assertions.assertThat;

import id.siaga.escalation.audit.AuditHash;
import id.siaga.events.domain.CaseId;
import id.siaga.events.domain.Category;
import id.siaga.events.domain.DeskCode;
import id.siaga.events.domain.IncidentTopic;
import id.siaga.events.domain.ReportMode;
import id.siaga.events.domain.Severity;
import id.siaga.events.domain.Tier;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every code that a command can be refused with, and how a person comes to read it. */
class CommandRulesTest {

  private static final DeskCode LEBONG = new DeskCode("17.07");
  private static final Instant SOON = DeskWorld.START.plus(Duration.ofHours(1));
  private static final Command.End SOLVED = new Command.End(CaseStatus.RESOLVED_HERE, null);

  /** Each leads to the refusal it is named for. */
  private static final Map<String, Function<Office, String>> REFUSALS =
      Map.ofEntries(
          refusal("role-unknown", o -> as(clash(o), "boss", new Command.Acknowledge())),
          refusal("role-may-not", o -> as(clash(o), "operator", new Command.TakeOver())),
          refusal("case-not-here", CommandRulesTest::unknownCase),
          refusal("case-ended", o -> ended(o).asks("17.07", new Command.Take())),
          refusal("reason-missing", CommandRulesTest::wordless),
          refusal("already-acknowledged", o -> twice(clash(o), new Command.Acknowledge())),
          refusal("already-taken", o -> twice(clash(o), new Command.Take())),
          refusal("same-class", o -> clash(o).asks("17.07", becomes(Severity.TINGGI))),
          refusal("upper-desk-holds-it", o -> led(o).asks("17.07", becomes(Severity.RENDAH))),
          refusal("no-such-proposal", o -> clash(o).asks("17.07", new Command.Judge("x", true))),
          refusal("same-person", CommandRulesTest::samePerson),
          refusal("tier-not-above", o -> up(clash(o), Tier.KABUPATEN)),
          refusal("not-live", o -> up(in(o, Scored.bomb().in(ReportMode.DRILL)), Tier.PROVINSI)),
          refusal("lawful-expression-stays", o -> up(in(o, Scored.protest()), Tier.PROVINSI)),
          refusal("tier-holds-it", o -> up(clash(o), Tier.PROVINSI)),
          refusal(
              "only-upper-desk-takes-over",
              o -> as(clash(o), "supervisor", new Command.TakeOver())),
          refusal("already-lead", o -> led(o).supervisor("17", new Command.TakeOver())),
          refusal("only-lead-ends", o -> clash(o).asks("17", SOLVED)),
          refusal(
              "close-reason-not-yours",
              o -> clash(o).asks("17.07", new Command.End(CaseStatus.CLOSED, CloseReason.DITARIK))),
          refusal("case-moved", CommandRulesTest::reopensWhatMoved),
          refusal("roster-invalid", CommandRulesTest::overlapping),
          refusal("case-open", o -> clash(o).asks("17.07", new Command.Reopen())),
          refusal("too-grave-to-snooze", o -> clash(o).asks("17.07", new Command.Snooze(SOON))),
          refusal("time-passed", o -> snooze(o, DeskWorld.START)),
          refusal("snooze-too-long", o -> snooze(o, SOON.plus(Duration.ofDays(1)))),
          refusal("desk-not-below", o -> issue(clash(o), "17", new DeskCode("17.01"), SOON)),
          refusal("desk-does-not-hold-it", CommandRulesTest::notHeld),
          refusal(
              "directive-too-long",
              o -> issue(clash(o), "17", LEBONG, SOON.plus(Duration.ofDays(30)))),
          refusal("directive-id-taken", CommandRulesTest::directiveIdTaken),
          refusal("too-many-directives", CommandRulesTest::tooManyDirectives),
          refusal(
              "no-such-directive", o -> clash(o).asks("17.07", new Command.CloseDirective("x"))),
          refusal("directive-done", CommandRulesTest::doneTwice),
          refusal("policy-invalid", o -> activate(o, null)),
          refusal("policy-in-force", o -> activate(o, DeskWorld.STARTING)),
          refusal("only-national-desk", CommandRulesTest::modelAtAKabupaten),
          refusal(
              "policy-version-taken",
              o -> activate(o, People.policy("awal-2", "within: 4h", "within: 1h"))));

  static Stream<String> codes() {
    return REFUSALS.keySet().stream().sorted();
  }

  @ParameterizedTest
  @MethodSource("codes")
  void refusesAndSaysWhy(String code) {
    Office office = new Office();

    String answer = REFUSALS.getOrDefault(code, o -> "").apply(office);

    assertThat(answer).isEqualTo(code);
    assertThat(office.world.notices).contains(Outcome.Notice.COMMAND_REFUSED);
    assertThat(office.world.faults()).isEmpty();
  }

  @Test
  void everyCodeOfTheRulesIsTestedHere() throws IOException {
    assertThat(REFUSALS.keySet())
        .containsExactlyInAnyOrderElementsOf(RefusalCodes.of(CommandRules.class));
  }

  private static Map.Entry<String, Function<Office, String>> refusal(
      String code, Function<Office, String> leads) {
    return Map.entry(code, leads);
  }

  private static String reopensWhatMoved(Office office) {
    clash(office).supervisor("17.07", new Command.Transfer(new DeskCode("17.08")));
    return office.asks("17.07", new Command.Reopen());
  }

  private static String overlapping(Office office) {
    var shift = new DutyRoster.Shift(DeskWorld.START, SOON, "ani", null);
    Command.Order order = new Command.SetRoster(new DutyRoster(List.of(shift, shift)));
    return office.asks("17.07", null, "sup", "supervisor", "piket", order);
  }

  private static Office in(Office office, Scored report) {
    office.report(report);
    return office;
  }

  private static Office clash(Office office) {
    return in(office, Scored.clash());
  }

  private static Office ended(Office office) {
    clash(office).asks("17.07", SOLVED);
    return office;
  }

  private static Office led(Office office) {
    clash(office).supervisor("17", new Command.TakeOver());
    return office;
  }

  private static Command.Reclassify becomes(Severity severity) {
    return Office.becomes(Category.GANGGUAN, IncidentTopic.KONFLIK_PENDUKUNG, severity);
  }

  private static String as(Office office, String role, Command.Order order) {
    return office.asks("17.07", "somebody", role, order);
  }

  private static String twice(Office office, Command.Order order) {
    office.asks("17.07", order);
    return office.asks("17.07", order);
  }

  private static String up(Office office, Tier tier) {
    return office.asks("17.07", new Command.Escalate(tier));
  }

  private static String unknownCase(Office office) {
    CaseId id = CaseId.of("00000000-0000-8000-8000-000000000001");
    return office.asks("17.07", id, "op", "operator", "karena", new Command.Acknowledge());
  }

  private static String wordless(Office office) {
    CaseId id = clash(office).at("17.07").id();
    for (Command.Order order :
        List.of(new Command.Comment(), SOLVED, new Command.Judge("x", false))) {
      assertThat(office.asks("17.07", id, "op", "operator", null, order))
          .isEqualTo("reason-missing");
    }
    assertThat(office.asks("17.07", id, "op", "operator", null, new Command.Take()))
        .isEqualTo(Office.DONE);
    return office.asks("17.07", id, "op", "operator", "  ", becomes(Severity.KRITIS));
  }

  private static String samePerson(Office office) {
    clash(office).asks("17.07", becomes(Severity.RENDAH));
    return office.asks("17.07", new Command.Judge(office.proposal("17.07"), true));
  }

  private static String snooze(Office office, Instant until) {
    return in(office, Scored.wetBallots()).asks("17.07", new Command.Snooze(until));
  }

  private static String issue(Office office, String desk, DeskCode to, Instant due) {
    return office.asks(desk, new Command.IssueDirective(to, due));
  }

  /** The kabupaten sent it past the province. */
  private static String notHeld(Office office) {
    up(in(office, Scored.wetBallots()), Tier.NASIONAL);
    return issue(office, "ID", new DeskCode("17"), SOON);
  }

  private static String tooManyDirectives(Office office) {
    clash(office);
    for (int i = 0; i < DeskStanding.MOST_DIRECTIVES; i++) {
      assertThat(issue(office, "17", LEBONG, SOON)).isEqualTo(Office.DONE);
    }
    return issue(office, "17", LEBONG, SOON);
  }

  private static String directiveIdTaken(Office office) {
    in(office, Scored.bomb());
    DeskCode province = new DeskCode("17");
    Command.Order down = new Command.IssueDirective(province, SOON);
    CaseId id = office.at("ID").id();
    Instant now = office.world.now;
    office.world.command("ID", new Command("command-1", id, "a", "operator", now, "isi", down));
    return issue(office, "17", LEBONG, SOON); // command-1 of this office
  }

  private static String doneTwice(Office office) {
    issue(clash(office), "17", LEBONG, SOON);
    String id = office.at("17.07").standing().directives().getFirst().id();
    return twice(office, new Command.CloseDirective(id));
  }

  private static String modelAtAKabupaten(Office office) {
    Command.Order model = new Command.RecordModel("model-1", AuditHash.NONE, SOON);
    assertThat(office.asks("17", null, "a", "admin", "karena", model))
        .isEqualTo("only-national-desk");
    return office.asks("17.07", null, "a", "admin", "karena", model);
  }

  private static String activate(Office office, @Nullable PolicySource source) {
    return office.asks("17.07", null, "a", "admin", null, new Command.ActivatePolicy(source));
  }
}
