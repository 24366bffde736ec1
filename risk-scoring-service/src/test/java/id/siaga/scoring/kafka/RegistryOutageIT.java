package id.siaga.scoring.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import id.siaga.events.EventCodec;
import id.siaga.events.EventHeaders;
import id.siaga.events.Topic;
import id.siaga.testkit.Endpoints;
import id.siaga.testkit.ProbeRecord;
import id.siaga.testkit.RealStack;
import id.siaga.testkit.ReportFixture;
import id.siaga.testkit.Reports;
import id.siaga.testkit.TopicProbe;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.boot.health.contributor.Status;

/** A registry out of reach is no reason to refuse a report. */
@RealStack
class RegistryOutageIT {

  private static final Duration PATIENCE = Duration.ofSeconds(40);
  private static final String REGION = "33.05";

  @Test
  void waitsForTheRegistryAndThenScoresEverythingInOrder(Endpoints endpoints) throws IOException {
    EventCodec codec = endpoints.codec();
    List<ReportFixture> reports =
        IntStream.range(0, 40)
            .mapToObj(i -> Reports.clash().withRegion(REGION).withKey("outage-" + i))
            .toList();
    try (TopicProbe probe = new TopicProbe(endpoints);
        Gate gate = new Gate(endpoints.registryUrl());
        RunningStage stage = RunningStage.start(endpoints, "SIAGA_REGISTRY_URL=" + gate.url())) {
      reports.forEach(report ->
          probe.send(
              Topic.REPORTS.wireName(), REGION, codec.encode(Topic.REPORTS, report.submitted())));
      Awaitility.await()
          .atMost(PATIENCE)
          .until(
              () -> "registry is out of reach".equals(stage.health().getDetails().get("failure")));
      Awaitility.await().atMost(PATIENCE).until(() -> batchesTried(stage) >= 3);
      assertThat(stage.health().getStatus()).isEqualTo(Status.DOWN);
      assertThat(ids(probe.present(Topic.SCORED.wireName(), r -> REGION.equals(r.key()))))
          .isEmpty();

      gate.open();

      List<ProbeRecord> scored =
          probe.await(
              Topic.SCORED.wireName(), r -> REGION.equals(r.key()), reports.size(), PATIENCE);
      assertThat(ids(scored))
          .containsExactlyElementsOf(reports.stream().map(r -> r.id().toString()).toList());
      assertThat(probe.present(Topic.REPORTS.deadLetterName(), r -> REGION.equals(r.key())))
          .isEmpty();
      assertThat(stage.health().getStatus()).isEqualTo(Status.UP);
    }
  }

  private static long batchesTried(RunningStage stage) {
    return stage.context().getBean(ScoringMetrics.class).batches().count();
  }

  private static List<String> ids(List<ProbeRecord> records) {
    return records.stream().map(r -> String.valueOf(r.header(EventHeaders.ID))).toList();
  }

  /** Stands before the registry: refuses every call until it is opened, then hands them on. */
  private static final class Gate implements AutoCloseable {

    private final URI registry;
    private final HttpServer server;
    private final HttpClient client = HttpClient.newHttpClient();
    private final AtomicBoolean open = new AtomicBoolean();

    Gate(URI registry) throws IOException {
      this.registry = registry;
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
      server.createContext("/", this::answer);
      server.start();
    }

    String url() {
      return "http://127.0.0.1:" + server.getAddress().getPort() + registry.getPath();
    }

    void open() {
      open.set(true);
    }

    private void answer(HttpExchange exchange) throws IOException {
      try (exchange) {
        if (!open.get()) {
          exchange.sendResponseHeaders(503, -1);
          return;
        }
        HttpRequest request =
            HttpRequest.newBuilder(registry.resolve(exchange.getRequestURI()))
                .header("Content-Type", "application/vnd.schemaregistry.v1+json")
                .method(
                    exchange.getRequestMethod(),
                    BodyPublishers.ofByteArray(exchange.getRequestBody().readAllBytes()))
                .build();
        HttpResponse<byte[]> answer = client.send(request, BodyHandlers.ofByteArray());
        exchange.sendResponseHeaders(answer.statusCode(), answer.body().length);
        exchange.getResponseBody().write(answer.body());
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }

    @Override
    public void close() {
      server.stop(0);
    }
  }
}
