package id.siaga.local.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Both tools' answers put together. */
class ShadowFilesTest {

  @TempDir private Path directory;
  private ShadowFiles files;
  private Path decisions;

  @BeforeEach
  void take() throws IOException {
    files = new ShadowFiles(directory);
    files.take(change("up", "LIVE", "RENDAH", "KRITIS"));
    files.take(change("old", "HISTORICAL", "RENDAH", "KRITIS"));
    files.take(change("unknown", "LIVE", "RENDAH", "SEDANG"));
    files.take(change("gone", "LIVE", "SEDANG", "NIHIL"));
    files.take(change("same", "LIVE", "SEDANG", "TINGGI"));
    files.take(
        """
        {"summary":{"version":"rules-1+model-1","from":"2024-11-20T00:00:00Z","reports":10,\
        "unpublished":0,"drills":2,"undecodable":0,"versionsBefore":{"rules-1":10},\
        "changed":{"any":5,"category":0,"topic":0,"severity":5},"review":{"before":4,"after":3},\
        "transitions":{"category":[{"from":"ANCAMAN","to":"ANCAMAN","reports":10}],"topic":[],\
        "severity":[{"from":"RENDAH","to":"KRITIS","reports":2}]}}}
        """);
    files.close();
    decisions =
        Files.write(
            directory.resolve("decisions.jsonl"),
            List.of(
                decision("up/before", "KABUPATEN"),
                decision("up/after", "KABUPATEN", "PROVINSI", "NASIONAL"),
                decision("gone/before", "KABUPATEN"),
                "{\"id\":\"gone/after\",\"policy\":\"awal-2\",\"case\":false}",
                decision("same/before", "KABUPATEN", "PROVINSI"),
                decision("same/after", "KABUPATEN", "PROVINSI")));
  }

  @Test
  void asksThePolicyOfRealReportsOnlyAsOfWhenTheyCameIn() throws IOException {
    List<String> asked = Files.readAllLines(files.reports());

    assertThat(asked).hasSize(8);
    JsonNode first = JsonMapper.shared().readTree(asked.getFirst());
    assertThat(first.path("id").asString()).isEqualTo("up/before");
    assertThat(first.path("region").asString()).isEqualTo("17.07");
    assertThat(first.path("severity").asString()).isEqualTo("RENDAH");
    assertThat(first.path("occurredAt").asString()).isEqualTo("2024-11-21T00:00:00Z");
    assertThat(first.has("text")).isFalse();
  }

  @Test
  void tellsWhichWouldHaveGoneUpAtOnce() throws IOException {
    Map<String, ShadowFiles.Effect> effects = new LinkedHashMap<>();

    String policy =
        files.read(
            decisions, (change, effect) -> effects.put(change.path("id").asString(), effect));

    assertThat(policy).isEqualTo("awal-2");
    assertThat(effects)
        .containsExactly(
            Map.entry("up", ShadowFiles.Effect.UP),
            Map.entry("old", ShadowFiles.Effect.UNKNOWN),
            Map.entry("unknown", ShadowFiles.Effect.UNKNOWN),
            Map.entry("gone", ShadowFiles.Effect.DOWN),
            Map.entry("same", ShadowFiles.Effect.NEITHER));
  }

  @Test
  void isOneObjectForAProgram() throws IOException {
    StringWriter out = new StringWriter();
    ShadowReport.json(files, decisions, new PrintWriter(out));

    JsonNode json = JsonMapper.shared().readTree(out.toString());
    assertThat(json.path("version").asString()).isEqualTo("rules-1+model-1");
    assertThat(json.path("escalation").path("up").asInt()).isEqualTo(1);
    assertThat(json.path("escalation").path("unknown").asInt()).isEqualTo(2);
    assertThat(json.path("changes")).hasSize(5);
    JsonNode up = json.path("changes").path(0);
    assertThat(up.path("wouldGo").asString()).isEqualTo("UP");
    assertThat(up.path("after").path("atOnce").toString())
        .isEqualTo("[\"KABUPATEN\",\"PROVINSI\",\"NASIONAL\"]");
    assertThat(json.path("changes").path(3).path("after").path("atOnce").toString())
        .isEqualTo("[]");
  }

  @Test
  void tellsAPersonFirstWhatGoesToAnotherTier() throws IOException {
    StringWriter out = new StringWriter();
    ShadowReport.text(files, decisions, 2, new PrintWriter(out));

    assertThat(out.toString())
        .contains(
            "on 10 reports since 2024-11-20",
            "rules-1 (10)",
            "left out: 2 of exercises",
            "5 (50.0 %)",
            "for review  4 (40.0 %) before, 3 (30.0 %) after",
            "RENDAH             → KRITIS                    2",
            "By policy awal-2",
            "1 would go to a higher tier at once, 1 to a lower one or none, 1 to the same",
            "at once to KABUPATEN+PROVINSI+NASIONAL instead of KABUPATEN",
            "at once to nobody instead of KABUPATEN",
            "and 3 more")
        .doesNotContain("same  17.07");
  }

  private static String change(String id, String mode, String before, String after) {
    return """
    {"id":"%s","desk":"17.07","stage":"KAMPANYE","mode":"%s",\
    "submittedAt":"2024-11-21T00:00:00Z",\
    "before":{"category":"ANCAMAN","topic":"KEAMANAN","severity":"%s",\
    "confidence":{"category":0.5,"topic":0.5,"severity":0.5},"needsReview":true},\
    "after":{"category":"ANCAMAN","topic":"KEAMANAN","severity":"%s",\
    "confidence":{"category":0.9,"topic":0.9,"severity":0.9},"needsReview":false,\
    "evidence":[{"layer":"RULE","name":"ancaman.weapons","supports":"ANCAMAN","weight":2.5}]}}
    """
        .formatted(id, mode, before, after)
        .strip();
  }

  private static String decision(String id, String... tiers) {
    StringBuilder desks = new StringBuilder();
    for (String tier : tiers) {
      desks.append(desks.isEmpty() ? "" : ",").append("{\"tier\":\"" + tier + "\"}");
    }
    return "{\"id\":\"%s\",\"policy\":\"awal-2\",\"case\":true,\"atOnce\":[%s]}"
        .formatted(id, desks);
  }
}
