package id.siaga.scoring.tool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import id.siaga.scoring.training.Corpus;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

class EvaluateCommandTest {

  private static final String CORPUS = "model/corpus/reports.jsonl";
  private static final String OTHERS = "model/corpus/own-1.jsonl";

  private static final String BOMB =
      """
      {"id":"a1","text":"Ditemukan bom rakitan di gudang kotak suara KPU, warga diungsikan.",\
      "category":"%s","topic":"LOGISTIK","severity":"KRITIS"}
      """;

  @TempDir private Path directory;

  @Test
  void tellsAPersonHowGoodItIs() {
    Terminal terminal = Terminal.run("", "evaluate", CORPUS, "--rules-only", "--worst", "2");

    assertThat(terminal.exitCode()).isZero();
    assertThat(terminal.err()).isEmpty();
    assertThat(terminal.out().lines())
        .contains("260 reports, classified by version rules-3; lines with faults: 0")
        .contains("part       accuracy  macro-F1    ECE")
        .contains("CATEGORY", "TOPIC", "SEVERITY", "MOST CONFIDENT ERRORS")
        .anyMatch(line -> line.matches("category +0\\.\\d{3} +0\\.\\d{3} +0\\.\\d{3}"))
        .anyMatch(line -> line.matches("  ANCAMAN +(0\\.\\d\\d +){3}\\d+ +\\d+"))
        .anyMatch(line -> line.matches("  0\\.9 to 1\\.0 +\\d+ +0\\.\\d\\d +[01]\\.\\d\\d"))
        .anyMatch(line -> line.startsWith("  a ANCAMAN"))
        .anyMatch(line ->
            line.matches("At a review threshold of 0.9, \\d+ of 260 \\(0.\\d{3}\\) need no .*"));
    assertThat(terminal.out().lines().filter(line -> line.startsWith("  " + CORPUS + ":")))
        .hasSize(2);
  }

  @Test
  void tellsAProgramTheSame() {
    JsonNode all =
        Terminal.run("", "evaluate", CORPUS, OTHERS, "--rules-only", "--json").json().getFirst();

    assertThat(all.path("reports").intValue()).isGreaterThan(400);
    assertThat(all.path("version").stringValue()).isEqualTo("rules-3");
    assertThat(all.path("parts").propertyNames()).containsExactly("category", "topic", "severity");
    for (JsonNode part : all.path("parts")) {
      int classes = part.path("classes").size();
      int confused = 0;
      int right = 0;
      int support = 0;
      int decisions = 0;
      for (int i = 0; i < classes; i++) {
        assertThat(part.path("confusion").path(i)).hasSize(classes);
        right += part.path("confusion").path(i).path(i).intValue();
        support += part.path("classes").path(i).path("support").intValue();
        for (JsonNode count : part.path("confusion").path(i)) {
          confused += count.intValue();
        }
      }
      for (JsonNode bin : part.path("reliability")) {
        decisions += bin.path("decisions").intValue();
      }
      assertThat(List.of(confused, support, decisions))
          .containsOnly(all.path("reports").intValue());
      assertThat(part.path("accuracy").doubleValue())
          .isCloseTo((double) right / confused, within(1e-5));
      assertThat(part.path("expectedCalibrationError").doubleValue()).isBetween(0.0, 1.0);
    }
    JsonNode review = all.path("review");
    assertThat(review.path("precision").doubleValue())
        .isCloseTo(
            review.path("sureAndRight").doubleValue() / review.path("sure").doubleValue(),
            within(1e-5));
    assertThat(all.path("worst")).hasSize(10);
    double before = 1;
    for (JsonNode wrong : all.path("worst")) {
      assertThat(wrong.path("label")).isNotEqualTo(wrong.path("found"));
      assertThat(wrong.path("confidence").doubleValue()).isLessThanOrEqualTo(before);
      before = wrong.path("confidence").doubleValue();
      for (JsonNode reason : wrong.path("evidence")) {
        assertThat(reason.path("part")).isEqualTo(wrong.path("part"));
      }
    }
  }

  @Test
  void countsOnlyWhatIsHeldOutWhereThatIsAsked() throws IOException {
    long heldOut =
        Corpus.read(List.of(Path.of(CORPUS))).stream()
            .filter(report -> Corpus.heldOut(report.id()))
            .count();

    JsonNode found = Terminal.run("", "evaluate", CORPUS, "--held-out", "--json").json().getFirst();

    assertThat(found.path("reports").longValue()).isEqualTo(heldOut).isBetween(20L, 80L);
  }

  @Test
  void decidesByTheCriteriaAloneWhereThatIsAsked() {
    assertThat(version("--rules-only")).isEqualTo("rules-3");
    assertThat(version("--model", "rules-3")).isEqualTo("rules-3");
  }

  @Test
  void namesTheLinesItCannotCount() throws IOException {
    Path file =
        Files.writeString(
            directory.resolve("label.jsonl"),
            BOMB.formatted("ANCAMAN")
                + BOMB.formatted("NIHIL")
                + BOMB.formatted("BAHAYA")
                + "{\"id\":\"a2\"\n");

    Terminal terminal = Terminal.run("", "evaluate", file.toString(), "--rules-only");

    assertThat(terminal.exitCode()).isEqualTo(1);
    assertThat(terminal.out())
        .startsWith("1 reports, classified by version rules-3; lines with fau");
    assertThat(terminal.err().lines())
        .containsExactly(
            file + ":2: field severity must be NIHIL exactly when category is",
            file
                + ":3: field category must be one of: ANCAMAN, GANGGUAN, HAMBATAN, TANTANGAN,"
                + " NIHIL",
            file + ":4: is no JSON at column 11");
  }

  @Test
  void quotesNothingThatATerminalWouldObey() {
    String text = BOMB.formatted("GANGGUAN").replace("Ditemukan bom", "\\u001b[2J\\nDitemukan bom");

    Terminal terminal = Terminal.run(text, "evaluate", "-", "--rules-only");

    assertThat(terminal.out()).contains("a1: category is GANGGUAN, found ANCAMAN");
    assertThat(terminal.out().codePoints().filter(c -> c != '\n' && c != '\r'))
        .noneMatch(Character::isISOControl);
  }

  @Test
  void saysSoWhenThereIsNothingToCount() {
    Terminal terminal = Terminal.run("\n", "evaluate", "-", "--held-out");

    assertThat(terminal.exitCode()).isEqualTo(1);
    assertThat(terminal.err())
        .isEqualTo("there is no labelled report that is held out%n".formatted());
  }

  @Test
  void drawsCalibrationAndConfusion() throws IOException {
    Path chart = directory.resolve("mutu.png");

    Terminal terminal = Terminal.run("", "evaluate", CORPUS, "--chart", chart.toString());

    assertThat(terminal.exitCode()).isZero();
    BufferedImage image = ImageIO.read(chart.toFile());
    assertThat(image.getWidth()).isEqualTo(2 * image.getHeight() * 640 / 560);
    assertThat(image.getRGB(image.getWidth() / 4, image.getHeight() / 2)).isNotZero();
  }

  @Test
  void saysWhyAChartCannotBeWritten() {
    Terminal terminal =
        Terminal.run("", "evaluate", CORPUS, "--chart", directory.resolve("a/b.png").toString());

    assertThat(terminal.exitCode()).isEqualTo(3);
    assertThat(terminal.err()).contains("b.png can't be written");
  }

  private static String version(String... options) {
    String[] arguments = new String[options.length + 3];
    arguments[0] = "evaluate";
    arguments[1] = CORPUS;
    arguments[2] = "--json";
    System.arraycopy(options, 0, arguments, 3, options.length);
    return Terminal.run("", arguments).json().getFirst().path("version").stringValue();
  }
}
