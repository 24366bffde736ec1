package id.siaga.escalation.tool;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import id.siaga.escalation.audit.AuditHash;
import id.siaga.escalation.policy.PolicyFile;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Against an API that answers what it was told to, and without a broker. */
class JudgeCommandTest {

  private static final String HASH = "0123456789abcdef".repeat(4);

  @TempDir private Path directory;
  private final HttpServer server = server();
  private final List<String> asked = new ArrayList<>();
  private final List<JsonNode> sent = new ArrayList<>();
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();
  private String answer = "{\"outcome\":\"ACCEPTED\"}";

  private static HttpServer server() {
    try {
      return HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  @BeforeEach
  void start() {
    server.createContext("/", this::answer);
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  @Test
  void approvesByHashAndHearsTheDeskAbove() {
    assertThat(policy("approve", "17.07", HASH, "--id", "j1", "--token", "t1"))
        .as(err.toString())
        .isZero();

    assertThat(sent)
        .containsExactly(
            JsonMapper.shared()
                .valueToTree(
                    Map.of(
                        "commandId",
                        "j1",
                        "kind",
                        "APPROVE_POLICY",
                        "desks",
                        List.of("17.07"),
                        "sha256",
                        HASH)));
    assertThat(asked)
        .containsExactly("/v1/policies/judgements", "/v1/commands/j1%3A17.07?desk=17&wait=5s");
    assertThat(out.toString().lines()).endsWith("17.07: approved by 17");
  }

  @Test
  void declinesForAnOfficeByTheHashOfAFile() throws IOException {
    String text = PolicyFile.starting().yaml();
    Path file = Files.writeString(directory.resolve("p.yaml"), text);

    assertThat(
            policy("decline", "17.07", file.toString(), "--of", "ID", "--reason", "r", "--id", "j"))
        .isZero();

    JsonNode body = sent.getFirst();
    assertThat(body.path("kind").asString()).isEqualTo("DECLINE_POLICY");
    assertThat(body.path("sha256").asString())
        .isEqualTo(AuditHash.of(text.getBytes(UTF_8)).toString());
    assertThat(body.path("onBehalfOf").asString()).isEqualTo("ID");
    assertThat(body.path("reason").asString()).isEqualTo("r");
    assertThat(asked).endsWith("/v1/commands/j%3A17.07?desk=ID&wait=5s");
  }

  @Test
  void tellsWhyItIsRefused() {
    answer = "{\"outcome\":\"REFUSED\",\"refusalText\":\"Another person must.\"}";

    assertThat(policy("approve", "ID", HASH)).isEqualTo(PolicyTool.FAULTY);

    assertThat(out.toString().lines()).endsWith("ID: refused: Another person must.");
  }

  @Test
  void needsADeskAndAReasonToDecline() {
    assertThat(policy("approve", "17.7", HASH)).isEqualTo(2);
    assertThat(policy("decline", "17.07", HASH)).isEqualTo(2);
    assertThat(asked).isEmpty();
  }

  private int policy(String... arguments) {
    String url = "http://127.0.0.1:" + server.getAddress().getPort();
    return PolicyTool.commandLine()
        .setOut(new PrintWriter(out))
        .setErr(new PrintWriter(err, true))
        .execute(
            Stream.concat(Stream.of(arguments), Stream.of("--url", url)).toArray(String[]::new));
  }

  private synchronized void answer(HttpExchange exchange) throws IOException {
    asked.add(exchange.getRequestURI().toString());
    byte[] body = exchange.getRequestBody().readAllBytes();
    boolean posted = body.length > 0;
    if (posted) {
      sent.add(JsonMapper.shared().readTree(body));
    }
    byte[] bytes = (posted ? "{\"judgementId\":\"j1\",\"desks\":1}" : answer).getBytes(UTF_8);
    exchange.sendResponseHeaders(posted ? 202 : 200, bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }
}
