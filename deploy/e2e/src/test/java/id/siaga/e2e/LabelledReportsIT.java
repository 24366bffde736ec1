package id.siaga.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.siaga.events.Decoding;
import id.siaga.events.EventCodec;
import id.siaga.events.Topic;
import id.siaga.events.avro.CaseSnapshot;
import id.siaga.events.avro.Category;
import id.siaga.events.avro.CauseKind;
import id.siaga.events.avro.ReportScored;
import id.siaga.testkit.ProbeRecord;
import id.siaga.testkit.TopicProbe;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.apache.avro.specific.SpecificRecord;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** All 260 labelled reports by the client, counted, and once more. On a stack of its own. */
class LabelledReportsIT {

  private static final int REPORTS = 260;
  private static final Duration PATIENCE = Duration.ofSeconds(90);

  @Test
  void eachReportIsInExactlyOneCaseOrASignOfLifeAndTheSecondTimeChangesNothing() {
    try (RunningStack stack = RunningStack.start(Map.of())) {
      String file = stack.home().resolve("deploy/local/demo/reports.jsonl").toString();
      stack.siaga("submit", file).expectSuccess();
      await().atMost(PATIENCE).until(() -> settled(stack));
      JsonNode counts = stack.status().path("reports");

      int nihil = scoredNihil(stack);
      assertThat(count(counts, "accepted")).isEqualTo(REPORTS);
      assertThat(count(counts, "scored")).isEqualTo(REPORTS);
      assertThat(count(counts, "nihil")).isEqualTo(nihil);
      assertThat(count(counts, "inCases")).isEqualTo(REPORTS - nihil);
      assertThat(count(counts, "conflict")).isZero();
      assertThat(count(counts, "deadLetter")).isZero();
      Map<String, Set<String>> cases = casesOfReports(stack);
      assertThat(cases).hasSize(REPORTS - nihil);
      assertThat(cases).allSatisfy((report, ids) -> assertThat(ids).hasSize(1));

      stack.siaga("submit", file).expectSuccess();
      await().atMost(PATIENCE).until(() -> settled(stack));

      assertThat(stack.status().path("reports")).isEqualTo(counts);
      assertThat(casesOfReports(stack)).isEqualTo(cases);
    }
  }

  private static boolean settled(RunningStack stack) {
    JsonNode counts = stack.status().path("reports");
    return count(counts, "inCases") + count(counts, "nihil") == REPORTS;
  }

  private static long count(JsonNode counts, String name) {
    return counts.path(name).asLong(-1);
  }

  private static int scoredNihil(RunningStack stack) {
    try (TopicProbe probe = stack.probe()) {
      EventCodec codec = stack.codec();
      return probe
          .present(
              Topic.SCORED.wireName(),
              r ->
                  read(codec, Topic.SCORED, r, ReportScored.class).getClassification().getCategory()
                      == Category.NIHIL)
          .size();
    }
  }

  /** The cases that each report was put into, by the causes of the owners' snapshots. */
  private static Map<String, Set<String>> casesOfReports(RunningStack stack) {
    Map<String, Set<String>> cases = new HashMap<>();
    try (TopicProbe probe = stack.probe()) {
      EventCodec codec = stack.codec();
      for (ProbeRecord record : probe.present(Topic.ESCALATIONS_KABUPATEN.wireName(), r -> true)) {
        CaseSnapshot snapshot =
            read(codec, Topic.ESCALATIONS_KABUPATEN, record, CaseSnapshot.class);
        if (snapshot.getCause().getKind() == CauseKind.REPORT) {
          cases
              .computeIfAbsent(snapshot.getCause().getCauseId(), id -> new HashSet<>())
              .add(snapshot.getCaseId());
        }
      }
    }
    return cases;
  }

  private static <T extends SpecificRecord> T read(
      EventCodec codec, Topic topic, ProbeRecord record, Class<T> type) {
    return switch (codec.decode(topic, record.value())) {
      case Decoding.Decoded<SpecificRecord>(SpecificRecord event) -> type.cast(event);
      case Decoding.Undecodable<SpecificRecord> poison ->
          throw new AssertionError(topic + " holds " + poison);
    };
  }
}
