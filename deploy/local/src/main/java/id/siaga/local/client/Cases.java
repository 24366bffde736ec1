package id.siaga.local.client;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.StringNode;

/** The cases, as notification-service's interface shows them. */
public final class Cases {

  private static final Duration TIMEOUT = Duration.ofSeconds(10);
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final Duration LOOK_AGAIN = Duration.ofMillis(500);

  private final URI base;
  private final String token;
  private final Retry retry;

  /**
   * With patience for a service that is about to start.
   *
   * @param base address of notification-service
   * @param token who asks; see {@link SignIn}
   */
  public Cases(URI base, String token) {
    this(base, token, PATIENCE);
  }

  /**
   * With patience of one's own.
   *
   * @param base address of notification-service
   * @param token who asks
   * @param patience how long a service that doesn't answer is asked again
   */
  public Cases(URI base, String token, Duration patience) {
    this.base = base;
    this.token = token;
    this.retry = new Retry(patience);
  }

  /**
   * What came back.
   *
   * @param body what was asked for, or a problem after RFC 9457
   */
  public record Answer(int status, JsonNode body) {

    /** Whether it is what was asked for. */
    public boolean good() {
      return status < 300;
    }

    /** The problem in words, with every field that broke a rule. */
    public String problem() {
      String violations =
          body.path("violations")
              .valueStream()
              .map(one -> one.path("field").asString("") + " " + one.path("message").asString(""))
              .collect(Collectors.joining("; "));
      String title = body.path("title").asString("status " + status);
      return violations.isEmpty() ? title : title + ": " + violations;
    }
  }

  /** The case a report is in; empty when it is in none after that time. */
  public Optional<String> ofReport(String reportId, Duration patience)
      throws IOException, InterruptedException {
    long deadline = System.nanoTime() + patience.toNanos();
    while (System.nanoTime() < deadline) {
      String caseId = get("/v1/reports/" + reportId).body().path("caseId").asString("");
      if (!caseId.isEmpty()) {
        return Optional.of(caseId);
      }
      Retry.pause(LOOK_AGAIN);
    }
    return Optional.empty();
  }

  /** A page of cases; the query's empty values are left out. */
  public Answer list(Map<String, String> query) throws IOException, InterruptedException {
    String given = joined(query);
    return get(given.isEmpty() ? "/v1/cases" : "/v1/cases?" + given);
  }

  /**
   * Counts and what is made of them.
   *
   * @param path below {@code /v1/}
   * @param query empty values are left out
   */
  public Answer counts(String path, Map<String, String> query)
      throws IOException, InterruptedException {
    String given = joined(query);
    return get("/v1/" + path + (given.isEmpty() ? "" : "?" + given));
  }

  /** Every desk's copy of a case. */
  public Answer one(String caseId) throws IOException, InterruptedException {
    return get("/v1/cases/" + encoded(caseId));
  }

  /**
   * The case in short and masked, for a phone group; the body is the text.
   *
   * @param desk as it holds the case; empty for its owner
   */
  public Answer message(String caseId, String desk) throws IOException, InterruptedException {
    String query = joined(Map.of("desk", desk));
    return get("/v1/cases/" + encoded(caseId) + "/message" + (query.isEmpty() ? "" : "?" + query));
  }

  /** Sends a desk's roster; it may be sent again, so it should have an id. */
  public Answer roster(String desk, Object roster) throws IOException, InterruptedException {
    return send(json("/v1/desks/" + encoded(desk) + "/roster", "PUT", roster));
  }

  /** Sends what a desk makes of its places; it may be sent again, so it should have an id. */
  public Answer assessments(String desk, Object entries) throws IOException, InterruptedException {
    return send(json("/v1/desks/" + encoded(desk) + "/assessments", "POST", entries));
  }

  /** A desk's daily reports; with a period (or {@code latest}) that one. */
  public Answer daily(String desk, String period) throws IOException, InterruptedException {
    return get(
        "/v1/desks/" + encoded(desk) + "/daily-reports" + (period.isEmpty() ? "" : "/" + period));
  }

  /** How it stands with all desks' reports of a day or period; empty for today. */
  public Answer dailyOverview(String period) throws IOException, InterruptedException {
    String query = joined(Map.of("period", period));
    return get("/v1/daily-reports/overview" + (query.isEmpty() ? "" : "?" + query));
  }

  /** Sends a desk's daily report; it may be sent again, so it should have an id. */
  public Answer sendDaily(String desk, String period, Object body)
      throws IOException, InterruptedException {
    return send(
        request("/v1/desks/" + encoded(desk) + "/daily-reports/" + encoded(period))
            .header("Content-Type", "application/json")
            .POST(
                HttpRequest.BodyPublishers.ofString(JsonMapper.shared().writeValueAsString(body))));
  }

  /**
   * A daily report as a file.
   *
   * @param form pdf, html, or text for the bytes that are hashed
   * @return empty where there is no such report
   */
  public Optional<byte[]> dailyFile(String desk, String period, String form)
      throws IOException, InterruptedException {
    HttpRequest asked =
        request(
                "/v1/desks/%s/daily-reports/%s?as=%s"
                    .formatted(encoded(desk), encoded(period), form))
            .build();
    try (HttpClient http = HttpClient.newHttpClient()) {
      HttpResponse<byte[]> answer = http.send(asked, HttpResponse.BodyHandlers.ofByteArray());
      return answer.statusCode() == 200 ? Optional.of(answer.body()) : Optional.empty();
    }
  }

  /** Sends a command about a case; it may be sent again, so it should have an id. */
  public Answer command(String caseId, Object command) throws IOException, InterruptedException {
    return send(json("/v1/cases/" + encoded(caseId) + "/commands", "POST", command));
  }

  /**
   * Sends the activation of a model; it may be sent again, so it should have an id.
   *
   * @param query its fields; empty values are left out
   * @param model its bytes; none for one that the scoring service brings along
   */
  public Answer activate(Map<String, String> query, byte[] model)
      throws IOException, InterruptedException {
    return send(
        request("/v1/models/activations?" + joined(query))
            .header("Content-Type", "application/octet-stream")
            .POST(HttpRequest.BodyPublishers.ofByteArray(model)));
  }

  /** What that desk answered; a problem with status 404 when it has not within that time. */
  public Answer outcome(String commandId, String desk, Duration wait)
      throws IOException, InterruptedException {
    return get(
        "/v1/commands/%s?desk=%s&wait=%dms"
            .formatted(encoded(commandId), encoded(desk), wait.toMillis()));
  }

  private HttpRequest.Builder json(String path, String method, Object body) {
    String text = JsonMapper.shared().writeValueAsString(body);
    return request(path)
        .header("Content-Type", "application/json")
        .method(method, HttpRequest.BodyPublishers.ofString(text));
  }

  private Answer get(String path) throws IOException, InterruptedException {
    return send(request(path));
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(base.resolve(path))
        .timeout(TIMEOUT)
        .header("Accept-Language", "en")
        .header("Authorization", "Bearer " + token);
  }

  private Answer send(HttpRequest.Builder request) throws IOException, InterruptedException {
    HttpResponse<String> response = retry.send(request.build());
    if (response.headers().firstValue("Content-Type").orElse("").startsWith("text/plain")) {
      return new Answer(response.statusCode(), StringNode.valueOf(response.body()));
    }
    try {
      return new Answer(response.statusCode(), JsonMapper.shared().readTree(response.body()));
    } catch (JacksonException e) {
      throw new IOException(
          "%s answered %d, and no JSON".formatted(response.uri(), response.statusCode()), e);
    }
  }

  private static String joined(Map<String, String> query) {
    return query.entrySet().stream()
        .filter(one -> !one.getValue().isEmpty())
        .map(one -> one.getKey() + "=" + encoded(one.getValue()))
        .collect(Collectors.joining("&"));
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }
}
