package id.siaga.local.command;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import id.siaga.local.issuer.IssuerKey;
import id.siaga.local.settings.Settings;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.text.ParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A console that answers what it was told to, and the command line that asks it. */
final class ConsoleStub implements AutoCloseable {

  static final String CASE = "3f2a9b1c-0000-8000-8000-000000000001";
  static final String OTHER = "3f2a9bff-0000-8000-8000-000000000002";

  private final HttpServer server;
  private final Map<String, Answer> answers = new HashMap<>();
  private final List<String> asked = new ArrayList<>();
  private final List<JsonNode> commands = new ArrayList<>();
  private byte[] bytes = {};
  private String askedBy = "";

  private record Answer(int status, String body) {}

  /** What a run printed. */
  record Run(int exitCode, String out, String err) {}

  ConsoleStub() throws IOException {
    IssuerKey.of(Settings.from(System.getenv(), Home.find()).data());
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::answer);
    server.start();
  }

  /** Answers a path that begins so; the longest beginning wins. */
  ConsoleStub on(String path, int status, String body) {
    answers.put(path, new Answer(status, body.replace('\'', '"')));
    return this;
  }

  /** Answers a path with a text. */
  ConsoleStub saying(String path, String text) {
    answers.put(path, new Answer(200, text));
    return this;
  }

  /** A case that these desks hold, owned by 17.07. */
  ConsoleStub holding(String... copies) {
    on(
        "/v1/cases/" + CASE,
        200,
        "{'caseId':'%s','copies':[%s]}".formatted(CASE, String.join(",", copies)));
    return on("/v1/cases?", 200, "{'cases':[{'caseId':'%s'}]}".formatted(CASE));
  }

  static String copy(String desk, String more) {
    return "{'caseId':'%s','desk':'%s','owner':'17.07'%s}".formatted(CASE, desk, more);
  }

  Run run(String... arguments) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    CommandLine line = Commands.line().setOut(new PrintWriter(out)).setErr(new PrintWriter(err));
    int exitCode =
        line.execute(
            Stream.concat(Stream.of(arguments), Stream.of("--url", url())).toArray(String[]::new));
    return new Run(exitCode, out.toString(), err.toString());
  }

  /** Paths with queries, in the order they were asked for. */
  List<String> asked() {
    return asked;
  }

  /** The only command that was sent. */
  JsonNode command() {
    if (commands.size() != 1) {
      throw new AssertionError(commands.size() + " commands were sent");
    }
    return commands.getFirst();
  }

  /** Role and name in the token of the last request. */
  String askedBy() {
    return askedBy;
  }

  /** The last body that was not empty. */
  byte[] bytes() {
    return bytes;
  }

  boolean commanded() {
    return !commands.isEmpty();
  }

  private String url() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  private synchronized void answer(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().toString();
    asked.add(path);
    askedBy = who(exchange.getRequestHeaders().getFirst("Authorization"));
    byte[] body = exchange.getRequestBody().readAllBytes();
    bytes = body.length > 0 ? body : bytes;
    if (body.length > 0 && body[0] == '{') {
      commands.add(JsonMapper.shared().readTree(body));
    }
    Answer answer =
        answers.entrySet().stream()
            .filter(one -> path.startsWith(one.getKey()))
            .max((a, b) -> Integer.compare(a.getKey().length(), b.getKey().length()))
            .map(Map.Entry::getValue)
            .orElse(new Answer(404, "{\"title\":\"not found\"}"));
    byte[] bytes = answer.body().getBytes(UTF_8);
    boolean json = answer.body().startsWith("{");
    exchange
        .getResponseHeaders()
        .set("Content-Type", json ? "application/json" : "text/plain;charset=utf-8");
    exchange.sendResponseHeaders(answer.status(), bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }

  private static String who(String authorization) {
    try {
      JWTClaimsSet claims =
          SignedJWT.parse(authorization.substring("Bearer ".length())).getJWTClaimsSet();
      String post = claims.getStringListClaim("roles").getFirst();
      return post.substring(0, post.indexOf('@')) + ":" + claims.getSubject();
    } catch (ParseException e) {
      throw new AssertionError("no token", e);
    }
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
