package id.siaga.scoring.tool;

import static org.assertj.core.api.Assertions.assertThat;

import id.siaga.scoring.domain.model.BundledModel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ClassifierOptionsTest {

  private static final String BOMB =
      """
      {"id":"a1","text":"Ditemukan bom rakitan di gudang kotak suara KPU Lebong."}
      """;

  @TempDir private Path directory;

  @ParameterizedTest
  @ValueSource(strings = {"VERSION", "FILE"})
  void decidesByTheModelThatIsAskedFor(String by) throws IOException {
    String version = BundledModel.read().version();
    String model =
        by.equals("VERSION")
            ? version
            : Files.write(directory.resolve("a.model"), BundledModel.bytes()).toString();

    Terminal terminal = Terminal.run(BOMB, "classify", "-", "--model", model);

    assertThat(terminal.json().getFirst().path("version").stringValue())
        .isEqualTo("rules-3+" + version);
  }

  @Test
  void tellsWhichVersionsThereAre() {
    Terminal terminal = Terminal.run(BOMB, "classify", "-", "--model", "model-00000000");

    assertThat(terminal.exitCode()).isEqualTo(3);
    assertThat(terminal.err())
        .contains(
            "model-00000000 is neither a file nor a version that comes along (rules-3, model-");
  }

  @Test
  void refusesAFileThatIsNoModel() throws IOException {
    Path file = Files.writeString(directory.resolve("b.model"), BOMB);

    Terminal terminal = Terminal.run(BOMB, "classify", "-", "--model", file.toString());

    assertThat(terminal.exitCode()).isEqualTo(3);
    assertThat(terminal.err()).contains("b.model can't be used: model: it doesn't begin with");
  }

  @Test
  void asksForAPersonAsOftenAsItIsTold() {
    assertThat(needsReview("0")).isFalse();
    assertThat(needsReview("1")).isTrue();
  }

  private static boolean needsReview(String below) {
    return Terminal.run(BOMB, "classify", "-", "--review-below", below)
        .json()
        .getFirst()
        .path("needsReview")
        .booleanValue();
  }
}
