package id.siaga.notification.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import id.siaga.events.domain.CaseId;
import id.siaga.events.domain.Tier;
import id.siaga.notification.domain.CommandKind;
import id.siaga.notification.domain.DeskCommand;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

class CommandBodyTest {

  private static final CaseId CASE = CaseId.of("00000000-0000-8000-8000-000000000001");
  private static final Instant NOW = Instant.parse("2024-11-20T03:00:00Z");

  @Test
  void readsAnAcknowledgementWithoutReason() {
    DeskCommand command = read("{'kind':'ACKNOWLEDGE','desk':'17.07',ACTOR}");

    assertThat(command.kind()).isEqualTo(CommandKind.ACKNOWLEDGE);
    assertThat(command.issuedAt()).isEqualTo(NOW);
    assertThat(command.commandId()).hasSize(36);
  }

  @Test
  void readsAnEscalation() {
    DeskCommand command =
        read(
            "{'commandId':'c1','kind':'ESCALATE','desk':'17.07','reason':'meluas',"
                + "'targetTier':'NASIONAL',ACTOR}");

    assertThat(command.commandId()).isEqualTo("c1");
    assertThat(command.targetTier()).isEqualTo(Tier.NASIONAL);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "{'desk':'17.07',ACTOR}; kind required",
        "{'kind':'DELETE','desk':'17.07',ACTOR}; kind one-of",
        "{'kind':'ACKNOWLEDGE','desk':'1707',ACTOR}; desk shape",
        "{'kind':'ACKNOWLEDGE','desk':17,ACTOR}; desk text",
        "{'kind':'COMMENT','desk':'17.07',ACTOR}; reason required",
        "{'kind':'CLOSE','desk':'17.07','reason':' ',ACTOR}; reason required",
        "{'kind':'CLOSE','desk':'17','reason':'x',ACTOR}; kind owner-only",
        "{'kind':'ESCALATE','desk':'17.07','reason':'x',ACTOR}; targetTier required",
        "{'kind':'ESCALATE','desk':'17','reason':'x','targetTier':'PROVINSI',ACTOR}; targetTier above-desk",
        "{'kind':'ACKNOWLEDGE','desk':'17','targetTier':'NASIONAL',ACTOR}; targetTier forbidden",
        "{'kind':'ACKNOWLEDGE','desk':'17','severity':'RENDAH',ACTOR}; severity unknown",
        "{'kind':'ACKNOWLEDGE','desk':'17','actor':{'subject':'a','role':'b','c':1}}; actor.c unknown",
        "{'kind':'ACKNOWLEDGE','desk':'17','actor':{'role':'b'}}; actor.subject required",
      })
  void namesTheFieldAndTheRuleThatIsBroken(String body, String broken) {
    ProblemException problem = catchThrowableOfType(ProblemException.class, () -> read(body));

    assertThat(problem.type()).isEqualTo(ProblemType.INVALID_REQUEST);
    assertThat(problem.violations())
        .extracting(violation -> violation.field() + " " + violation.rule())
        .containsExactly(broken);
  }

  @Test
  void namesAllThatIsBrokenAtOnce() {
    ProblemException problem = catchThrowableOfType(ProblemException.class, () -> read("{}"));

    assertThat(problem.violations())
        .extracting(Violation::field)
        .containsExactly("kind", "desk", "actor.subject", "actor.role");
  }

  @Test
  void refusesAReasonThatIsTooLong() {
    String reason = "x".repeat(DeskCommand.LONGEST_REASON + 1);
    ProblemException problem =
        catchThrowableOfType(
            ProblemException.class,
            () -> read("{'kind':'COMMENT','desk':'17.07','reason':'" + reason + "',ACTOR}"));

    assertThat(problem.violations()).extracting(Violation::rule).containsExactly("too-long");
  }

  private static DeskCommand read(String body) {
    String json =
        body.replace("ACTOR", "'actor':{'subject':'rina','role':'operator'}").replace('\'', '"');
    return CommandBody.read(JsonMapper.shared().readTree(json), CASE, NOW);
  }
}
