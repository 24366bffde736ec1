package id.siaga.scoring.tool;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

class ClassifyCommandTest {

  private static final String TEXT =
      "Ditemukan bom rakitan di gudang kotak suara KPU Lebong, warga diungsikan.";
  private static final String BOMB = "{\"id\":\"a1\",\"text\":\"" + TEXT + "\"}\n";

  @TempDir private Path directory;

  @Test
  void answersEachLineOfAFileWithItsClassAndTheReasons() throws IOException {
    Path file =
        Files.writeString(
            directory.resolve("laporan.jsonl"),
            BOMB
                + """
                {"id":"a2","text":"Pleno PPK berjalan lancar, situasi aman terkendali.",\
                "stage":"REKAPITULASI","region":"17.07","nihil":true,"other":[1]}
                """);

    Terminal terminal = Terminal.run("", "classify", file.toString(), "--rules-only");

    assertThat(terminal.exitCode()).isZero();
    assertThat(terminal.err()).isEmpty();
    assertThat(terminal.json()).hasSize(2);
    JsonNode bomb = terminal.json().getFirst();
    assertThat(bomb.propertyNames())
        .containsExactly(
            "id",
            "category",
            "topic",
            "severity",
            "confidence",
            "needsReview",
            "runnerUp",
            "version",
            "evidence");
    assertThat(bomb.path("id").stringValue()).isEqualTo("a1");
    assertThat(bomb.path("category").stringValue()).isEqualTo("ANCAMAN");
    assertThat(bomb.path("severity").stringValue()).isEqualTo("KRITIS");
    assertThat(bomb.path("version").stringValue()).isEqualTo("rules-3");
    assertThat(bomb.path("confidence").propertyNames())
        .containsExactly("category", "topic", "severity");
    for (JsonNode reason : bomb.path("evidence")) {
      JsonNode start = reason.path("start");
      assertThat(reason.path("quote").asString("no place"))
          .isEqualTo(
              start.isNull()
                  ? "no place"
                  : TEXT.substring(start.intValue(), reason.path("end").intValue()));
    }
    assertThat(terminal.json().get(1).path("category").stringValue()).isEqualTo("NIHIL");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{\"id\":\"b1\"|null|is no JSON at column 11",
        "[1]|null|must be a JSON object",
        "{\"text\":\"x\"}|null|field id must be given",
        "{\"id\":7,\"text\":\"x\"}|null|field id must be a JSON string",
        "{\"id\":\"b1\"}|b1|field text must be given",
        "{\"id\":\"b1\",\"text\":\" \"}|b1|field text must be given",
        "{\"id\":\"b1\",\"text\":{\"a\":1}}|b1|field text must be a JSON string",
        "{\"id\":\"b1\",\"text\":\"x\",\"nihil\":1}|b1|field nihil must be a JSON boolean",
        "{\"id\":\"b1\",\"text\":\"\\ud800\"}|b1|field text holds half of a surrogate pair",
        "{\"id\":\"b1\",\"text\":\"x\",\"stage\":\"BESOK\"}|b1|field stage must be one of: ",
        "{\"id\":\"b1\",\"id\":\"b2\",\"text\":\"x\"}|null|field id is there more than once",
      })
  void tellsWhatIsWrongWithALineAndGoesOn(String line, @Nullable String id, String error) {
    Terminal terminal = Terminal.run(line + "\n\n" + BOMB, "classify", "-");

    assertThat(terminal.exitCode()).isEqualTo(1);
    assertThat(terminal.err()).isEqualTo("1 classified, 1 with faults%n".formatted());
    JsonNode fault = terminal.json().getFirst();
    assertThat(fault.path("line").longValue()).isEqualTo(1);
    assertThat(fault.path("id").asString("null")).isEqualTo(id);
    assertThat(fault.path("error").stringValue()).startsWith(error);
    assertThat(terminal.json().get(1).path("id").stringValue()).isEqualTo("a1");
  }

  @Test
  void takesTextsOfTenThousandCharactersAndNoMore() {
    String most = "🙏".repeat(10_000);
    Terminal terminal =
        Terminal.run(
            "{\"id\":\"c1\",\"text\":\"%s\"}\n{\"id\":\"c2\",\"text\":\"%sx\"}\n"
                .formatted(most, most),
            "classify",
            "-");

    assertThat(terminal.json().getFirst().has("category")).isTrue();
    assertThat(terminal.json().get(1).path("error").stringValue())
        .isEqualTo("field text may have 10000 characters at most");
  }

  @Test
  void passesOverALineThatIsTooLong() {
    String line = "{\"id\":\"d1\",\"text\":\"" + "x".repeat(70_000) + "\"}\n";

    Terminal terminal = Terminal.run(line + BOMB, "classify", "-");

    assertThat(terminal.json().getFirst().path("error").stringValue())
        .isEqualTo("is longer than 64 KiB");
    assertThat(terminal.json().get(1).path("id").stringValue()).isEqualTo("a1");
  }

  @Test
  void saysWhyAFileCannotBeRead() {
    Path nowhere = directory.resolve("tidak-ada.jsonl");

    Terminal terminal = Terminal.run("", "classify", nowhere.toString());

    assertThat(terminal.exitCode()).isEqualTo(3);
    assertThat(terminal.err())
        .isEqualTo("siaga: %s can't be read: there is none%n".formatted(nowhere));
  }

  @Test
  void tellsWrongOptionsFromWrongLines() {
    assertThat(Terminal.run("", "classify").exitCode()).isEqualTo(2);
    assertThat(Terminal.run("", "classify", "-", "--review-below", "2").exitCode()).isEqualTo(2);
    assertThat(Terminal.run("", "classify", "-", "--rules-only", "--model", "x").exitCode())
        .isEqualTo(2);
  }

  @Test
  void explainsItself() {
    Terminal terminal = Terminal.run("", "classify", "--help");

    assertThat(terminal.exitCode()).isZero();
    assertThat(terminal.out()).contains("siaga classify", "--review-below", "Exit codes:");
  }
}
