package id.siaga.intake;

import static java.nio.charset.StandardCharsets.UTF_8;

import id.siaga.intake.domain.AgencyKeys;
import id.siaga.testkit.Endpoints;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HexFormat;
import org.awaitility.Awaitility;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.http.client.ReactorResourceFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The service as it runs in production, on a port of its own, with one agency's key. */
final class RunningIntake implements AutoCloseable {

  private static final String KEY = "siaga_test_polres-lebong";

  private final HttpClient http = HttpClient.newHttpClient();
  private final ConfigurableApplicationContext context;
  private final String base;

  private RunningIntake(String bootstrapServers, URI registry, Path directory) throws IOException {
    Path keys =
        Files.writeString(
            directory.resolve("keys.yaml"),
            """
            agencies:
              - agency: polres-lebong
                name: Polres Lebong
                keySha256: %s
            """
                .formatted(HexFormat.of().formatHex(AgencyKeys.hash(KEY).bytes().array())));
    context =
        new SpringApplicationBuilder(IntakeApplication.class)
            .initializers(RunningIntake::withEventLoopsOfItsOwn)
            .run(
                "--server.port=0",
                "--spring.kafka.bootstrap-servers=" + bootstrapServers,
                "--siaga.intake.registry-url=" + registry,
                "--siaga.intake.agency-keys-file=" + keys,
                "--spring.jmx.enabled=false");
    base = "http://127.0.0.1:" + context.getEnvironment().getProperty("local.server.port");
  }

  /** Event loops are one JVM's by default: stopping one instance would stop the other's. */
  private static void withEventLoopsOfItsOwn(ConfigurableApplicationContext context) {
    ReactorResourceFactory own = new ReactorResourceFactory();
    own.setUseGlobalResources(false);
    ((GenericApplicationContext) context).registerBean(ReactorResourceFactory.class, () -> own);
  }

  /** Starts it and waits until it is ready. */
  static RunningIntake ready(Endpoints endpoints, Path directory) throws IOException {
    RunningIntake intake =
        new RunningIntake(endpoints.bootstrapServers(), endpoints.registryUrl(), directory);
    Awaitility.await()
        .atMost(Duration.ofSeconds(60))
        .until(() -> intake.get("/actuator/health/readiness").statusCode() == 200);
    return intake;
  }

  /** Starts it where neither broker nor registry is. */
  static RunningIntake alone(Path directory) throws IOException {
    return new RunningIntake("127.0.0.1:9", URI.create("http://127.0.0.1:9"), directory);
  }

  HttpResponse<String> get(String path) {
    return send(HttpRequest.newBuilder(URI.create(base + path)).GET());
  }

  /** Sends one report under a key. */
  HttpResponse<String> submit(String key, String body) {
    return send(post("/v1/reports", "application/json", body).header("Idempotency-Key", key));
  }

  HttpResponse<String> submitBatch(String lines) {
    return send(post("/v1/reports:batch", "application/x-ndjson", lines));
  }

  HttpResponse<String> post(String path) {
    return send(post(path, "application/json", "{}"));
  }

  static JsonNode json(HttpResponse<String> response) {
    return JsonMapper.shared().readTree(response.body());
  }

  @Override
  public void close() {
    context.close();
    http.close();
  }

  private HttpRequest.Builder post(String path, String type, String body) {
    return HttpRequest.newBuilder(URI.create(base + path))
        .header("Authorization", "Bearer " + KEY)
        .header("Content-Type", type)
        .header("traceparent", IntakeIT.TRACE)
        .POST(HttpRequest.BodyPublishers.ofString(body, UTF_8));
  }

  private HttpResponse<String> send(HttpRequest.Builder request) {
    try {
      return http.send(
          request.timeout(Duration.ofSeconds(30)).build(), HttpResponse.BodyHandlers.ofString());
    } catch (IOException e) {
      throw new AssertionError("intake gave no answer", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError("interrupted", e);
    }
  }
}
