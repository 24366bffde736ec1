package id.siaga.intake;

import static id.siaga.intake.RunningIntake.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import id.siaga.events.Decoding;
import id.siaga.events.EventCodec;
import id.siaga.events.SchemaRegistry;
import id.siaga.events.Topic;
import id.siaga.events.avro.ReportSubmitted;
import id.siaga.events.domain.DerivedId;
import id.siaga.testkit.Endpoints;
import id.siaga.testkit.ProbeRecord;
import id.siaga.testkit.RealStack;
import id.siaga.testkit.TopicProbe;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Intake against a real broker and registry. */
@RealStack
class IntakeIT {

  static final String TRACE = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01";

  private static final String TOPIC = Topic.REPORTS.wireName();
  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final String CLASH = "{\"text\": \"Dua kubu.\", \"region\": \"17.07\"}";

  @TempDir private static Path directory;
  private static RunningIntake intake;
  private static TopicProbe probe;

  @BeforeAll
  static void starts(Endpoints endpoints) throws IOException {
    intake = RunningIntake.ready(endpoints, directory);
    probe = new TopicProbe(endpoints);
  }

  @AfterAll
  static void stops() {
    intake.close();
    probe.close();
  }

  @Test
  void writesWhatTheContractSays(Endpoints endpoints) {
    String key = newKey();
    HttpResponse<String> answer = intake.submit(key, CLASH);
    assertThat(answer.statusCode()).isEqualTo(202);
    String id = DerivedId.report("polres-lebong", "17.07", key).toString();
    assertThat(json(answer).get("reportId").stringValue()).isEqualTo(id);

    ProbeRecord record = record(id);
    assertThat(record.key()).isEqualTo("17.07");
    assertThat(record.header("ce_specversion")).isEqualTo("1.0");
    assertThat(record.header("ce_type")).isEqualTo("id.siaga.report.submitted.v1");
    assertThat(record.header("ce_source")).isEqualTo("/siaga/intake-service");
    assertThat(record.header("content-type")).isEqualTo("application/avro");
    assertThat(record.header("traceparent")).isEqualTo(TRACE);
    assertThat(record.headers().toArray()).hasSize(7);
    ByteBuffer bytes = ByteBuffer.wrap(Objects.requireNonNull(record.value()));
    assertThat(bytes.get(0)).isZero();
    assertThat(bytes.getInt(1))
        .isEqualTo(new SchemaRegistry(endpoints.registryUrl()).idOf(Topic.REPORTS));
    ReportSubmitted event = event(endpoints.codec(), record);
    assertThat(event.getText()).isEqualTo("Dua kubu.");
    assertThat(event.getAgency()).isEqualTo("polres-lebong");
    assertThat(event.getIdempotencyKey()).isEqualTo(key);
    assertThat(event.getSealed()).isNull();
    assertThat(event.getSubmittedAt())
        .isEqualTo(Instant.parse(json(answer).get("submittedAt").stringValue()));
    assertThat(record.header("ce_time")).isEqualTo(event.getSubmittedAt().toString());
    assertThat(record.timestamp().toEpochMilli()).isEqualTo(event.getSubmittedAt().toEpochMilli());
    assertThat(endpoints.codec().encode(Topic.REPORTS, event)).isEqualTo(record.value());
  }

  @Test
  void writesARepeatOnceAndRefusesAnotherBody() {
    String key = newKey();
    JsonNode first = json(intake.submit(key, CLASH));
    JsonNode second = json(intake.submit(key, CLASH));
    assertThat(second.get("duplicate").booleanValue()).isTrue();
    assertThat(second.get("submittedAt")).isEqualTo(first.get("submittedAt"));
    assertThat(intake.submit(key, CLASH.replace("Dua", "Tiga")).statusCode()).isEqualTo(409);
    assertThat(records(first.get("reportId").stringValue())).hasSize(1);
  }

  @Test
  void letsNoBadLineStopTheOthers() {
    String good = newKey();
    String alsoGood = newKey();
    HttpResponse<String> answer =
        intake.submitBatch(
            "{\"id\":\"%s\",\"text\":\"a\",\"region\":\"17.07\"}\nrusak\n{\"id\":\"%s\",\"text\":\"b\",\"region\":\"33.05\"}"
                .formatted(good, alsoGood));
    List<JsonNode> lines = answer.body().lines().map(JsonMapper.shared()::readTree).toList();
    assertThat(lines)
        .extracting(line -> line.get("status").intValue())
        .containsExactly(202, 400, 202);
    assertThat(record(DerivedId.report("polres-lebong", "17.07", good).toString())).isNotNull();
    assertThat(record(DerivedId.report("polres-lebong", "33.05", alsoGood).toString()).key())
        .isEqualTo("33.05");
  }

  @Test
  void knowsAfterARestartWhatWasSubmittedBefore(Endpoints endpoints) throws IOException {
    String key = newKey();
    String id;
    try (RunningIntake before = RunningIntake.ready(endpoints, directory)) {
      id = json(before.submit(key, CLASH)).get("reportId").stringValue();
    }
    try (RunningIntake after = RunningIntake.ready(endpoints, directory)) {
      assertThat(json(after.submit(key, CLASH)).get("duplicate").booleanValue()).isTrue();
      assertThat(after.submit(key, CLASH.replace("Dua", "Tiga")).statusCode()).isEqualTo(409);
    }
    assertThat(records(id)).hasSize(1);
  }

  @Test
  void learnsWhatAnotherInstanceTookIn(Endpoints endpoints) throws IOException {
    String key = newKey();
    try (RunningIntake other = RunningIntake.ready(endpoints, directory)) {
      other.submit(key, CLASH);
    }
    Awaitility.await()
        .atMost(PATIENCE)
        .until(() -> intake.submit(key, CLASH.replace("Dua", "Tiga")).statusCode() == 409);
  }

  @Test
  void answersInTimeWhenTheBrokerDoesNotAndLosesNothing() {
    Long broker = PausedBroker.process().orElse(null);
    assumeTrue(broker != null, "the broker is no local process");
    String key = newKey();
    String id = DerivedId.report("polres-lebong", "17.07", key).toString();
    long begun = System.nanoTime();
    HttpResponse<String> answer;
    try (PausedBroker paused = new PausedBroker(Objects.requireNonNull(broker))) {
      assertThat(paused.pid()).isPositive();
      answer = intake.submit(key, CLASH);
    }
    assertThat(answer.statusCode()).isEqualTo(503);
    assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(12));
    assertThat(answer.headers().firstValue("Retry-After")).contains("5");
    assertThat(json(answer).get("idempotencyKey").stringValue()).isEqualTo(key);
    Awaitility.await().atMost(PATIENCE).until(() -> intake.submit(key, CLASH).statusCode() == 202);
    assertThat(record(id).key()).isEqualTo("17.07");
    assertThat(intake.get("/actuator/prometheus").body())
        .contains("siaga_reports_unpublished_total")
        .contains("siaga_reports_rejected_total{problem=\"broker-unavailable\"}");
  }

  @Test
  void isNotReadyAloneAndSaysSo() throws IOException {
    try (RunningIntake alone = RunningIntake.alone(directory)) {
      assertThat(alone.get("/actuator/health/liveness").statusCode()).isEqualTo(200);
      HttpResponse<String> readiness = alone.get("/actuator/health/readiness");
      assertThat(readiness.statusCode()).isEqualTo(503);
      assertThat(json(readiness).get("components").propertyNames())
          .contains("broker", "registry", "index");
      assertThat(alone.submit(newKey(), CLASH).statusCode()).isEqualTo(503);
    }
  }

  @Test
  void answersUnknownAddressesWithAProblem() {
    HttpResponse<String> answer = intake.post("/v1/laporan");
    assertThat(answer.statusCode()).isEqualTo(404);
    assertThat(json(answer).get("type").stringValue()).isEqualTo("urn:siaga:problem:not-found");
  }

  private static ProbeRecord record(String id) {
    return probe.await(TOPIC, r -> id.equals(r.header("ce_id")), PATIENCE);
  }

  private static List<ProbeRecord> records(String id) {
    return probe.present(TOPIC, r -> id.equals(r.header("ce_id")));
  }

  private static ReportSubmitted event(EventCodec codec, ProbeRecord record) {
    return switch (codec.<ReportSubmitted>decode(Topic.REPORTS, record.value())) {
      case Decoding.Decoded<ReportSubmitted> decoded -> decoded.value();
      case Decoding.Undecodable<ReportSubmitted> poison ->
          throw new AssertionError(poison.detail());
    };
  }

  private static String newKey() {
    return UUID.randomUUID().toString();
  }
}
