package id.siaga.bench.part;

import static org.assertj.core.api.Assertions.assertThat;

import id.siaga.bench.corpus.Corpus;
import id.siaga.bench.corpus.CorpusReport;
import id.siaga.bench.corpus.RunId;
import id.siaga.bench.kafka.Census;
import id.siaga.bench.kafka.Offsets;
import id.siaga.bench.kafka.ProducerSettings;
import id.siaga.bench.kafka.ScratchTopics;
import id.siaga.bench.measure.Figure;
import id.siaga.bench.measure.PartResult;
import id.siaga.bench.process.ChildJvm;
import id.siaga.events.Topic;
import id.siaga.testkit.Endpoints;
import id.siaga.testkit.RealStack;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;

@RealStack
class BareSideIT {

  private static final Duration MOMENT = Duration.ofMillis(300);
  private static final Corpus CORPUS =
      new Corpus(
          List.of(
              new CorpusReport("Surat suara kurang 200 lembar", "17.07", null, "SEDANG"),
              new CorpusReport("Ancaman bom di kantor PPK", "73.71", null, "KRITIS")));

  private final Endpoints endpoints = Endpoints.shared();

  @Test
  void everyBarePartGivesAFigure() throws InterruptedException {
    try (Admin admin = admin()) {
      PartResult result;
      try (ScratchTopics scratch = scratch(admin)) {
        result = new BareParts(bench(admin, scratch)).measure();
      }

      assertThat(result.figures()).hasSize(5);
      assertThat(result.figures())
          .allSatisfy(figure -> assertThat(figure.samples().min()).isPositive());
      assertThat(result.figures().stream().map(Figure::cpu))
          .allSatisfy(cpu -> assertThat(cpu.cores()).containsKey("bench"));
    }
  }

  @Test
  void scratchTopicsAreLikeReportsAndGoneAfterwards() throws Exception {
    try (Admin admin = admin()) {
      String topic;
      try (ScratchTopics scratch = scratch(admin)) {
        topic = scratch.create("like", Topic.REPORTS.wireName());
        assertThat(new Offsets(admin).ends(List.of(topic))).hasSize(Topic.PARTITIONS);
      }
      assertThat(admin.listTopics().names().get()).doesNotContain(topic);
    }
  }

  @Test
  void endpointAnswers202OnlyForWhatTheBrokerHas() throws InterruptedException {
    try (Admin admin = admin();
        ScratchTopics scratch = scratch(admin)) {
      Workbench bench = bench(admin, scratch);
      String topic = scratch.create("acked", Topic.REPORTS.wireName());
      Map<TopicPartition, Long> before = bench.offsets().ends(List.of(topic));
      BareSide batches = new BareSide(bench, true);
      try (ChildJvm endpoint = batches.acked(topic, 480, bench.plan().producer())) {
        // What has just been started may need longer for its first answer than the moment lasts.
        for (int warmUp = 0; warmUp < 3; warmUp++) {
          batches.http("endpoint", endpoint).run(-1);
        }
        double rate = batches.http("endpoint", endpoint).run(0).rate();
        Census.Tally kept =
            bench
                .census()
                .count(before, bench.offsets().ends(List.of(topic)))
                .getOrDefault(topic, new Census.Tally(0, 0, 0));

        assertThat(rate).isPositive();
        assertThat(kept.meanValueBytes()).isEqualTo(480);
        assertThat((double) kept.records())
            .isGreaterThanOrEqualTo(rate * MOMENT.toMillis() / 1_000);
      }
    }
  }

  private Workbench bench(Admin admin, ScratchTopics scratch) {
    ProducerSettings producer = new ProducerSettings(0, 16_384, "none");
    Plan plan =
        new Plan(
            1,
            MOMENT,
            MOMENT,
            MOMENT,
            4,
            2,
            10,
            producer,
            MOMENT,
            2_000,
            300,
            10,
            MOMENT,
            List.of(10),
            MOMENT,
            Duration.ofSeconds(30));
    RunningStack stack =
        new RunningStack(
            InetSocketAddress.createUnresolved("127.0.0.1", 1),
            endpoints.bootstrapServers(),
            endpoints.registryUrl(),
            "agency",
            "key",
            Map.of());
    return new Workbench(
        stack, plan, CORPUS, endpoints.codec(), new Offsets(admin), scratch, line -> {});
  }

  private Admin admin() {
    return Admin.create(
        Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, endpoints.bootstrapServers()));
  }

  private static ScratchTopics scratch(Admin admin) {
    return new ScratchTopics(admin, RunId.random().value(), line -> {});
  }
}
