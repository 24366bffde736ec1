package id.siaga.escalation.tool;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Activations and judgements of policies, over notification-service's API. */
final class Activations implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final URI base;
  private final String token;
  private final HttpClient http = HttpClient.newHttpClient();

  /**
   * The API at this address.
   *
   * @param token bearer token of who asks
   */
  Activations(URI base, String token) {
    this.base = base;
    this.token = token;
  }

  /**
   * What the API answered.
   *
   * @param body what was asked for, or a problem after RFC 9457
   */
  record Answer(int status, JsonNode body) {

    /** The problem in words, with every field that broke a rule. */
    String problem() {
      String title = body.path("title").asString("status " + status);
      String violations =
          body.path("violations")
              .valueStream()
              .map(one -> one.path("field").asString("") + " " + one.path("message").asString(""))
              .collect(Collectors.joining("; "));
      return violations.isEmpty() ? title : title + ": " + violations;
    }
  }

  /**
   * Sends an activation: 202 once every desk's command is written.
   *
   * @throws IOException when nobody answers, and then it may or may not have been written
   */
  Answer send(Map<String, Object> body) throws IOException, InterruptedException {
    return send("/v1/policies/activations", body);
  }

  /**
   * Sends a judgement: 202 once the command of every desk that judges is written.
   *
   * @throws IOException when nobody answers, and then it may or may not have been written
   */
  Answer judge(Map<String, Object> body) throws IOException, InterruptedException {
    return send("/v1/policies/judgements", body);
  }

  private Answer send(String path, Map<String, Object> body)
      throws IOException, InterruptedException {
    return exchange(
        request(path)
            .header("Content-Type", "application/json")
            .POST(
                HttpRequest.BodyPublishers.ofString(JsonMapper.shared().writeValueAsString(body))));
  }

  /**
   * What a desk said to it, waited for up to 5 s: 404 while it has said nothing.
   *
   * @throws IOException when the API doesn't answer
   */
  Answer outcome(String activationId, String desk) throws IOException, InterruptedException {
    return outcome(activationId, desk, desk);
  }

  /**
   * What a desk said to the judgement of another one's proposal, waited for as above.
   *
   * @throws IOException when the API doesn't answer
   */
  Answer outcome(String id, String of, String desk) throws IOException, InterruptedException {
    return exchange(
        request(
            "/v1/commands/%s?desk=%s&wait=5s".formatted(encoded(id + ":" + of), encoded(desk))));
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(base.resolve(path))
        .timeout(PATIENCE)
        .header("Accept-Language", "en")
        .header("Authorization", "Bearer " + token);
  }

  private Answer exchange(HttpRequest.Builder request) throws IOException, InterruptedException {
    try {
      HttpResponse<String> response =
          http.send(request.build(), HttpResponse.BodyHandlers.ofString());
      return new Answer(response.statusCode(), JsonMapper.shared().readTree(response.body()));
    } catch (IOException e) {
      throw new IOException(base + " is out of reach: is the stack up? (" + e + ")", e);
    } catch (JacksonException e) {
      throw new IOException(base + " answers no JSON: is it notification-service?", e);
    }
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }

  @Override
  public void close() {
    http.close();
  }
}
