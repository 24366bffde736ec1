package id.siaga.local.command;

import id.siaga.local.client.KafkaQuestions;
import id.siaga.local.client.Memory;
import id.siaga.local.client.SignIn;
import id.siaga.local.settings.Port;
import id.siaga.local.settings.Settings;
import id.siaga.local.supervisor.PartState;
import id.siaga.local.supervisor.RunningProcess;
import id.siaga.local.supervisor.StackState;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.common.KafkaException;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * How the stack is; the shape of {@code status --json}.
 *
 * @param healthy every part is ready and answered
 * @param state DOWN when the supervisor is gone, else its phase
 * @param lag records each consumer group has still to read; null for one that has read none, empty
 *     when the broker does not answer
 * @param reports counts of reports, null where the part that knows them does not answer
 * @param problems what keeps it from being healthy, in words
 */
record Status(
    boolean healthy,
    String state,
    long supervisorPid,
    List<PartStatus> parts,
    Map<String, @Nullable Long> lag,
    ReportCounts reports,
    List<String> problems) {

  private static final Duration TIMEOUT = Duration.ofSeconds(5);

  /**
   * One part.
   *
   * @param pid null while it has no process
   * @param memoryMib resident, of the process and what it started; null while it has none
   * @param uptimeSeconds since it was last ready; null while it isn't
   */
  record PartStatus(
      String name,
      String state,
      @Nullable Long pid,
      int port,
      @Nullable Long memoryMib,
      int restarts,
      @Nullable Long uptimeSeconds) {}

  /** Counts of distinct reports, and of dead letters on all topics. */
  record ReportCounts(
      @Nullable Long accepted,
      @Nullable Long scored,
      @Nullable Long inCases,
      @Nullable Long nihil,
      @Nullable Long conflict,
      @Nullable Long deadLetter) {}

  /** Asks everyone. */
  static Status of(StackState state, Settings settings) throws IOException, InterruptedException {
    List<String> problems = new ArrayList<>();
    boolean supervised = state.supervisor().find().isPresent();
    if (!supervised) {
      problems.add("the supervisor is gone; ./siaga down stops what it left");
    } else if (state.phase() != StackState.Phase.READY) {
      problems.add("the stack is " + state.phase());
    }
    List<PartStatus> parts = new ArrayList<>();
    for (PartState part : state.parts()) {
      PartStatus one = part(part);
      parts.add(one);
      if (!one.state().equals(PartState.Phase.READY.name())) {
        problems.add(part.name() + " is " + one.state());
      }
    }
    Map<String, @Nullable Long> lag = Map.of();
    Long deadLetters = null;
    try (KafkaQuestions broker = new KafkaQuestions(settings.bootstrapServers())) {
      lag = broker.lag();
      deadLetters = broker.deadLetters();
    } catch (ExecutionException | TimeoutException | KafkaException e) {
      problems.add("the broker does not answer");
    }
    ReportCounts reports = reports(settings, deadLetters, problems);
    return new Status(
        problems.isEmpty(),
        supervised ? state.phase().name() : "DOWN",
        state.supervisor().pid(),
        parts,
        lag,
        reports,
        problems);
  }

  private static PartStatus part(PartState part) throws IOException {
    Optional<ProcessHandle> process =
        Optional.ofNullable(part.process()).flatMap(RunningProcess::find);
    boolean dead = part.phase() == PartState.Phase.READY && process.isEmpty();
    Instant ready = part.readySince();
    return new PartStatus(
        part.name(),
        dead ? "DEAD" : part.phase().name(),
        process.map(ProcessHandle::pid).orElse(null),
        part.port(),
        process.isPresent() ? Long.valueOf(Memory.residentMib(process.get())) : null,
        part.restarts(),
        ready == null || dead ? null : Duration.between(ready, Instant.now()).toSeconds());
  }

  private static ReportCounts reports(
      Settings settings, @Nullable Long deadLetters, List<String> problems)
      throws InterruptedException {
    try (HttpClient http = HttpClient.newBuilder().connectTimeout(TIMEOUT).build()) {
      HttpRequest request =
          HttpRequest.newBuilder(settings.url(Port.CONSOLE).resolve("/v1/statistics/reports"))
              .timeout(TIMEOUT)
              .header(
                  "Authorization",
                  "Bearer " + SignIn.token(settings, System.getenv(), ConsoleOptions.ME, "viewer"))
              .build();
      HttpResponse<String> response = http.send(request, HttpResponse.BodyHandlers.ofString());
      if (response.statusCode() == 200) {
        JsonNode counts = JsonMapper.shared().readTree(response.body());
        return new ReportCounts(
            count(counts, "accepted"),
            count(counts, "scored"),
            count(counts, "inCases"),
            count(counts, "nihil"),
            count(counts, "conflict"),
            deadLetters);
      }
      problems.add("the console answers " + response.statusCode());
    } catch (IOException | JacksonException e) {
      problems.add("the console does not answer");
    }
    return new ReportCounts(null, null, null, null, null, deadLetters);
  }

  private static @Nullable Long count(JsonNode counts, String name) {
    JsonNode count = counts.get(name);
    return count == null || !count.isNumber() ? null : count.longValue();
  }
}
