package id.siaga.scoring.tool;

import static org.assertj.core.api.Assertions.assertThat;

import id.siaga.scoring.training.Corpus;
import id.siaga.scoring.yaml.CriteriaFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class TrainCommandTest {

  /** As overrides writes them. */
  private static final String EXAMPLES =
      """
      {"id":"0190a1de-0000-5000-8000-000000000001","text":"Drone tak dikenal berputar di atas \
      gudang logistik KPU semalam, petugas jaga cemas.","category":"ANCAMAN","topic":"KEAMANAN",\
      "severity":"SEDANG","region":"17.07","stage":"MASA_TENANG","by":"rina","desk":"17.07",\
      "at":"2024-11-25T01:00:00Z","from":{"category":"NIHIL","topic":"LAINNYA","severity":"NIHIL"}}
      {"id":"0190a1de-0000-5000-8000-000000000002","text":"Drone terbang rendah di atas gudang \
      logistik PPK, dua kali dalam sejam.","category":"ANCAMAN","topic":"KEAMANAN",\
      "severity":"SEDANG","region":"17.07"}
      """;

  private static final int REPORTS = 130;

  @TempDir private Path directory;
  private Path corpus;

  /** A small part of the corpus, to be quick. */
  @BeforeEach
  void writeCorpus() throws IOException {
    corpus = Files.createDirectory(directory.resolve("corpus"));
    List<String> lines = Files.readAllLines(Path.of("model/corpus/reports.jsonl"));
    Files.write(corpus.resolve("reports.jsonl"), lines.subList(0, REPORTS));
  }

  @Test
  void givesTheSameVersionForTheSameInputAndTellsHowGoodItIs() throws IOException {
    Path examples = Files.writeString(directory.resolve("a.jsonl"), EXAMPLES);

    Terminal first = train("--with", examples.toString(), "--json");
    Terminal second = train("--with", examples.toString(), "--json");

    JsonNode told = first.json().getFirst();
    String version = told.path("version").stringValue();
    assertThat(second.json().getFirst().path("version").stringValue()).isEqualTo(version);
    assertThat(told.path("examples").intValue()).isEqualTo(2);
    assertThat(told.path("reports").intValue() + told.path("heldOut").intValue())
        .isEqualTo(REPORTS);
    for (String side : List.of("candidate", "bundled")) {
      assertThat(told.path(side).path("category").path("accuracy").doubleValue())
          .isBetween(0.3, 1.0);
    }
    assertThat(told.path("compared").path("topic").path("examplesRightCrossValidated").isInt())
        .isTrue();
    Path model = directory.resolve("data/models/" + version + ".model");
    assertThat(told.path("file").stringValue()).isEqualTo(model.toString());
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(model)))
        .isEqualTo("rw-------");
    assertThat(first.err()).contains("reading", "training", "calibrating", "measuring");
    Terminal classified =
        Terminal.run(
            "{\"id\":\"1\",\"text\":\"Drone di atas gudang logistik.\"}\n",
            "classify",
            "-",
            "--model",
            version,
            "--data-dir",
            directory.resolve("data").toString());
    assertThat(classified.json().getFirst().path("version").stringValue())
        .isEqualTo(CriteriaFiles.bundled().version() + "+" + version);
  }

  @Test
  void learnsFromExamplesAndPrintsFiguresForAPerson() throws IOException {
    Path examples = Files.writeString(directory.resolve("a.jsonl"), EXAMPLES);

    Terminal with =
        train("--with", examples.toString(), "--out", directory.resolve("w").toString());
    Terminal without = train("--out", directory.resolve("o").toString());

    assertThat(Files.readAllBytes(directory.resolve("w")))
        .isNotEqualTo(Files.readAllBytes(directory.resolve("o")));
    assertThat(with.out()).contains("and 2 examples", "held-out reports", "cross-validated");
    assertThat(without.out()).contains("and 0 examples").doesNotContain("cross-validated");
  }

  /** Hundreds of officers who call everything a threat. */
  @Test
  void warnsOfACandidateThatIsWorseBeyondNoise() throws IOException {
    StringBuilder misled = new StringBuilder();
    for (String line : Files.readAllLines(corpus.resolve("reports.jsonl"))) {
      JsonNode report = JsonMapper.shared().readTree(line);
      ObjectNode example = JsonMapper.shared().createObjectNode();
      example.put("id", "e-" + report.path("id").stringValue());
      // Each word twice: the same words, no five in a row of any report.
      example.put("text", report.path("text").stringValue().replaceAll("(\\S+)", "$1 $1"));
      example.put("category", "ANCAMAN").put("topic", "SIBER").put("severity", "KRITIS");
      misled.append(example).append('\n');
    }
    Path examples = Files.writeString(directory.resolve("a.jsonl"), misled);

    Terminal terminal =
        train("--with", examples.toString(), "--out", directory.resolve("w").toString());

    assertThat(terminal.exitCode()).isEqualTo(1);
    assertThat(terminal.err()).contains("warning: ", "worse than model-", "CATEGORY");
  }

  @Test
  void refusesExamplesThatAreAlikeToHeldOutReports() throws IOException {
    String heldOut =
        Files.readAllLines(corpus.resolve("reports.jsonl")).stream()
            .filter(line -> Corpus.heldOut(idOf(line)))
            .findFirst()
            .orElseThrow();
    Path examples =
        Files.writeString(
            directory.resolve("a.jsonl"), heldOut.replace(idOf(heldOut), "copy") + "\n");

    Terminal terminal =
        train("--with", examples.toString(), "--out", directory.resolve("w").toString());

    assertThat(terminal.exitCode()).isEqualTo(1);
    assertThat(terminal.err()).contains("refused: copy is alike to " + idOf(heldOut));
    assertThat(terminal.out()).contains("and 0 examples");
  }

  @Test
  void leavesAFileAloneThatIsThereUnlessToldOtherwise() throws IOException {
    Path there = Files.writeString(directory.resolve("there"), "x");

    Terminal terminal = train("--out", there.toString());

    assertThat(terminal.exitCode()).isEqualTo(3);
    assertThat(terminal.err()).contains("is there already; --force replaces it");
    assertThat(there).hasContent("x");
    assertThat(train("--out", there.toString(), "--force").exitCode()).isLessThan(2);
    assertThat(Files.size(there)).isGreaterThan(1_000);
  }

  @Test
  void saysWhatIsWrongWithItsInput() throws IOException {
    Path empty = Files.createDirectory(directory.resolve("empty"));
    Path broken = Files.writeString(directory.resolve("b.jsonl"), "{\"id\":\"1\"}\n");

    assertThat(Terminal.run("", "train", "--corpus", empty.toString()).err())
        .contains("--corpus names another place");
    assertThat(train("--with", broken.toString()).err()).contains("b.jsonl:1: is no labelled");
    assertThat(train("--with", directory.resolve("no").toString()).err()).contains("there is none");
    assertThat(train("--with", broken.toString()).exitCode()).isEqualTo(3);
  }

  private static String idOf(String line) {
    return JsonMapper.shared().readTree(line).path("id").stringValue();
  }

  private Terminal train(String... options) {
    List<String> arguments = new ArrayList<>(List.of("train", "--corpus", corpus.toString()));
    arguments.addAll(List.of("--data-dir", directory.resolve("data").toString()));
    arguments.addAll(List.of(options));
    return Terminal.run("", arguments.toArray(String[]::new));
  }
}
