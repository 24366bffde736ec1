package id.siaga.escalation.tool;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import id.siaga.escalation.policy.PolicyFile;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Against an API that answers what it was told to. */
class ActivateCommandTest {

  private static final String SENT = "/v1/policies/activations";
  private static final String ACCEPTED = "{\"outcome\":\"ACCEPTED\"}";
  private static final String REFUSED =
      "{\"outcome\":\"REFUSED\",\"refusal\":\"x\",\"refusalText\":\"It is 100% in force.\"}";

  private record Answer(int status, String body) {}

  @TempDir private Path directory;
  private Path policy = Path.of("");
  private final HttpServer server = server();
  private final Map<String, Answer> answers = new HashMap<>();
  private final List<String> asked = new ArrayList<>();
  private final List<JsonNode> sent = new ArrayList<>();
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  private static HttpServer server() {
    try {
      return HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  @BeforeEach
  void start() throws IOException {
    policy = Files.writeString(directory.resolve("p.yaml"), PolicyFile.starting().yaml());
    server.createContext("/", this::answer);
    server.start();
    answers.put(SENT, new Answer(202, "{\"activationId\":\"a1\",\"desks\":553}"));
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  @Test
  void sendsItToAllDesksAndHearsOneOfEachTier() {
    says("11.01", 200, ACCEPTED);
    says("11", 200, ACCEPTED);
    says("ID", 200, ACCEPTED);

    assertThat(activate("--id", "a1", "--token", "t1")).as(err.toString()).isZero();
    assertThat(sent)
        .containsExactly(
            JsonMapper.shared()
                .valueToTree(
                    Map.of(
                        "commandId",
                        "a1",
                        "policy",
                        PolicyFile.starting().yaml(),
                        "desks",
                        "ALL",
                        "reason",
                        "uji")));
    assertThat(asked)
        .containsExactly(
            SENT,
            "/v1/commands/a1%3A11.01?desk=11.01&wait=5s",
            "/v1/commands/a1%3A11?desk=11&wait=5s",
            "/v1/commands/a1%3AID?desk=ID&wait=5s");
    assertThat(out)
        .hasToString(
            """
            activation a1: sending awal-2
            on its way to 553 desk(s)
            11.01: accepted
            11: accepted
            ID: accepted
            """);
  }

  @Test
  void hearsTheFirstThreeOfTheDesksThatAreNamed() {
    for (String desk : List.of("17.07", "17", "17.01")) {
      says(desk, 200, ACCEPTED);
    }
    String[] desks = {
      "--id", "a1", "--desk", "17.07", "--desk", "17", "--desk", "17.01", "--desk", "ID"
    };

    assertThat(activate(desks)).isZero();
    assertThat(sent.getFirst().path("desks").toString())
        .isEqualTo("[\"17.07\",\"17\",\"17.01\",\"ID\"]");
    assertThat(asked).hasSize(4).noneMatch(path -> path.contains("desk=ID"));
  }

  @Test
  void tellsTheReasonOfADeskThatRefuses() {
    says("17.07", 200, REFUSED);

    assertThat(activate("--id", "a1", "--desk", "17.07", "--desk", "17"))
        .isEqualTo(PolicyTool.FAULTY);
    assertThat(out.toString().lines())
        .endsWith("17.07: refused: It is 100% in force.", "17: no answer yet");
  }

  @Test
  void tellsForWhomItWaits() {
    says("17.07", 200, "{\"outcome\":\"ACCEPTED\",\"waitsFor\":\"17\"}");
    says("ID", 200, "{\"outcome\":\"ACCEPTED\",\"waitsFor\":\"ID\"}");
    says("17", 200, ACCEPTED);

    assertThat(activate("--id", "a1", "--desk", "17.07", "--desk", "17", "--desk", "ID"))
        .isEqualTo(PolicyTool.WAITING);
    assertThat(out.toString().lines())
        .endsWith(
            "17.07: looser there, waits for 17",
            "17: accepted",
            "ID: looser there, waits for a second person of ID");
  }

  @Test
  void saysForWhoseOfficeItIsAsked() {
    activate("--desk", "17.07", "--of", "17");

    assertThat(sent.getFirst().path("onBehalfOf").asString()).isEqualTo("17");
  }

  @Test
  void tellsThatADeskHasNotAnswered() {
    says("17.07", 200, ACCEPTED);
    says("17.01", 503, "{\"title\":\"Too many wait\"}");

    assertThat(activate("--id", "a1", "--desk", "17.07", "--desk", "17.01"))
        .isEqualTo(PolicyTool.UNDECIDED);
    assertThat(out.toString().lines()).endsWith("17.07: accepted", "17.01: Too many wait");
  }

  @Test
  void tellsWhatTheApiRefuses() {
    answers.put(
        SENT,
        new Answer(
            422,
            "{\"title\":\"Request breaks rules\","
                + "\"violations\":[{\"field\":\"desks[0]\",\"message\":\"is no desk's code\"}]}"));

    assertThat(activate("--desk", "99")).isEqualTo(PolicyTool.FAULTY);
    assertThat(err).hasToString("siaga policy: Request breaks rules: desks[0] is no desk's code\n");
    assertThat(asked).containsExactly(SENT);
  }

  @Test
  void tellsItsIdAlsoWhenNobodyAnswers() {
    answers.put(SENT, new Answer(503, "{\"title\":\"Out of reach, try again\"}"));
    assertThat(activate("--id", "a1")).isEqualTo(PolicyTool.OUT_OF_REACH);
    server.stop(0);

    assertThat(activate("--id", "a2")).isEqualTo(PolicyTool.OUT_OF_REACH);
    assertThat(out.toString().lines())
        .containsExactly("activation a1: sending awal-2", "activation a2: sending awal-2");
    assertThat(err.toString().lines().toList().getLast()).contains("is the stack up?");
  }

  @Test
  void givesEachActivationAnIdOfItsOwn() {
    activate("--desk", "17");
    activate("--desk", "17");

    assertThat(sent.stream().map(body -> body.path("commandId").asString()).distinct()).hasSize(2);
  }

  @Test
  void sendsNoPolicyWithFaults() throws IOException {
    Files.writeString(policy, "version: a\n");

    assertThat(activate()).isEqualTo(PolicyTool.FAULTY);
    assertThat(asked).isEmpty();
  }

  private void says(String desk, int status, String body) {
    answers.put("/v1/commands/a1:" + desk, new Answer(status, body));
  }

  private int activate(String... more) {
    String url = "http://127.0.0.1:" + server.getAddress().getPort();
    return PolicyTool.commandLine()
        .setOut(new PrintWriter(out))
        .setErr(new PrintWriter(err, true))
        .execute(
            Stream.concat(
                    Stream.of("activate", policy.toString(), "--reason", "uji", "--url", url),
                    Stream.of(more))
                .toArray(String[]::new));
  }

  /** A desk that was told nothing is undecided. */
  private synchronized void answer(HttpExchange exchange) throws IOException {
    asked.add(exchange.getRequestURI().toString());
    byte[] body = exchange.getRequestBody().readAllBytes();
    if (body.length > 0) {
      sent.add(JsonMapper.shared().readTree(body));
    }
    Answer answer =
        answers.getOrDefault(
            exchange.getRequestURI().getPath(), new Answer(404, "{\"title\":\"undecided\"}"));
    byte[] bytes = answer.body().getBytes(UTF_8);
    exchange.sendResponseHeaders(answer.status(), bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }
}
