package id.siaga.notification;

import static java.nio.charset.StandardCharsets.UTF_8;

import id.siaga.events.EventCodec;
import id.siaga.events.EventHeaders;
import id.siaga.events.Topic;
import id.siaga.events.avro.CaseSnapshot;
import id.siaga.events.domain.DeskCode;
import id.siaga.testkit.Endpoints;
import id.siaga.testkit.RealStack;
import id.siaga.testkit.RegistryGate;
import id.siaga.testkit.ReportFixture;
import id.siaga.testkit.TestIssuer;
import id.siaga.testkit.TopicProbe;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Predicate;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.header.Headers;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The service as it runs, over real parts; all tests share it and keep to ids of their own. */
@RealStack
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@SpringBootTest(
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = {
      "siaga.live.heartbeat=1s",
      "siaga.live.connections=4",
      "siaga.live.waiters=4",
      "siaga.projection.keep-events=100",
      "siaga.projection.trim-every=2s",
    })
abstract class RunningService {

  static final Duration SOON = Duration.ofSeconds(20);

  final HttpClient http = HttpClient.newHttpClient();
  final EventCodec codec = Endpoints.shared().codec();
  final TopicProbe probe = new TopicProbe(Endpoints.shared());

  @Autowired MeterRegistry meters;
  @Autowired JdbcTemplate jdbc;
  @LocalServerPort int port;

  /** Of one who is a supervisor at every desk; who may do less is the business of AccessIT. */
  static final String TOKEN = TestIssuer.shared().everywhere("rina", "supervisor");

  /** All that the service asks the registry goes through it. */
  static final RegistryGate REGISTRY = gate();

  @DynamicPropertySource
  static void environment(DynamicPropertyRegistry properties) {
    Endpoints.shared().environment().forEach((name, value) -> properties.add(name, () -> value));
    properties.add("SIAGA_REGISTRY_URL", REGISTRY::url);
    properties.add("SIAGA_ISSUER_URL", TestIssuer.shared()::issuer);
  }

  private static RegistryGate gate() {
    try {
      return new RegistryGate(Endpoints.shared().registryUrl());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @BeforeAll
  void awaitReadiness() {
    Awaitility.await()
        .atMost(Duration.ofSeconds(60))
        .until(() -> get("/actuator/health/readiness").statusCode() == 200);
  }

  @AfterAll
  void closeProbe() {
    probe.close();
  }

  void send(Topic topic, String key, SpecificRecord event) {
    probe.send(topic.wireName(), key, codec.encode(topic, event), headers(topic));
  }

  void send(CaseSnapshot snapshot) {
    DeskCode desk = new DeskCode(snapshot.getDesk());
    send(Topic.cases(desk), desk.real().value(), snapshot);
  }

  void send(ReportFixture report) {
    send(Topic.REPORTS, report.region(), report.submitted());
  }

  static Headers headers(Topic topic) {
    return EventHeaders.of(topic, "test", Instant.EPOCH, null);
  }

  HttpResponse<String> get(String path) {
    return exchange(request(path));
  }

  /** A request of somebody who has signed in. */
  HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(uri(path)).header("Authorization", "Bearer " + TOKEN);
  }

  HttpResponse<String> post(String path, String body) {
    return exchange(
        request(path)
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(body, UTF_8)));
  }

  HttpResponse<String> exchange(HttpRequest.Builder request) {
    try {
      return http.send(request.timeout(SOON).build(), HttpResponse.BodyHandlers.ofString());
    } catch (IOException e) {
      throw new AssertionError("no answer", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError("interrupted", e);
    }
  }

  URI uri(String path) {
    return URI.create("http://127.0.0.1:" + port + path);
  }

  /** Waits until the answer is as wanted, and gives it. */
  JsonNode awaitJson(String path, Predicate<JsonNode> wanted) {
    return Awaitility.await(path)
        .atMost(SOON)
        .pollInterval(Duration.ofMillis(50))
        .until(() -> json(get(path)), wanted);
  }

  static JsonNode json(HttpResponse<String> response) {
    return JsonMapper.shared().readTree(response.body());
  }

  double counted(String meter, String... tags) {
    var counter = meters.find(meter).tags(tags).counter();
    return counter == null ? 0 : counter.count();
  }
}
