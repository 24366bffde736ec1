package id.siaga.escalation.kafka;

import static org.awaitility.Awaitility.await;

import id.siaga.escalation.EscalationApplication;
import id.siaga.testkit.Endpoints;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** escalation-service as a process of its own, so that it can be killed without warning. */
final class DeskProcess implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofMinutes(2);

  private final Process process;
  private final Path log;

  private DeskProcess(Process process, Path log) {
    this.process = process;
    this.log = log;
  }

  /**
   * Starts one and waits until its desks run.
   *
   * @param directory for its state and its log
   * @param environment settings beyond the addresses of the parts
   */
  static DeskProcess start(Endpoints endpoints, Path directory, Map<String, String> environment)
      throws IOException {
    Files.createDirectories(directory);
    int port;
    try (ServerSocket free = new ServerSocket(0)) {
      port = free.getLocalPort();
    }
    String classPath =
        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    ProcessBuilder program =
        new ProcessBuilder(
            List.of(
                java,
                "-Xmx384m",
                "-XX:+UseSerialGC",
                "-cp",
                classPath,
                EscalationApplication.class.getName()));
    program.environment().putAll(endpoints.environment());
    program.environment().put("SIAGA_STATE_DIR", directory.resolve("state").toString());
    program.environment().put("SIAGA_HTTP_PORT", Integer.toString(port));
    program.environment().putAll(environment);
    program.redirectErrorStream(true);
    Path log = directory.resolve("log");
    program.redirectOutput(log.toFile());
    DeskProcess started = new DeskProcess(program.start(), log);
    URI readiness = URI.create("http://127.0.0.1:" + port + "/actuator/health/readiness");
    try (HttpClient http = HttpClient.newHttpClient()) {
      await()
          .atMost(PATIENCE)
          .pollInterval(Duration.ofMillis(200))
          .until(() -> started.ready(http, readiness));
    }
    return started;
  }

  /** SIGKILL: no time to say anything to anybody. */
  void kill() {
    process.destroyForcibly();
  }

  boolean alive() {
    return process.isAlive();
  }

  @Override
  public void close() {
    process.destroyForcibly();
    process.onExit().join();
  }

  private boolean ready(HttpClient http, URI readiness) throws InterruptedException {
    if (!process.isAlive()) {
      throw new AssertionError(
          "escalation-service ended with " + process.exitValue() + ", see " + log);
    }
    try {
      return http.send(
                  HttpRequest.newBuilder(readiness).build(), HttpResponse.BodyHandlers.discarding())
              .statusCode()
          == 200;
    } catch (IOException e) {
      return false;
    }
  }
}
