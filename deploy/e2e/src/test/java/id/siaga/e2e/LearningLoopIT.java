package id.siaga.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.siaga.escalation.audit.AuditKind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * People correct what the classifier made of reports; a model learns it, is tried on the past, and
 * decides from then on. On a stack of its own, because it ends with another model.
 */
class LearningLoopIT {

  private static final Duration PATIENCE = Duration.ofSeconds(60);

  /** Brawls, TINGGI by any classifier; the people of this test say KRITIS, and a threat. */
  private static final Map<String, String> REPORTS =
      Map.of(
          "16.01",
          "Massa dua kubu saling lempar batu di dekat ambulans relawan, sirenenya dibunyikan terus,"
              + " tiga orang luka ringan.",
          "16.02",
          "Saling lempar batu dua kubu pecah lagi, sirene ambulans relawan dibunyikan sampai malam,"
              + " dua orang luka ringan.",
          "16.03",
          "Dua kubu pendukung bentrok dan saling lempar batu, ambulans relawan membunyikan sirene,"
              + " seorang luka ringan.");

  @Test
  void whatPeopleOverruleIsLearnedTriedAndPutInForce() throws IOException {
    try (RunningStack stack = RunningStack.start(Map.of())) {
      Api api = new Api(stack);
      List<String> ids = new ArrayList<>();
      REPORTS.forEach((region, text) -> {
        String id = api.submitted(region, "loop-" + region, text);
        ids.add(id);
        overrule(stack, caseOf(api, id), region);
      });

      Path examples = stack.data().resolve("overrides.jsonl");
      stack.siaga("overrides", "--since", "1h", "--out", examples.toString()).expectSuccess();
      List<JsonNode> exported =
          Files.readAllLines(examples).stream().map(JsonMapper.shared()::readTree).toList();
      assertThat(exported)
          .extracting(one -> one.path("id").asString())
          .containsExactlyInAnyOrderElementsOf(ids);
      assertThat(exported)
          .allSatisfy(one -> {
            assertThat(one.path("severity").asString()).isEqualTo("KRITIS");
            assertThat(one.path("from").path("severity").asString()).isEqualTo("TINGGI");
            assertThat(one.path("by").asString()).isEqualTo("Rina");
            assertThat(one.path("role").asString()).isNotEmpty();
          });

      String version = trained(stack, examples);

      JsonNode shadow =
          JsonMapper.shared()
              .readTree(
                  stack
                      .siaga("shadow", "--model", version, "--since", "1h", "--json")
                      .expectSuccess());
      assertThat(shadow.path("reports").asInt()).isEqualTo(3);
      assertThat(shadow.path("escalation").path("up").asInt()).isEqualTo(3);
      assertThat(shadow.path("escalation").path("policy").asString()).isEqualTo("awal-2");
      for (JsonNode change : shadow.path("changes")) {
        assertThat(ids).contains(change.path("id").asString());
        assertThat(change.path("before").path("severity").asString()).isEqualTo("TINGGI");
        assertThat(change.path("before").path("atOnce").toString()).doesNotContain("NASIONAL");
        assertThat(change.path("after").path("severity").asString()).isEqualTo("KRITIS");
        assertThat(change.path("after").path("atOnce").toString()).contains("NASIONAL");
        assertThat(change.has("text")).isFalse();
      }
      assertThat(stack.siaga("shadow", "--model", version, "--texts").expectSuccess())
          .contains("3 would go to a higher tier at once", "sirene");

      stack
          .siaga("activate", version, "--reason", "Belajar dari koreksi.", "--as", "Sari")
          .expectSuccess();
      await()
          .atMost(PATIENCE)
          .until(() ->
              AuditTopic.entries(stack).stream()
                  .anyMatch(entry ->
                      entry.step().kind() == AuditKind.MODEL_ACTIVATED
                          && entry.step().subjectId().equals(version)
                          && "supervisor:Sari".equals(entry.step().actor())));
      assertThat(AuditTopic.faults(stack)).isEmpty();
    }
  }

  private static String trained(RunningStack stack, Path examples) throws IOException {
    Path corpus = Files.createDirectory(stack.data().resolve("corpus"));
    // A part of it, to be quick; such a candidate is a bad one, which train says.
    List<String> lines =
        Files.readAllLines(stack.home().resolve("risk-scoring-service/model/corpus/reports.jsonl"));
    Files.write(corpus.resolve("reports.jsonl"), lines.subList(0, 130));
    RunningStack.Answer answer =
        stack.siaga(
            "train", "--with", examples.toString(), "--corpus", corpus.toString(), "--json");
    assertThat(answer.exitCode()).as(answer.err()).isIn(0, 1);
    JsonNode told = JsonMapper.shared().readTree(answer.out());
    assertThat(told.path("examples").asInt()).isEqualTo(3);
    return told.path("version").asString();
  }

  private static String caseOf(Api api, String reportId) {
    String path = "/v1/reports/" + reportId;
    await().atMost(PATIENCE).until(() -> !api.get(path).json().path("caseId").isMissingNode());
    return api.get(path).json().path("caseId").asString();
  }

  private static void overrule(RunningStack stack, String caseId, String desk) {
    stack
        .siaga(
            "override",
            caseId,
            "--desk",
            desk,
            "--category",
            "ANCAMAN",
            "--topic",
            "KONFLIK_PENDUKUNG",
            "--severity",
            "KRITIS",
            "--as",
            "Rina",
            "--reason",
            "Sudah diumumkan kemarin.")
        .expectSuccess();
  }
}
