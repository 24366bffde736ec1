package id.siaga.scoring.training;

import static org.assertj.core.api.Assertions.assertThat;

import id.siaga.events.domain.Category;
import id.siaga.events.domain.IncidentTopic;
import id.siaga.events.domain.Severity;
import id.siaga.scoring.domain.Report;
import java.util.List;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class MaterialTest {

  private static final String HELD_OUT = id(true);
  private static final String TRAINED_ON = id(false);
  private static final String BROKEN_BOXES =
      "Tiga kotak suara rusak saat dibawa ke kecamatan Curup dan sudah diganti tadi pagi";
  private static final String DARK_HALL =
      "Listrik padam di aula kecamatan saat rekapitulasi dan genset belum datang sampai malam";
  private static final List<LabelledReport> CORPUS =
      List.of(report(HELD_OUT, BROKEN_BOXES), report(TRAINED_ON, DARK_HALL));

  @Test
  void trainsOnExamplesWhateverTheirIds() {
    String other =
        IntStream.range(0, 100)
            .mapToObj(i -> "x" + i)
            .filter(Corpus::heldOut)
            .findFirst()
            .orElseThrow();
    LabelledReport example = report(other, "Jembatan putus");

    Material material = Material.of(CORPUS, List.of(example));

    assertThat(material.heldOut()).extracting(LabelledReport::id).containsExactly(HELD_OUT);
    assertThat(material.all()).extracting(LabelledReport::id).containsExactly(TRAINED_ON, other);
    assertThat(material.refusals()).isEmpty();
  }

  @Test
  void refusesWhatIsAlikeToAHeldOutReportWithoutItsText() {
    Material material = Material.of(CORPUS, List.of(report("e1", BROKEN_BOXES + " oleh PPK")));

    assertThat(material.examples()).isEmpty();
    assertThat(material.refusals())
        .containsExactly("e1 is alike to %s, which is held out".formatted(HELD_OUT));
  }

  @Test
  void refusesAnIdOfTheCorpus() {
    Material material = Material.of(CORPUS, List.of(report(TRAINED_ON, "Jembatan putus")));

    assertThat(material.refusals()).hasSize(1);
    assertThat(material.all()).hasSize(1);
  }

  @Test
  void takesTheLaterOfTwoExamplesWithOneIdInAnOrderOfItsOwn() {
    List<LabelledReport> given =
        List.of(report("e2", "Satu"), report("e1", "Dua"), report("e2", "Tiga"));

    assertThat(Material.of(CORPUS, given).examples())
        .extracting(example -> example.report().text())
        .containsExactly("Dua", "Tiga");
  }

  /** Or validation would ask for what training had been told. */
  @Test
  void validatesAlikeReportsTogether() {
    for (int i = 0; i < 20; i++) {
      List<LabelledReport> given =
          List.of(
              report("a" + i, DARK_HALL + " sekali"),
              report("b" + i, "Hujan deras merobohkan tenda TPS di tepi sungai tadi siang"),
              report("c" + i, "Hujan deras merobohkan tenda TPS di tepi sungai tadi siang sekali"));

      ToIntFunction<String> folds = Material.of(CORPUS, given).folds();

      assertThat(folds.applyAsInt("a" + i)).isEqualTo(folds.applyAsInt(TRAINED_ON));
      assertThat(folds.applyAsInt("c" + i)).isEqualTo(folds.applyAsInt("b" + i));
    }
  }

  @Test
  void keepsThePartsByWhichTheCorpusWasMeasured() {
    assertThat(Material.of(CORPUS, List.of()).folds().applyAsInt(TRAINED_ON))
        .isEqualTo(Corpus.fold(TRAINED_ON, Trainer.FOLDS));
  }

  private static String id(boolean heldOut) {
    return IntStream.range(0, 100)
        .mapToObj(i -> "m" + i)
        .filter(id -> Corpus.heldOut(id) == heldOut)
        .findFirst()
        .orElseThrow();
  }

  private static LabelledReport report(String id, String text) {
    return new LabelledReport(
        id, Report.of(text), Category.HAMBATAN, IncidentTopic.LOGISTIK, Severity.SEDANG);
  }
}
