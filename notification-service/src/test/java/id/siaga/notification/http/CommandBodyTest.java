package id.siaga.notification.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import id.siaga.events.domain.CaseId;
import id.siaga.events.domain.Category;
import id.siaga.events.domain.DeskCode;
import id.siaga.events.domain.IncidentTopic;
import id.siaga.events.domain.Regions;
import id.siaga.events.domain.Severity;
import id.siaga.events.domain.Tier;
import id.siaga.notification.domain.Actor;
import id.siaga.notification.domain.CloseReason;
import id.siaga.notification.domain.CommandDetail;
import id.siaga.notification.domain.CommandKind;
import id.siaga.notification.domain.DeskCommand;
import id.siaga.notification.domain.IncidentClass;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class CommandBodyTest {

  private static final CaseId CASE = CaseId.of("00000000-0000-8000-8000-000000000001");
  private static final Regions REGIONS = Regions.loadDesks();
  private static final Instant NOW = Instant.parse("2024-11-20T03:00:00Z");

  @Test
  void readsAnAcknowledgementWithoutReason() {
    DeskCommand command = read("{'kind':'ACKNOWLEDGE','desk':'17.07'}");

    assertThat(command.kind()).isEqualTo(CommandKind.ACKNOWLEDGE);
    assertThat(command.issuedAt()).isEqualTo(NOW);
    assertThat(command.commandId()).hasSize(36);
    assertThat(command.subject()).isEqualTo("rina");
    assertThat(command.detail()).isEqualTo(detail(null));
  }

  @ParameterizedTest
  @EnumSource(
      value = CommandKind.class,
      names = {"ACKNOWLEDGE", "TAKE", "COMMENT", "TAKE_OVER", "RESOLVE", "REOPEN"})
  void readsTheKindsThatOnlySayWhy(CommandKind kind) {
    DeskCommand command = read("{'commandId':'c1','kind':'" + kind + "','desk':'17',WHY}");

    assertThat(command)
        .isEqualTo(
            new DeskCommand(
                "c1",
                kind,
                new DeskCode("17"),
                CASE,
                "rina",
                "operator",
                NOW,
                detail("karena perlu")));
  }

  @Test
  void readsAnOverride() {
    CommandDetail detail = detailOf("'OVERRIDE','desk':'17.07',CLASS,WHY");

    assertThat(detail.classified())
        .isEqualTo(new IncidentClass(Category.GANGGUAN, IncidentTopic.UNJUK_RASA, Severity.SEDANG));
    assertThat(detail.reason()).isEqualTo("karena perlu");
  }

  @Test
  void readsTheDecisionsOnAProposal() {
    assertThat(detailOf("'CONFIRM','desk':'17.07','referenceId':'p1'").referenceId())
        .isEqualTo("p1");
    assertThat(detailOf("'DECLINE','desk':'17.07','referenceId':'p1',WHY").referenceId())
        .isEqualTo("p1");
  }

  @Test
  void readsAnEscalation() {
    assertThat(detailOf("'ESCALATE','desk':'17.07',WHY,'targetTier':'NASIONAL'").targetTier())
        .isEqualTo(Tier.NASIONAL);
  }

  @Test
  void readsAClosing() {
    assertThat(detailOf("'CLOSE','desk':'17','closeReason':'DUPLIKAT',WHY").closeReason())
        .isEqualTo(CloseReason.DUPLIKAT);
  }

  @ParameterizedTest
  @CsvSource({
    "for,90m,5400",
    "for,4h,14400",
    "for,7d,604800",
    "for,PT4H,14400",
    "until,2024-11-20T03:00:01Z,1",
    "until,2024-11-20T11:00:00+07:00,3600",
  })
  void readsASnooze(String field, String value, long seconds) {
    CommandDetail detail = detailOf("'SNOOZE','desk':'17.07','" + field + "':'" + value + "',WHY");

    assertThat(detail.until()).isEqualTo(NOW.plus(Duration.ofSeconds(seconds)));
  }

  @ParameterizedTest
  @CsvSource({"17,17.07", "ID,17.07", "ID,17"})
  void readsADirectiveToADeskBelow(String desk, String below) {
    CommandDetail detail =
        detailOf(
            "'ISSUE_DIRECTIVE','desk':'%s','toDesk':'%s','for':'30d',WHY".formatted(desk, below));

    assertThat(detail.toDesk()).isEqualTo(new DeskCode(below));
    assertThat(detail.until()).isEqualTo(NOW.plus(Duration.ofDays(30)));
  }

  @Test
  void readsADirectivesEnd() {
    assertThat(detailOf("'CLOSE_DIRECTIVE','desk':'17.07','referenceId':'d1',WHY").referenceId())
        .isEqualTo("d1");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '`',
      value = {
        "'DELETE','desk':'17.07'; kind one-of",
        "'ACTIVATE_POLICY','desk':'17.07'; kind one-of",
        "'RECORD_MODEL','desk':'ID'; kind one-of",
        "'SET_ROSTER','desk':'17.07'; kind one-of",
        "'ACKNOWLEDGE','desk':'1707'; desk shape",
        "'ACKNOWLEDGE','desk':17; desk text",
        "'ACKNOWLEDGE','desk':'17','commandId':'a\\u0000'; commandId one-line",
        "'COMMENT','desk':'17.07'; reason required",
        "'RESOLVE','desk':'17.07','reason':' '; reason required",
        "'REOPEN','desk':'17.07'; reason required",
        "'TAKE_OVER','desk':'17'; reason required",
        "'TAKE_OVER','desk':'17.07',WHY; desk upper-desk",
        "'OVERRIDE','desk':'17',WHY; classified required",
        "'OVERRIDE','desk':'17',CLASS; reason required",
        "'OVERRIDE','desk':'17',WHY,'classified':{'category':'NIHIL','topic':'SARA','severity':'RENDAH'}; classified.category not-nihil",
        "'OVERRIDE','desk':'17',WHY,'classified':{'category':'ANCAMAN','topic':'SARA','severity':'NIHIL'}; classified.severity not-nihil",
        "'OVERRIDE','desk':'17',WHY,'classified':{'category':'ANCAMAN','severity':'RENDAH'}; classified.topic required",
        "'OVERRIDE','desk':'17',WHY,'classified':{'category':'ANCAMAN','topic':'SARA','severity':'RENDAH','x':1}; classified.x unknown",
        "'CONFIRM','desk':'17'; referenceId required",
        "'DECLINE','desk':'17',WHY; referenceId required",
        "'DECLINE','desk':'17','referenceId':'p'; reason required",
        "'ESCALATE','desk':'17.07',WHY; targetTier required",
        "'ESCALATE','desk':'17',WHY,'targetTier':'PROVINSI'; targetTier above-desk",
        "'CLOSE','desk':'17.07','closeReason':'DUPLIKAT'; reason required",
        "'CLOSE','desk':'17.07',WHY; closeReason required",
        "'CLOSE','desk':'17.07',WHY,'closeReason':'DITARIK'; closeReason one-of",
        "'SNOOZE','desk':'17.07',WHY; until required",
        "'SNOOZE','desk':'17.07','for':'1h'; reason required",
        "'SNOOZE','desk':'17.07',WHY,'for':'soon'; for shape",
        "'SNOOZE','desk':'17.07',WHY,'for':'169h'; for range",
        "'SNOOZE','desk':'17.07',WHY,'for':'0m'; for range",
        "'SNOOZE','desk':'17.07',WHY,'for':'PT-1H'; for shape",
        "'SNOOZE','desk':'17.07',WHY,'for':'999999999d'; for range",
        "'SNOOZE','desk':'17.07',WHY,'until':'2024-11-20T03:00:00Z'; until range",
        "'SNOOZE','desk':'17.07',WHY,'until':'besok'; until shape",
        "'SNOOZE','desk':'17.07',WHY,'until':'2024-11-20T04:00:00Z','for':'1h'; for forbidden",
        "'ISSUE_DIRECTIVE','desk':'17',WHY,'for':'1d'; toDesk required",
        "'ISSUE_DIRECTIVE','desk':'17',WHY,'toDesk':'17.07'; until required",
        "'ISSUE_DIRECTIVE','desk':'17','toDesk':'17.07','for':'1d'; reason required",
        "'ISSUE_DIRECTIVE','desk':'17',WHY,'toDesk':'17.07','for':'31d'; for range",
        "'ISSUE_DIRECTIVE','desk':'17',WHY,'toDesk':'18.01','for':'1d'; toDesk below-desk",
        "'ISSUE_DIRECTIVE','desk':'17',WHY,'toDesk':'ID','for':'1d'; toDesk below-desk",
        "'ISSUE_DIRECTIVE','desk':'17.07',WHY,'toDesk':'17.08','for':'1d'; toDesk below-desk",
        "'CLOSE_DIRECTIVE','desk':'17.07',WHY; referenceId required",
        "'CLOSE_DIRECTIVE','desk':'17.07','referenceId':'d'; reason required",
        "'ACKNOWLEDGE','desk':'17','severity':'RENDAH'; severity unknown",
      })
  void namesTheFieldAndTheRuleThatIsBroken(String kindAndRest, String broken) {
    assertBroken("{'kind':" + kindAndRest + "}", broken);
  }

  @ParameterizedTest
  @EnumSource(
      value = CommandKind.class,
      names = {
        "ACTIVATE_POLICY",
        "APPROVE_POLICY",
        "DECLINE_POLICY",
        "RECORD_MODEL",
        "SET_ROSTER",
        "SEND_DAILY_REPORT"
      },
      mode = EnumSource.Mode.EXCLUDE)
  void refusesByNameWhatBelongsToOtherKinds(CommandKind kind) {
    ObjectNode body = (ObjectNode) JsonMapper.shared().readTree(filled("{'desk':'ID'}"));
    body.put("kind", kind.name());
    CommandForm.names().forEach(name -> body.put(name, "x"));
    CommandForm form = CommandForm.of(kind);

    ProblemException problem =
        catchThrowableOfType(
            ProblemException.class,
            () -> CommandBody.read(body, CASE, REGIONS, NOW, CommandBodyTest::rina));

    for (CommandForm.Field field : CommandForm.Field.values()) {
      if (!form.has(field)) {
        assertThat(problem.violations())
            .filteredOn(violation -> violation.rule().equals("forbidden"))
            .extracting(Violation::field)
            .containsAll(field.names());
      }
    }
    assertThat(problem.violations())
        .filteredOn(violation -> violation.rule().equals("forbidden"))
        .extracting(Violation::field)
        .doesNotContain(kind == CommandKind.CLOSE ? "closeReason" : "reason");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '`',
      value = {
        "{'desk':'17.07'}; kind required",
        "{'kind':'TAKE'}; desk required",
        "{'kind':'TAKE','desk':'17','actor':{'subject':'a','role':'b'}}; actor unknown",
      })
  void namesWhatIsBrokenOfWhatEveryCommandHas(String body, String broken) {
    assertBroken(body, broken);
  }

  @Test
  void namesAllThatIsBrokenAtOnce() {
    ProblemException problem = catchThrowableOfType(ProblemException.class, () -> read("{}"));

    assertThat(problem.violations()).extracting(Violation::field).containsExactly("kind", "desk");
  }

  @ParameterizedTest
  @ValueSource(strings = {"[]", "1", "'text'", "null"})
  void refusesWhatIsNoObject(String body) {
    assertThat(catchThrowableOfType(ProblemException.class, () -> read(body)).type())
        .isEqualTo(ProblemType.MALFORMED_BODY);
  }

  @Test
  void refusesAReasonThatIsTooLong() {
    assertBroken(
        "{'kind':'COMMENT','desk':'17.07','reason':'"
            + "x".repeat(DeskCommand.LONGEST_REASON + 1)
            + "'}",
        "reason too-long");
  }

  private static void assertBroken(String body, String broken) {
    ProblemException problem = catchThrowableOfType(ProblemException.class, () -> read(body));

    assertThat(problem.type()).isEqualTo(ProblemType.INVALID_REQUEST);
    assertThat(problem.violations())
        .extracting(violation -> violation.field() + " " + violation.rule())
        .containsExactly(broken);
  }

  private static CommandDetail detail(@Nullable String reason) {
    return CommandDetail.ofReason(reason);
  }

  private static CommandDetail detailOf(String kindAndRest) {
    return read("{'kind':" + kindAndRest + "}").detail();
  }

  private static DeskCommand read(String body) {
    return CommandBody.read(
        JsonMapper.shared().readTree(filled(body)), CASE, REGIONS, NOW, CommandBodyTest::rina);
  }

  private static String filled(String body) {
    return body.replace("WHY", "'reason':'karena perlu'")
        .replace(
            "CLASS",
            "'classified':{'category':'GANGGUAN','topic':'UNJUK_RASA','severity':'SEDANG'}")
        .replace('\'', '"');
  }

  private static Actor rina(DeskCode desk) {
    return new Actor("rina", "operator", desk);
  }
}
