package id.siaga.e2e;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The two HTTP interfaces, as a partner agency and an operator of every desk use them. */
final class Api {

  private static final Duration TIMEOUT = Duration.ofSeconds(30);

  private final RunningStack stack;
  private final String token;
  private final HttpClient http = HttpClient.newBuilder().connectTimeout(TIMEOUT).build();

  Api(RunningStack stack) {
    this.stack = stack;
    this.token =
        stack
            .siaga("token", "--as", "piket-nasional", "--role", "operator")
            .expectSuccess()
            .strip();
  }

  /** An answer with its body as JSON. */
  record Reply(int status, HttpResponse<String> response) {
    JsonNode json() {
      return JsonMapper.shared().readTree(response.body());
    }
  }

  Reply submit(String agency, String idempotencyKey, Object body) {
    return send(
        HttpRequest.newBuilder(stack.intake().resolve("/v1/reports"))
            .header("Authorization", "Bearer " + stack.key(agency))
            .header("Idempotency-Key", idempotencyKey)
            .header("Content-Type", "application/json")
            .POST(json(body)));
  }

  /** Submits a report of Polres Lebong's or, elsewhere, of the national agency; its id. */
  String submitted(String region, String idempotencyKey, String text) {
    String agency = region.equals("17.07") ? "polres-lebong" : "pemantau-nasional";
    return submit(agency, idempotencyKey, Map.of("region", region, "text", text))
        .json()
        .path("reportId")
        .asString();
  }

  /** The case of a report that has gone up. */
  String escalatedCaseOf(String reportId, Duration patience) {
    String path = "/v1/reports/" + reportId;
    await()
        .atMost(patience)
        .until(() -> get(path).json().path("status").asString("").equals("ESCALATED"));
    return get(path).json().path("caseId").asString();
  }

  Reply command(String caseId, Object body) {
    return send(
        HttpRequest.newBuilder(stack.console().resolve("/v1/cases/" + caseId + "/commands"))
            .header("Authorization", "Bearer " + token)
            .header("Content-Type", "application/json")
            .POST(json(body)));
  }

  Reply get(String path) {
    return get(stack.console().resolve(path));
  }

  Reply get(URI address) {
    return send(HttpRequest.newBuilder(address).header("Authorization", "Bearer " + token).GET());
  }

  /** The lines of the live stream, from now on, until the stream is closed. */
  Stream<String> events() {
    HttpRequest request =
        HttpRequest.newBuilder(stack.console().resolve("/v1/events"))
            .header("Authorization", "Bearer " + token)
            .header("Accept", "text/event-stream")
            .GET()
            .build();
    try {
      return http.send(request, HttpResponse.BodyHandlers.ofLines()).body();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError("interrupted while opening the live stream", e);
    }
  }

  private Reply send(HttpRequest.Builder request) {
    try {
      HttpResponse<String> response =
          http.send(request.timeout(TIMEOUT).build(), HttpResponse.BodyHandlers.ofString());
      return new Reply(response.statusCode(), response);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError("interrupted while waiting for an answer", e);
    }
  }

  private static HttpRequest.BodyPublisher json(Object body) {
    return HttpRequest.BodyPublishers.ofString(JsonMapper.shared().writeValueAsString(body));
  }
}
