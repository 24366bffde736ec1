package id.siaga.escalation.tool;

import static org.assertj.core.api.Assertions.assertThat;

import id.siaga.escalation.policy.PolicyFile;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class PolicyToolTest {

  private static final String FLOOD =
      """
      {"id": "r1", "text": "Banjir.", "region": "17.07", "category": "GANGGUAN",\
       "topic": "BENCANA", "severity": "SEDANG", "stage": "KAMPANYE", "score": 1}
      """;

  private static final String CLASH =
      """
      {"region":"95.03","category":"GANGGUAN","topic":"KONFLIK_PENDUKUNG","severity":"TINGGI",\
      "occurredAt":"2024-06-01T09:00:00+09:00"}
      """;

  private static final String CALM =
      """
      {"region":"17.07","category":"NIHIL","topic":"LAINNYA","severity":"NIHIL"}
      """;

  @TempDir private Path directory;
  private Path policy;
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @BeforeEach
  void writePolicy() throws IOException {
    policy = write("awal.yaml", PolicyFile.starting().yaml());
  }

  @Test
  void checkTellsWhoGetsWhatAndWhen() {
    assertThat(run("check", policy.toString())).isZero();

    assertThat(out.toString().lines())
        .contains(
            policy + " is sound: policy awal-2",
            "KRITIS   * 15m      * 15m      * 15m      12h        NEXT_TIER    kritis-serentak",
            "TINGGI   * 30m      * 30m        30m      1d         NEXT_TIER    tinggi-provinsi",
            "SEDANG   * 4h         4h         4h       3d         NEXT_TIER    "
                + "tetap-kabupaten: 15 topics",
            "RENDAH   * -        * -          -        -          -            "
                + "peka-petahana-ringan: POLITIK_UANG, NETRALITAS, KECURANGAN",
            "vote on 2024-11-27",
            "deadlines × 0.5 from 3 days before a vote to the end of its day");
  }

  @Test
  void checkNamesRulesOfSomeRegionsBesideTheTable() throws IOException {
    Path regional =
        write(
            "lokal.yaml",
            """
            version: lokal-1
            rules:
              - {id: aceh, explain: A., when: {region: ["11"]}, tiers: [NASIONAL]}
              - {id: lain, explain: B.}
            """);

    assertThat(run("check", regional.toString())).isZero();
    assertThat(out.toString()).contains("as in 12.01; rules for some regions only: aceh");
  }

  @Test
  void checkTellsAllFaultsWithTheirPlaces() throws IOException {
    Path wrong = write("salah.yaml", "version: a\nrules:\n  - {id: A, explain: a.}\nvote: x\n");

    assertThat(run("check", wrong.toString())).isEqualTo(PolicyTool.FAULTY);
    assertThat(out.toString().lines())
        .containsExactly(
            wrong
                + ":3:10: rules[0].id: must be 1 to 64 of a-z, 0-9 and hyphen, the first a letter"
                + " or digit",
            wrong
                + ":4:1: vote: is no field here; there are version, description, rules, votes,"
                + " tightening, quiet, snooze-at-most");
  }

  @Test
  void fileThatIsNotThereIsSaid() {
    Path none = directory.resolve("none.yaml");

    assertThat(run("check", none.toString())).isEqualTo(PolicyTool.UNREADABLE);
    assertThat(err).hasToString("siaga policy: " + none + " can't be read: there is none\n");
  }

  @Test
  void testTellsEachReportsWayWhenNobodyActs() throws IOException {
    Path reports = write("reports.jsonl", FLOOD);

    assertThat(trial(reports, "--at", "2024-11-26T20:00+07:00")).isZero();
    assertThat(out)
        .hasToString(
            """
            r1  17.07 KABUPATEN LEBONG  SEDANG GANGGUAN/BENCANA  2024-11-26 20:00:00 WIB
              rule tetap-kabupaten: Tingkat SEDANG: ditangani di kabupaten.
              at once to 17.07 KABUPATEN LEBONG: acknowledge within 2h, by 2024-11-26 22:00:00 WIB
              resolve within 1d 12h, by 2024-11-28 08:00:00 WIB
              else, after 2h: not acknowledged at 17.07: goes up to 17, which has until 2024-11-27 00:00:00 WIB
              else, after 4h: not acknowledged at 17: goes up to ID, which has until 2024-11-27 02:00:00 WIB
              else, after 6h: not acknowledged at ID: ID is told again
              else, after 1d 12h: not resolved at 17.07: 17 has it already

            reports under awal-2: 1
            at once: KABUPATEN 1
            by rule: tetap-kabupaten 1
            quiet: 0, no case: 0, lines with faults: 0
            """);
  }

  @Test
  void testTakesAReportsOwnTimeInItsOwnZone() throws IOException {
    assertThat(trial(write("reports.jsonl", CALM + CLASH))).isZero();
    assertThat(out.toString())
        .contains(
            "  no case: a sign of life",
            "#2  95.03 KABUPATEN YAHUKIMO  TINGGI GANGGUAN/KONFLIK_PENDUKUNG  2024-06-01 09:00:00 WIT",
            "at once to 95 PAPUA PEGUNUNGAN: acknowledge within 30m, by 2024-06-01 09:30:00 WIT",
            "at once: KABUPATEN 1, PROVINSI 1",
            "no case: 1");
  }

  @Test
  void testTellsWhatIsQuiet() throws IOException {
    policy =
        write(
            "senyap.yaml",
            """
            version: senyap-1
            rules:
              - {id: semua, explain: Semua., acknowledge-within: 1h, when-missed: BOTH}
            quiet:
              - id: banjir
                when: {severity: [SEDANG], topic: [BENCANA], region: ["17.07"]}
                reason: Posko sudah bekerja.
                until: 2024-11-20T00:00+07:00
            """);
    Path reports = write("reports.jsonl", FLOOD);

    assertThat(trial(reports, "--at", "2024-11-19T00:00+07:00")).isZero();
    assertThat(out.toString())
        .contains("quiet by banjir", "Posko sudah bekerja.", "need not acknowledge", "quiet: 1")
        .doesNotContain("else");

    assertThat(trial(reports, "--at", "2024-11-20T00:00+07:00")).isZero();
    assertThat(out.toString())
        .contains("not acknowledged at 17.07: goes up to 17, 17.07 is told again");
  }

  @Test
  void jsonHasOneObjectForEachReportAndTheSummaryBesideIt() throws IOException {
    Path reports = write("reports.jsonl", FLOOD + CALM);

    assertThat(trial(reports, "--at", "2024-06-01T00:00:00Z", "--json")).isZero();
    List<String> lines = out.toString().lines().toList();
    assertThat(lines).hasSize(2);
    JsonNode flood = JsonMapper.shared().readTree(lines.getFirst());
    assertThat(flood.path("rule").asString()).isEqualTo("tetap-kabupaten");
    assertThat(flood.path("atOnce").get(0).path("acknowledgeBy").asString())
        .isEqualTo("2024-06-01T04:00:00Z");
    assertThat(flood.path("resolveWithin").asString()).isEqualTo("PT72H");
    assertThat(flood.path("whenNobodyActs").get(1).toString())
        .isEqualTo(
            "{\"after\":\"PT8H\",\"at\":\"2024-06-01T08:00:00Z\",\"desk\":\"17\","
                + "\"missed\":\"ACKNOWLEDGE\",\"follows\":[\"MOVES_UP\"]}");
    assertThat(JsonMapper.shared().readTree(lines.getLast()).path("case").asBoolean()).isFalse();
    assertThat(err.toString()).startsWith("reports under awal-2: 2");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          "17.07"  | "17.99" | field region must be the code of a kabupaten such as 17.07, was '17.99'
          "17.07"  | "17"    | field region must be the code of a kabupaten such as 17.07, was '17'
          "SEDANG" | "sedang" | field severity must be one of [NIHIL, RENDAH, SEDANG, TINGGI, KRITIS], was 'sedang'
          "SEDANG" | 3       | field severity must be text
          "SEDANG" | "NIHIL" | severity must be NIHIL exactly when category is
          "topic"  | "topik" | field topic must be text
          "text"   | "occurredAt" | field occurredAt must be ISO 8601 with an offset
          "id":    | "id"    | is no JSON
          """)
  void lineWithAFaultIsNamedByItsNumberAndTheOthersGoOn(String sound, String wrong, String fault)
      throws IOException {
    assertThat(FLOOD).contains(sound);
    Path reports = write("reports.jsonl", CALM + FLOOD.replace(sound, wrong) + CLASH);

    assertThat(trial(reports)).isEqualTo(PolicyTool.FAULTY);
    assertThat(err.toString().lines())
        .singleElement()
        .asString()
        .startsWith(reports + ":2: " + fault);
    assertThat(out.toString()).contains("reports under awal-2: 2", "lines with faults: 1");
  }

  @Test
  void testRefusesAPolicyWithFaults() throws IOException {
    policy = write("salah.yaml", "version: a\n");

    assertThat(trial(write("reports.jsonl", FLOOD))).isEqualTo(PolicyTool.FAULTY);
    assertThat(err).hasToString(policy + ":1:1: rules: is missing\n");
  }

  @Test
  void commandsWithoutTheirFilesAreRefused() {
    assertThat(run("check")).isEqualTo(2);
    assertThat(run("test", policy.toString())).isEqualTo(2);
  }

  @Test
  void showPrintsAPolicyThatCanBeChecked() throws IOException {
    assertThat(run("show")).isZero();
    policy = write("copy.yaml", out.toString());

    assertThat(run("check", policy.toString())).isZero();
  }

  private Path write(String name, String text) throws IOException {
    return Files.writeString(directory.resolve(name), text);
  }

  private int trial(Path reports, String... more) {
    List<String> arguments =
        new ArrayList<>(List.of("test", policy.toString(), "--reports", reports.toString()));
    arguments.addAll(List.of(more));
    return run(arguments.toArray(String[]::new));
  }

  private int run(String... arguments) {
    return PolicyTool.commandLine()
        .setOut(new PrintWriter(out))
        .setErr(new PrintWriter(err, true))
        .execute(arguments);
  }
}
