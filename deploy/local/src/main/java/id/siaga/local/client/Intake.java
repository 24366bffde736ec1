package id.siaga.local.client;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Intake's REST interface, with one agency's key. */
public final class Intake {

  private static final Duration REQUEST_TIMEOUT = Duration.ofSeconds(60);
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final int ROUNDS = 8;
  private static final JsonMapper JSON = JsonMapper.shared();

  private final URI base;
  private final String key;
  private final Retry retry = new Retry(PATIENCE);

  /**
   * @param base its address, for example {@code http://127.0.0.1:8081}
   * @param key the agency's bearer key
   */
  public Intake(URI base, String key) {
    this.base = base;
    this.key = key;
  }

  /**
   * Sends reports as one batch, and again those that intake was too busy for.
   *
   * @param batch at most 1,000
   * @return a result for each, in their order
   * @throws IOException when intake is out of reach for a minute, or refuses the batch as a whole
   */
  public List<LineResult> submit(List<Submission> batch) throws IOException, InterruptedException {
    LineResult[] results = new LineResult[batch.size()];
    List<Integer> open = new ArrayList<>();
    for (int i = 0; i < batch.size(); i++) {
      open.add(i);
    }
    Duration wait = Duration.ofMillis(250);
    for (int round = 0; round < ROUNDS && !open.isEmpty(); round++) {
      if (round > 0) {
        Retry.pause(wait);
        wait = Retry.longer(wait);
      }
      List<Submission> pending = open.stream().map(batch::get).toList();
      List<LineResult> answers = send(pending);
      List<Integer> busy = new ArrayList<>();
      for (int i = 0; i < answers.size(); i++) {
        results[open.get(i)] = answers.get(i);
        if (answers.get(i) instanceof LineResult.Busy) {
          busy.add(open.get(i));
        }
      }
      open = busy;
    }
    return List.of(results);
  }

  private List<LineResult> send(List<Submission> batch) throws IOException, InterruptedException {
    StringBuilder body = new StringBuilder();
    for (Submission submission : batch) {
      body.append(JSON.writeValueAsString(submission.body())).append('\n');
    }
    HttpRequest request =
        HttpRequest.newBuilder(base.resolve("/v1/reports:batch"))
            .timeout(REQUEST_TIMEOUT)
            .header("Authorization", "Bearer " + key)
            .header("Content-Type", "application/x-ndjson")
            .header("Accept", "application/x-ndjson, application/problem+json")
            .header("Accept-Language", "en")
            .POST(HttpRequest.BodyPublishers.ofString(body.toString()))
            .build();
    HttpResponse<String> response = retry.send(request);
    if (response.statusCode() != 200) {
      throw new IOException(refusal(response));
    }
    List<String> lines = response.body().lines().filter(line -> !line.isBlank()).toList();
    if (lines.size() != batch.size()) {
      throw new IOException(
          "intake answered %d lines to a batch of %d".formatted(lines.size(), batch.size()));
    }
    List<LineResult> results = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      results.add(LineResult.of(batch.get(i).line(), JSON.readTree(lines.get(i))));
    }
    return results;
  }

  private String refusal(HttpResponse<String> response) {
    try {
      JsonNode problem = JSON.readTree(response.body());
      String detail = problem.path("detail").asString(problem.path("title").asString(""));
      return "intake at %s refused the batch: %d %s".formatted(base, response.statusCode(), detail);
    } catch (JacksonException e) {
      return "intake at %s refused the batch: %d".formatted(base, response.statusCode());
    }
  }
}
