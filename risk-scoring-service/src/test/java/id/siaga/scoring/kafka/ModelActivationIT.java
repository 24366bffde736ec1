package id.siaga.scoring.kafka;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import id.siaga.events.Decoding;
import id.siaga.events.EventCodec;
import id.siaga.events.EventHeaders;
import id.siaga.events.Topic;
import id.siaga.events.avro.ReportScored;
import id.siaga.scoring.domain.ModelHistory;
import id.siaga.scoring.domain.model.BundledModel;
import id.siaga.testkit.Endpoints;
import id.siaga.testkit.ProbeRecord;
import id.siaga.testkit.RealStack;
import id.siaga.testkit.ReportFixture;
import id.siaga.testkit.Reports;
import id.siaga.testkit.TopicProbe;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Reports are classified by the model that was in force when they were submitted. */
@RealStack
class ModelActivationIT {

  private static final Duration PATIENCE = Duration.ofSeconds(40);
  private static final Duration MICRO = Duration.ofNanos(1_000);
  private static final String REGION = "51.71";
  private static final Class<?>[] FAKE = {FakeModels.class};

  private static EventCodec codec;
  private static TopicProbe probe;
  private static PublishedModels models;
  private static Endpoints endpoints;

  @BeforeAll
  static void start(Endpoints shared) {
    endpoints = shared;
    codec = shared.codec();
    probe = new TopicProbe(shared);
    models = new PublishedModels(probe, codec);
  }

  @AfterAll
  static void stop() {
    probe.close();
  }

  @Test
  void switchesAtTheMomentWithoutARestart() {
    try (RunningStage stage = RunningStage.start(endpoints, FAKE)) {
      Instant first = soon();
      models.activate("model-one", first);
      Instant second = first.plusSeconds(2);
      models.activate("model-two", second);
      Awaitility.await().atMost(PATIENCE).until(() -> Instant.now().isAfter(second));

      assertThat(version(report("switch-1", first))).isEqualTo("model-one");
      assertThat(version(report("switch-2", second.minus(MICRO)))).isEqualTo("model-one");
      assertThat(version(report("switch-3", second))).isEqualTo("model-two");
      assertThat(version(report("switch-4", first.plus(MICRO)))).isEqualTo("model-one");
      assertThat(stage.health().getDetails()).containsEntry("model", "model-two");
      assertThat(stage.post("/v1/classifications", "{\"text\":\"Listrik padam di TPS 4.\"}"))
          .contains("\"version\":\"model-two\"");
      Awaitility.await()
          .atMost(PATIENCE)
          .until(() -> stage.gauges("siaga.model.active").equals(List.of("model-two")));
      assertThat(stage.counted("siaga.model.switches")).isGreaterThanOrEqualTo(2);
    }
  }

  @Test
  void replayFindsEveryModelAgainAlsoThoseNoLongerHeld() {
    Instant old = Instant.parse("2020-12-09T00:00:00Z");
    List<String> versions = new ArrayList<>();
    for (int i = 0; i < ModelHistory.HELD + 3; i++) {
      String version = "model-replay-" + i;
      models.activate(version, old.plusSeconds(i), 700_000);
      versions.add(version);
    }

    try (RunningStage stage = RunningStage.start(endpoints, FAKE)) {
      assertThat(version(report("replay-before", old.minus(MICRO))))
          .isEqualTo("rules-3+" + BundledModel.read().version());
      for (int i = 0; i < versions.size(); i++) {
        assertThat(version(report("replay-" + i, old.plusSeconds(i)))).isEqualTo(versions.get(i));
      }
      assertThat(stage.counted("siaga.dead.letters")).isZero();
    }
  }

  @Test
  void whatIsWrongIsRefusedAndTheModelBeforeStays() {
    try (RunningStage stage = RunningStage.start(endpoints, FAKE)) {
      Instant good = soon();
      models.activate("model-good", good);
      Instant bad = good.plus(MICRO);
      models.part("model-hash", "siaga-model x".getBytes(UTF_8), 0, 1, new byte[] {1});
      models.activation("model-hash", "siaga-model x".getBytes(UTF_8), bad, "admin");
      models.part("model-part", new byte[] {1, 2}, 1, 2, new byte[] {2});
      models.activation("model-part", new byte[] {1, 2}, bad, "admin");
      models.part("model-bounds", new byte[] {1}, 2, 2, new byte[] {1});
      models.activate("model-none", bad, new byte[] {1, 2, 3}, "admin");
      models.activate("model-role", bad, "siaga-model x".getBytes(UTF_8), "operator");
      models.activation("rules-unknown", null, bad, "admin");
      probe.send(Topic.MODELS.wireName(), Topic.ONE_KEY, new byte[] {9});
      Awaitility.await()
          .atMost(PATIENCE)
          .untilAsserted(() -> {
            assertThat(refused(stage, "wrong-hash")).isPositive();
            assertThat(refused(stage, "incomplete")).isPositive();
            assertThat(refused(stage, "unreadable")).isPositive();
            assertThat(refused(stage, "role-may-not")).isPositive();
            assertThat(refused(stage, "not-bundled")).isPositive();
            assertThat(refused(stage, "malformed")).isGreaterThanOrEqualTo(2);
          });
      Awaitility.await().atMost(PATIENCE).until(() -> Instant.now().isAfter(bad));

      assertThat(version(report("refused", bad))).isEqualTo("model-good");

      Instant back = soon();
      models.activation("rules-3", null, back, "supervisor");
      Awaitility.await().atMost(PATIENCE).until(() -> Instant.now().isAfter(back));
      assertThat(version(report("back", back))).isEqualTo("rules-3");
    }
  }

  private static double refused(RunningStage stage, String reason) {
    return stage.counted("siaga.models.refused", "reason", reason);
  }

  /** As far ahead as notification-service makes sure of. */
  private static Instant soon() {
    return Instant.now().plusSeconds(4).truncatedTo(ChronoUnit.MICROS);
  }

  private static ReportFixture report(String key, Instant submittedAt) {
    ReportFixture report =
        Reports.clash().withRegion(REGION).withKey("model-" + key).withSubmittedAt(submittedAt);
    probe.send(
        Topic.REPORTS.wireName(), report.region(), codec.encode(Topic.REPORTS, report.submitted()));
    return report;
  }

  private static String version(ReportFixture report) {
    String id = report.id().toString();
    ProbeRecord record =
        probe.await(Topic.SCORED.wireName(), r -> id.equals(r.header(EventHeaders.ID)), PATIENCE);
    Decoding<ReportScored> decoding = codec.decode(Topic.SCORED, record.value());
    assertThat(decoding).isInstanceOf(Decoding.Decoded.class);
    return ((Decoding.Decoded<ReportScored>) decoding)
        .value()
        .getClassification()
        .getClassifierVersion();
  }
}
