package id.siaga.local.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class OrderCommandTest {

  private static final String COMMANDS = "/v1/cases/" + ConsoleStub.CASE + "/commands";
  private static final String ACCEPTED =
      "{'commandId':'c1','desk':'17.07','outcome':'ACCEPTED','at':'2024-11-20T03:00:00Z'}";

  private final ConsoleStub console = stub();

  private static ConsoleStub stub() {
    try {
      return new ConsoleStub();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @BeforeEach
  void accepts() {
    console
        .holding(ConsoleStub.copy("17.07", ""))
        .on(COMMANDS, 202, "{'commandId':'c1'}")
        .on("/v1/commands/c1", 200, ACCEPTED);
  }

  @AfterEach
  void close() {
    console.close();
  }

  @Test
  void asksTheOnlyDeskAndTellsItsAnswer() {
    ConsoleStub.Run run =
        console.run("ack", "3f2a9b1c", "--as", "rina", "--role", "supervisor", "--id", "c1");

    assertThat(run.exitCode()).as(run.err()).isZero();
    assertThat(run.out()).isEqualTo("ack: accepted by desk 17.07 (id c1)\n");
    assertThat(console.command())
        .isEqualTo(
            JsonMapper.shared()
                .readTree(json("{'commandId':'c1','kind':'ACKNOWLEDGE','desk':'17.07'}")));
    assertThat(console.askedBy()).isEqualTo("supervisor:rina");
    assertThat(console.asked().getLast()).isEqualTo("/v1/commands/c1?desk=17.07&wait=5000ms");
  }

  @Test
  void asksTheOwnerWhereSeveralDesksHoldTheCase() {
    console.holding(ConsoleStub.copy("17", ""), ConsoleStub.copy("17.07", ""));
    console.run("take", ConsoleStub.CASE, "--no-wait");

    assertThat(console.command().path("desk").asString()).isEqualTo("17.07");
  }

  @Test
  void asksTheDeskThatIsNamed() {
    console.holding(ConsoleStub.copy("17", ""), ConsoleStub.copy("17.07", ""));
    console.run("takeover", ConsoleStub.CASE, "--desk", "17", "--reason", "meluas", "--no-wait");

    assertThat(console.command().path("desk").asString()).isEqualTo("17");
    assertThat(console.command().path("kind").asString()).isEqualTo("TAKE_OVER");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "comment --reason x; {\"kind\":\"COMMENT\",\"reason\":\"x\"}",
        "override --category gangguan --topic unjuk-rasa --severity sedang --reason x; {\"kind\":\"OVERRIDE\",\"reason\":\"x\",\"classified\":{\"category\":\"GANGGUAN\",\"topic\":\"UNJUK_RASA\",\"severity\":\"SEDANG\"}}",
        "confirm --proposal p1; {\"kind\":\"CONFIRM\",\"referenceId\":\"p1\"}",
        "decline --proposal p1 --reason x; {\"kind\":\"DECLINE\",\"referenceId\":\"p1\",\"reason\":\"x\"}",
        "escalate --to nasional --reason x; {\"kind\":\"ESCALATE\",\"targetTier\":\"NASIONAL\",\"reason\":\"x\"}",
        "resolve --reason x; {\"kind\":\"RESOLVE\",\"reason\":\"x\"}",
        "close --because duplikat --reason x; {\"kind\":\"CLOSE\",\"closeReason\":\"DUPLIKAT\",\"reason\":\"x\"}",
        "reopen --reason x; {\"kind\":\"REOPEN\",\"reason\":\"x\"}",
        "snooze --for 90m --reason x; {\"kind\":\"SNOOZE\",\"for\":\"90m\",\"reason\":\"x\"}",
        "directive --to 17.07 --until 2024-11-21T03:00:00Z --reason x; {\"kind\":\"ISSUE_DIRECTIVE\",\"toDesk\":\"17.07\",\"until\":\"2024-11-21T03:00:00Z\",\"reason\":\"x\"}",
        "directive-done --directive d1 --reason x; {\"kind\":\"CLOSE_DIRECTIVE\",\"referenceId\":\"d1\",\"reason\":\"x\"}",
        "refer polres --due 2h --because x; {\"kind\":\"REFER\",\"institution\":\"POLRI\",\"for\":\"2h\",\"reason\":\"x\"}",
        "refer Korem --due 2024-11-21T03:00:00Z --reason x; {\"kind\":\"REFER\",\"institution\":\"TNI\",\"until\":\"2024-11-21T03:00:00Z\",\"reason\":\"x\"}",
        "refer satpol-pp --due PT4H --because x; {\"kind\":\"REFER\",\"institution\":\"SATPOL_PP\",\"for\":\"PT4H\",\"reason\":\"x\"}",
        "answer r1 --outcome passed-on --because x; {\"kind\":\"CLOSE_REFERRAL\",\"referenceId\":\"r1\",\"outcome\":\"PASSED_ON\",\"reason\":\"x\"}",
        "transfer 17.08 --because x; {\"kind\":\"TRANSFER\",\"toDesk\":\"17.08\",\"reason\":\"x\"}",
        "merge 3f2a9bff-0000-8000-8000-000000000002 --because x; {\"kind\":\"MERGE\",\"referenceId\":\"3f2a9bff-0000-8000-8000-000000000002\",\"reason\":\"x\"}",
        "split p7 p8 --because x; {\"kind\":\"SPLIT\",\"reportIds\":[\"p7\",\"p8\"],\"reason\":\"x\"}",
      })
  void sendsTheBodyOfEachKind(String line, String body) {
    List<String> arguments = new ArrayList<>(List.of(line.split(" ", -1)));
    arguments.add(1, ConsoleStub.CASE);
    arguments.addAll(List.of("--id", "c1"));

    ConsoleStub.Run run = console.run(arguments.toArray(String[]::new));

    assertThat(run.exitCode()).as(run.err()).isZero();
    ObjectNode sent = (ObjectNode) console.command();
    sent.remove(List.of("commandId", "desk"));
    assertThat((JsonNode) sent).isEqualTo(JsonMapper.shared().readTree(body));
  }

  @ParameterizedTest
  @EnumSource(Order.class)
  void refusesAnOrderWithoutWhatItNeeds(Order order) {
    List<String> complete =
        Stream.concat(
                Stream.of(order.word(), ConsoleStub.CASE),
                order.required().stream()
                    .flatMap(field ->
                        field.isOption() ? Stream.of(field.option(), "x") : Stream.of("word")))
            .toList();
    for (OrderField field : order.required()) {
      List<String> without = new ArrayList<>(complete);
      int at = without.indexOf(field.isOption() ? field.option() : "word");
      without.subList(at, at + (field.isOption() ? 2 : 1)).clear();
      ConsoleStub.Run run = console.run(without.toArray(String[]::new));
      assertThat(run.exitCode()).isEqualTo(2);
      assertThat(run.err()).contains("Missing required", field.option());
    }
    assertThat(console.run(order.word()).exitCode()).isEqualTo(2);
    assertThat(console.commanded()).isFalse();
  }

  @Test
  void findsThePendingProposalAndTheOnlyOpenDirective() {
    console.holding(
        ConsoleStub.copy(
            "17.07",
            ",'proposal':{'proposalId':'p7'},'directives':["
                + "{'directiveId':'d1','toDesk':'17.07','status':'DONE'},"
                + "{'directiveId':'d2','toDesk':'17.07','status':'OVERDUE'},"
                + "{'directiveId':'d3','toDesk':'17.08','status':'OPEN'}]"));

    console.run("confirm", ConsoleStub.CASE, "--no-wait");
    assertThat(console.command().path("referenceId").asString()).isEqualTo("p7");

    try (ConsoleStub second = stub()) {
      second.holding(
          ConsoleStub.copy(
              "17.07", ",'directives':[{'directiveId':'d2','toDesk':'17.07','status':'OPEN'}]"));
      second.on(COMMANDS, 202, "{}");
      second.run("directive-done", ConsoleStub.CASE, "--reason", "sudah", "--no-wait");
      assertThat(second.command().path("referenceId").asString()).isEqualTo("d2");
    }
  }

  @Test
  void saysThatNothingIsPending() {
    ConsoleStub.Run run = console.run("confirm", ConsoleStub.CASE);

    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.err()).contains("none open at desk 17.07");
    assertThat(console.commanded()).isFalse();
  }

  @Test
  void tellsARefusalWithItsSentence() {
    console.on(
        "/v1/commands/c1",
        200,
        "{'outcome':'REFUSED','refusal':'case-ended','refusalText':'The case has ended 100%.'}");
    ConsoleStub.Run run = console.run("ack", ConsoleStub.CASE, "--id", "c1");

    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.out())
        .isEqualTo("ack: refused by desk 17.07: The case has ended 100%. (id c1)\n");
  }

  @Test
  void printsTheAnswerAsJson() {
    ConsoleStub.Run run = console.run("ack", ConsoleStub.CASE, "--id", "c1", "--json");

    assertThat(run.out()).isEqualTo(json(ACCEPTED) + "\n");
  }

  @Test
  void tellsThatTheDeskHasNotAnsweredYet() {
    console.on("/v1/commands/c1", 404, "{'title':'undecided'}");
    ConsoleStub.Run run = console.run("ack", ConsoleStub.CASE, "--id", "c1");

    assertThat(run.exitCode()).isEqualTo(4);
    assertThat(run.out()).contains("has not answered yet (id c1)");
  }

  @Test
  void tellsWhichFieldBrokeARule() {
    console.on(
        COMMANDS,
        422,
        "{'title':'breaks rules','violations':[{'field':'for','message':'is far'}]}");
    ConsoleStub.Run run = console.run("snooze", ConsoleStub.CASE, "--for", "30d", "--reason", "x");

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err()).isEqualTo("snooze: breaks rules: for is far\n");
  }

  @Test
  void knowsNoCaseThatIsNotThere() {
    console.on("/v1/cases/" + ConsoleStub.OTHER, 404, "{'title':'Case not found'}");
    ConsoleStub.Run run = console.run("ack", ConsoleStub.OTHER);

    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.err()).contains("Case not found");
  }

  @Test
  void refusesTheBeginningOfTwoCasesOfNoneAndOfTooFewCharacters() {
    console.on(
        "/v1/cases?",
        200,
        "{'cases':[{'caseId':'%s'},{'caseId':'%s'}]}"
            .formatted(ConsoleStub.CASE, ConsoleStub.OTHER));

    ConsoleStub.Run two = console.run("ack", "3f2a9b");
    assertThat(two.exitCode()).isEqualTo(1);
    assertThat(two.err()).contains("more than one case", ConsoleStub.CASE, ConsoleStub.OTHER);
    assertThat(console.run("ack", "aaaaaa").exitCode()).isEqualTo(1);
    assertThat(console.run("ack", "3f2a9").exitCode()).isEqualTo(2);
    assertThat(console.run("ack", "../../x").exitCode()).isEqualTo(2);
    assertThat(console.commanded()).isFalse();
  }

  @Test
  void looksForTheBeginningOnLaterPagesToo() {
    console.on(
        "/v1/cases?",
        200,
        "{'cases':[{'caseId':'%s'}],'nextCursor':'n'}".formatted(ConsoleStub.OTHER));
    // A query's fields have no order: both ways round.
    console.on(
        "/v1/cases?cursor=n", 200, "{'cases':[{'caseId':'%s'}]}".formatted(ConsoleStub.CASE));
    console.on(
        "/v1/cases?limit=200&cursor=n",
        200,
        "{'cases':[{'caseId':'%s'}]}".formatted(ConsoleStub.CASE));

    console.run("ack", "3f2a9b1", "--no-wait");

    assertThat(console.command().path("kind").asString()).isEqualTo("ACKNOWLEDGE");
  }

  @Test
  void tellsThatTheConsoleIsOutOfReach() {
    console.close();
    ConsoleStub.Run run = console.run("ack", ConsoleStub.CASE);

    assertThat(run.exitCode()).isEqualTo(3);
    assertThat(run.err()).contains("out of reach");
  }

  private static String json(String text) {
    return text.replace('\'', '"');
  }
}
