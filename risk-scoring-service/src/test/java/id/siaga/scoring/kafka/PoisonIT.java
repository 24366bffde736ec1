package id.siaga.scoring.kafka;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import id.siaga.events.DeadLetter;
import id.siaga.events.EventCodec;
import id.siaga.events.EventHeaders;
import id.siaga.events.PoisonReason;
import id.siaga.events.Topic;
import id.siaga.events.avro.ReportMode;
import id.siaga.events.avro.ReportSubmitted;
import id.siaga.scoring.domain.Classifier;
import id.siaga.scoring.domain.Scorer;
import id.siaga.scoring.yaml.CriteriaFiles;
import id.siaga.testkit.Endpoints;
import id.siaga.testkit.Poison;
import id.siaga.testkit.ProbeRecord;
import id.siaga.testkit.RealStack;
import id.siaga.testkit.ReportFixture;
import id.siaga.testkit.Reports;
import id.siaga.testkit.TopicProbe;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/** One batch that holds every kind of poison among good reports. */
@RealStack
class PoisonIT {

  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final String REGION = "19.71";
  private static final String DEFECT = "teks yang memicu cacat";
  private static final int UNKNOWN_ID = 999_999;

  /** A scorer with a defect that one text brings out. No configuration class: none may scan it. */
  static class DefectiveScorer {

    @Bean
    @Primary
    Scorer defectiveScorer() {
      Classifier classifier = new Classifier(CriteriaFiles.bundled(), 0.5);
      return report -> {
        if (report.text().equals(DEFECT)) {
          throw new IllegalStateException("a defect");
        }
        return classifier.score(report);
      };
    }
  }

  @Test
  void refusesEachKindOfPoisonAndPublishesTheNeighbours(Endpoints endpoints)
      throws ExecutionException, InterruptedException {
    EventCodec codec = endpoints.codec();
    Map<PoisonReason, byte[]> poison = poison(codec);
    try (TopicProbe probe = new TopicProbe(endpoints)) {
      poison.forEach((reason, value) -> {
        send(
            probe,
            neighbour(reason).region(),
            codec.encode(Topic.REPORTS, neighbour(reason).submitted()),
            null);
        send(probe, reason == PoisonReason.WRONG_KEY ? "19.72" : REGION, value, reason.name());
      });
      sendTombstone(endpoints, "tombstone");
      ReportFixture last = Reports.clash().withRegion(REGION).withKey("last");
      send(probe, REGION, codec.encode(Topic.REPORTS, last.submitted()), null);

      try (RunningStage stage =
          RunningStage.start(
              endpoints,
              new Class<?>[] {DefectiveScorer.class},
              "siaga.scoring.largest-record=20000")) {
        poison.forEach((reason, value) -> assertRefused(probe, reason.name(), reason, value));
        assertRefused(probe, "tombstone", PoisonReason.NOT_WIRE_FORMAT, null);
        poison.keySet().forEach(reason -> awaitScored(probe, neighbour(reason)));
        awaitScored(probe, last);
        assertThat(scoredIds(probe)).hasSize(poison.size() + 1).doesNotHaveDuplicates();
        poison.keySet().forEach(reason -> assertCounted(stage, reason));
      }
    }
  }

  private static Map<PoisonReason, byte[]> poison(EventCodec codec) {
    ReportFixture report = Reports.clash().withRegion(REGION).withKey("poison");
    byte[] good = codec.encode(Topic.REPORTS, report.submitted());
    ReportSubmitted unknownCode = report.submitted();
    unknownCode.setMode(ReportMode.UNKNOWN);
    Map<PoisonReason, byte[]> poison = new EnumMap<>(PoisonReason.class);
    poison.put(PoisonReason.NOT_WIRE_FORMAT, Poison.largest());
    poison.put(
        PoisonReason.UNKNOWN_SCHEMA, ByteBuffer.wrap(good.clone()).putInt(1, UNKNOWN_ID).array());
    poison.put(PoisonReason.WRONG_TYPE, codec.encode(Topic.SCORED, report.scored()));
    poison.put(PoisonReason.MALFORMED, Arrays.copyOf(good, good.length - 7));
    poison.put(PoisonReason.INVALID_CONTENT, codec.encode(Topic.REPORTS, unknownCode));
    poison.put(PoisonReason.WRONG_KEY, good);
    poison.put(
        PoisonReason.HANDLER_FAILED,
        codec.encode(Topic.REPORTS, report.withText(DEFECT).submitted()));
    poison.put(
        PoisonReason.OUTPUT_TOO_LARGE,
        codec.encode(Topic.REPORTS, report.withText("\uD83D\uDCA3".repeat(10_000)).submitted()));
    assertThat(poison).containsOnlyKeys(PoisonReason.values());
    return poison;
  }

  private static ReportFixture neighbour(PoisonReason reason) {
    return Reports.clash().withRegion(REGION).withKey("neighbour-of-" + reason);
  }

  private static void send(TopicProbe probe, String key, byte[] value, @Nullable String mark) {
    probe.send(
        Topic.REPORTS.wireName(), key, value, mark == null ? new RecordHeaders() : marked(mark));
  }

  /** The probe writes no tombstones. */
  private static void sendTombstone(Endpoints endpoints, String mark)
      throws ExecutionException, InterruptedException {
    try (KafkaProducer<byte[], byte[]> producer =
        new KafkaProducer<>(
            Map.of(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, endpoints.bootstrapServers()),
            new ByteArraySerializer(),
            new ByteArraySerializer())) {
      producer
          .send(
              new ProducerRecord<>(
                  Topic.REPORTS.wireName(), null, REGION.getBytes(UTF_8), null, marked(mark)))
          .get();
    }
  }

  private static Headers marked(String mark) {
    return new RecordHeaders()
        .add("mark", mark.getBytes(UTF_8))
        .add("twice", new byte[] {1})
        .add("twice", null);
  }

  private static void assertRefused(
      TopicProbe probe, String mark, PoisonReason reason, byte @Nullable [] value) {
    List<ProbeRecord> letters =
        probe.await(
            Topic.REPORTS.deadLetterName(), r -> mark.equals(r.header("mark")), 1, PATIENCE);
    assertThat(letters).hasSize(1);
    ProbeRecord letter = letters.getFirst();
    assertThat(letter.value()).isEqualTo(value);
    assertThat(letter.key()).isEqualTo(reason == PoisonReason.WRONG_KEY ? "19.72" : REGION);
    assertThat(letter.header(DeadLetter.REASON)).isEqualTo(reason.name());
    assertThat(letter.header(DeadLetter.REFUSED_BY)).isEqualTo("risk-scoring-service");
    assertThat(letter.header(DeadLetter.TOPIC)).isEqualTo("siaga.reports.v1");
    assertThat(letter.header(DeadLetter.OFFSET)).matches("\\d+");
    assertThat(letter.headers().headers("twice")).hasSize(2);
  }

  private static void assertCounted(RunningStage stage, PoisonReason reason) {
    assertThat(
            stage.counted(
                "siaga.dead.letters", "topic", "siaga.reports.v1", "reason", reason.name()))
        .isPositive();
  }

  private static void awaitScored(TopicProbe probe, ReportFixture report) {
    String id = report.id().toString();
    probe.await(Topic.SCORED.wireName(), r -> id.equals(r.header(EventHeaders.ID)), PATIENCE);
  }

  private static List<@Nullable String> scoredIds(TopicProbe probe) {
    return probe.present(Topic.SCORED.wireName(), r -> REGION.equals(r.key())).stream()
        .map(r -> r.header(EventHeaders.ID))
        .toList();
  }
}
