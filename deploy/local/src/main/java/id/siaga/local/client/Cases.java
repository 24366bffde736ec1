package id.siaga.local.client;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Optional;
import tools.jackson.databind.json.JsonMapper;

/** The cases, as notification-service's interface shows them. */
public final class Cases {

  private static final Duration TIMEOUT = Duration.ofSeconds(10);
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final Duration LOOK_AGAIN = Duration.ofMillis(500);

  private final URI base;
  private final Retry retry = new Retry(PATIENCE);

  /**
   * @param base address of notification-service
   */
  public Cases(URI base) {
    this.base = base;
  }

  /** The case a report is in; empty when it is in none after that time. */
  public Optional<String> ofReport(String reportId, Duration patience)
      throws IOException, InterruptedException {
    long deadline = System.nanoTime() + patience.toNanos();
    HttpRequest request =
        HttpRequest.newBuilder(base.resolve("/v1/reports/" + reportId)).timeout(TIMEOUT).build();
    while (System.nanoTime() < deadline) {
      HttpResponse<String> response = retry.send(request);
      if (response.statusCode() == 200) {
        String caseId = JsonMapper.shared().readTree(response.body()).path("caseId").asString("");
        if (!caseId.isEmpty()) {
          return Optional.of(caseId);
        }
      }
      Retry.pause(LOOK_AGAIN);
    }
    return Optional.empty();
  }

  /** Sends a command about a case; returns why it was refused, where it was. */
  public Optional<String> command(String caseId, Object command)
      throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(base.resolve("/v1/cases/" + caseId + "/commands"))
            .timeout(TIMEOUT)
            .header("Content-Type", "application/json")
            .header("Accept-Language", "en")
            .POST(
                HttpRequest.BodyPublishers.ofString(
                    JsonMapper.shared().writeValueAsString(command)))
            .build();
    HttpResponse<String> response = retry.send(request);
    return response.statusCode() == 202
        ? Optional.empty()
        : Optional.of(response.statusCode() + " " + response.body());
  }
}
