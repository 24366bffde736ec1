package id.siaga.scoring.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import id.siaga.events.EventCodec;
import id.siaga.events.EventHeaders;
import id.siaga.events.Topic;
import id.siaga.testkit.Endpoints;
import id.siaga.testkit.ProbeRecord;
import id.siaga.testkit.RealStack;
import id.siaga.testkit.ReportFixture;
import id.siaga.testkit.Reports;
import id.siaga.testkit.TopicProbe;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.TransactionListing;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** Who reads committed records sees each report once, whatever happens to the stage. */
@RealStack
class ExactlyOnceIT {

  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final String SMALL_BATCHES =
      "spring.cloud.stream.kafka.binder.consumer-properties.max.poll.records=5";

  @Test
  void publishesEachReportOnceAcrossARestart(Endpoints endpoints) {
    List<ReportFixture> reports = reports("73.71", 600);
    try (TopicProbe probe = new TopicProbe(endpoints)) {
      send(probe, endpoints.codec(), reports);
      try (RunningStage stage = RunningStage.start(endpoints, SMALL_BATCHES)) {
        probe.await(Topic.SCORED.wireName(), r -> "73.71".equals(r.key()), 20, PATIENCE);
        assertThat(stage.counted("siaga.reports.scored")).isLessThan(600);
      }
      try (RunningStage stage = RunningStage.start(endpoints, SMALL_BATCHES)) {
        assertEachOnce(probe, "73.71", reports);
        assertThat(stage.counted("siaga.reports.scored")).isPositive();
      }
    }
  }

  @Test
  void startsOverFromTheCommittedOffsetsWhenItsProducerIsFenced(Endpoints endpoints)
      throws ExecutionException, InterruptedException {
    List<ReportFixture> before = reports("73.72", 20);
    List<ReportFixture> after = reports("73.73", 200);
    try (TopicProbe probe = new TopicProbe(endpoints);
        RunningStage stage = RunningStage.start(endpoints, SMALL_BATCHES);
        Admin admin =
            Admin.create(
                Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, endpoints.bootstrapServers()))) {
      send(probe, endpoints.codec(), before);
      assertEachOnce(probe, "73.72", before);

      fence(admin);
      send(probe, endpoints.codec(), after);

      assertEachOnce(probe, "73.73", after);
      Awaitility.await()
          .atMost(PATIENCE)
          .until(() -> stage.health().getStatus().toString().equals("UP"));
    }
  }

  private static void fence(Admin admin) throws ExecutionException, InterruptedException {
    List<String> ids =
        admin.listTransactions().all().get().stream()
            .map(TransactionListing::transactionalId)
            .filter(id -> id.startsWith("siaga-risk-scoring-" + RunningStage.INSTANCE))
            .toList();
    assertThat(ids).isNotEmpty();
    admin.fenceProducers(ids).all().get();
  }

  private static List<ReportFixture> reports(String region, int count) {
    return IntStream.range(0, count)
        .mapToObj(i -> Reports.clash().withRegion(region).withKey(region + "-" + i))
        .toList();
  }

  private static void send(TopicProbe probe, EventCodec codec, List<ReportFixture> reports) {
    reports.forEach(report ->
        probe.send(
            Topic.REPORTS.wireName(),
            report.region(),
            codec.encode(Topic.REPORTS, report.submitted())));
  }

  private static void assertEachOnce(TopicProbe probe, String region, List<ReportFixture> reports) {
    probe.await(Topic.SCORED.wireName(), r -> region.equals(r.key()), reports.size(), PATIENCE);
    List<ProbeRecord> scored = probe.present(Topic.SCORED.wireName(), r -> region.equals(r.key()));
    assertThat(scored.stream().map(r -> r.header(EventHeaders.ID)))
        .containsExactlyElementsOf(reports.stream().map(r -> r.id().toString()).toList());
  }
}
