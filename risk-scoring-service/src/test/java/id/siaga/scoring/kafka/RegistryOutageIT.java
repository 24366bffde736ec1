package id.siaga.scoring.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import id.siaga.events.EventCodec;
import id.siaga.events.EventHeaders;
import id.siaga.events.Topic;
import id.siaga.testkit.Endpoints;
import id.siaga.testkit.ProbeRecord;
import id.siaga.testkit.RealStack;
import id.siaga.testkit.RegistryGate;
import id.siaga.testkit.ReportFixture;
import id.siaga.testkit.Reports;
import id.siaga.testkit.TopicProbe;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
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
        RegistryGate gate = shutGate(endpoints);
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

  private static RegistryGate shutGate(Endpoints endpoints) throws IOException {
    RegistryGate gate = new RegistryGate(endpoints.registryUrl());
    gate.shut();
    return gate;
  }

  private static long batchesTried(RunningStage stage) {
    return stage.context().getBean(ScoringMetrics.class).batches().count();
  }

  private static List<String> ids(List<ProbeRecord> records) {
    return records.stream().map(r -> String.valueOf(r.header(EventHeaders.ID))).toList();
  }
}
