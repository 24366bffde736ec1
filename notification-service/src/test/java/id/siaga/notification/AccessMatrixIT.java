package id.siaga.notification;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import id.siaga.events.domain.DeskCode;
import id.siaga.testkit.ReportFixture;
import id.siaga.testkit.Reports;
import id.siaga.testkit.TestIssuer;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Scanner;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpMethod;
import org.springframework.web.reactive.function.server.HandlerFunction;
import org.springframework.web.reactive.function.server.RequestPredicate;
import org.springframework.web.reactive.function.server.RequestPredicates;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.RouterFunctions;
import org.springframework.web.reactive.function.server.ServerRequest;
import reactor.core.publisher.Mono;

/**
 * Every role, at every place, at every endpoint: what access-matrix.txt says is what is answered.
 */
class AccessMatrixIT extends RunningService {

  private static final ReportFixture A = Reports.clash().withRegion("33.01").withKey("matrix-a");
  private static final ReportFixture B = Reports.clash().withRegion("33.01").withKey("matrix-b");
  private static final String ABOUT_CASE = "matrix-about-case";
  private static final String ABOUT_OFFICE = "matrix-about-office";
  private static final Map<String, String> TOKENS = new HashMap<>();

  @Autowired List<RouterFunction<?>> routes;

  private String before = "";

  @BeforeAll
  void seed() throws IOException, InterruptedException {
    before = firstId("/v1/events");
    send(A);
    send(B);
    send(Snapshots.atOwner(A, 1).build());
    send(Snapshots.atOwner(B, 1).build());
    send(Snapshots.at(new DeskCode("33"), A, 1).build());
    answered(ABOUT_CASE, Snapshots.caseId(A));
    answered(ABOUT_OFFICE, null);
    Awaitility.await()
        .atMost(SOON)
        .until(() ->
            json(get("/v1/cases/" + Snapshots.caseId(A))).path("copies").size() == 2
                && get("/v1/cases/" + Snapshots.caseId(B)).statusCode() == 200
                && get("/v1/reports/" + A.id()).statusCode() == 200);
  }

  private void answered(String commandId, @Nullable UUID caseId) {
    jdbc.update(
        """
        insert into commands (command_id, desk, case_id, outcome, actor, at, summary)
        values (?, '33.01', ?, 'ACCEPTED', 'operator:rina', now(), '{"outcome":"ACCEPTED"}')
        on conflict do nothing\
        """,
        commandId,
        caseId);
  }

  static List<AccessRow> rows() {
    return AccessRow.all();
  }

  @ParameterizedTest
  @MethodSource("rows")
  void answersEveryoneAsTheRowSays(AccessRow row) throws IOException, InterruptedException {
    List<String> wrong = new ArrayList<>();
    for (AccessRow.Cell cell : row.cells()) {
      String token = TOKENS.computeIfAbsent(cell.post(), AccessMatrixIT::token);
      Answered answered = ask(row, token);
      if (!answered.as(cell.answer())) {
        wrong.add(cell.post() + ": expected " + cell.answer() + ", was " + answered);
      }
    }
    assertThat(wrong).as(row.toString()).isEmpty();
    assertThat(ask(row, null).status()).as("nobody").isEqualTo(401);
  }

  @Test
  void hasARowForEveryEndpoint() {
    TreeSet<String> known = new TreeSet<>(rows().stream().map(AccessRow::endpoint).toList());
    TreeSet<String> there = new TreeSet<>();
    routes.forEach(route -> route.accept(new Endpoints(there)));

    assertThat(there).hasSizeGreaterThan(20);
    assertThat(known).isEqualTo(there);
  }

  /** What came back; of cases only which of both are in it. */
  private record Answered(int status, boolean caseA, boolean caseB) {

    boolean as(char expected) {
      return switch (expected) {
        case 'o' -> status < 300;
        case '+' -> status == 200 && caseA;
        case 'b' -> status == 200 && caseB;
        case '-' -> status == 200 && !caseA && !caseB;
        case 'f' -> status == 403 && !caseA;
        case '.' -> status == 404 && !caseA;
        default -> throw new IllegalArgumentException("no answer: " + expected);
      };
    }
  }

  private Answered ask(AccessRow row, @Nullable String token)
      throws IOException, InterruptedException {
    HttpRequest.Builder request = HttpRequest.newBuilder(uri(path(row))).timeout(SOON);
    if (token != null) {
      request.header("Authorization", "Bearer " + token);
    }
    if (row.pattern().equals("/v1/events")) {
      request.header("Last-Event-ID", before);
      return missed(request.build());
    }
    String body = row.body().replace("SHA", "0a".repeat(32));
    if (row.pattern().equals("/v1/models/activations")) {
      request.header("Content-Type", "application/octet-stream");
    } else if (!body.isEmpty()) {
      request.header("Content-Type", "application/json");
    }
    HttpResponse<String> response =
        exchange(request.method(row.method(), HttpRequest.BodyPublishers.ofString(body)));
    return answered(response.statusCode(), response.body());
  }

  /** Reads what a stream makes up for, up to the sign that it is done with that. */
  private Answered missed(HttpRequest request) throws IOException, InterruptedException {
    HttpResponse<InputStream> response =
        http.send(request, HttpResponse.BodyHandlers.ofInputStream());
    StringBuilder text = new StringBuilder();
    try (InputStream body = response.body();
        Scanner lines = new Scanner(body, UTF_8)) {
      while (lines.hasNextLine()) {
        String line = lines.nextLine();
        if (line.equals("event:reset")) {
          throw new AssertionError("the stream does not go on from " + before);
        }
        if (line.equals("event:heartbeat")) {
          break;
        }
        text.append(line).append('\n');
      }
    }
    return answered(response.statusCode(), text.toString());
  }

  private static Answered answered(int status, String body) {
    return new Answered(
        status,
        body.contains(Snapshots.caseId(A).toString()),
        body.contains(Snapshots.caseId(B).toString()));
  }

  private static String path(AccessRow row) {
    String path = row.pattern();
    for (String argument : row.arguments()) {
      int query = argument.indexOf('?');
      String value = query < 0 ? argument : argument.substring(0, query);
      if (!value.isEmpty()) {
        path = path.replaceFirst("\\{\\w+}", filled(value, path));
      }
      if (query >= 0) {
        path += argument.substring(query);
      }
    }
    return path;
  }

  private static String filled(String value, String path) {
    return switch (value) {
      case "A" -> path.contains("{reportId}") ? A.id().toString() : Snapshots.caseId(A).toString();
      case "B" -> Snapshots.caseId(B).toString();
      case "aboutCase" -> ABOUT_CASE;
      case "aboutOffice" -> ABOUT_OFFICE;
      default -> value;
    };
  }

  private static String token(String post) {
    return TestIssuer.shared().token("matrix-" + post, post);
  }

  private String firstId(String path) throws IOException, InterruptedException {
    HttpResponse<InputStream> response =
        http.send(request(path).build(), HttpResponse.BodyHandlers.ofInputStream());
    try (InputStream body = response.body();
        Scanner lines = new Scanner(body, UTF_8)) {
      while (lines.hasNextLine()) {
        String line = lines.nextLine();
        if (line.startsWith("id:")) {
          return line.substring("id:".length()).strip();
        }
      }
    }
    throw new AssertionError("a stream begins with a heartbeat");
  }

  /** Collects what routes answer; what they answer with "method not allowed" names no method. */
  private record Endpoints(TreeSet<String> found) implements RouterFunctions.Visitor {

    @Override
    public void route(RequestPredicate predicate, HandlerFunction<?> handler) {
      Named named = new Named();
      predicate.accept(named);
      if (named.method != null) {
        found.add(named.method + " " + named.pattern);
      }
    }

    @Override
    public void startNested(RequestPredicate predicate) {
      throw new AssertionError("nested routes have no rows: " + predicate);
    }

    @Override
    public void endNested(RequestPredicate predicate) {}

    @Override
    public void resources(Function<ServerRequest, Mono<Resource>> lookup) {
      throw new AssertionError("resources have no rows");
    }

    @Override
    public void attributes(Map<String, Object> attributes) {}

    @Override
    public void unknown(RouterFunction<?> function) {
      throw new AssertionError("a route that can't be read: " + function);
    }
  }

  /** The method and address that a predicate asks for. */
  private static final class Named implements RequestPredicates.Visitor {

    private @Nullable String method;
    private String pattern = "";
    private int depth;

    @Override
    public void method(Set<HttpMethod> methods) {
      method = depth == 0 ? methods.iterator().next().name() : null;
    }

    @Override
    public void path(String given) {
      pattern = given;
    }

    @Override
    public void or() {}

    @Override
    public void startOr() {
      depth++;
    }

    @Override
    public void endOr() {
      depth--;
    }

    @Override
    public void startAnd() {}

    @Override
    public void and() {}

    @Override
    public void endAnd() {}

    @Override
    public void startNegate() {
      throw new AssertionError("a negated route has no row");
    }

    @Override
    public void endNegate() {}

    @Override
    public void version(String version) {}

    @Override
    public void header(String name, String value) {}

    @Override
    public void queryParam(String name, String value) {}

    @Override
    @SuppressWarnings("removal")
    public void pathExtension(String extension) {}

    @Override
    public void unknown(RequestPredicate predicate) {
      throw new AssertionError("a route that can't be read: " + predicate);
    }
  }
}
