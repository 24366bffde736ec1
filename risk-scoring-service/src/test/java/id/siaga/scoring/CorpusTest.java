package id.siaga.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import id.siaga.scoring.domain.Classifier;
import id.siaga.scoring.domain.Review;
import id.siaga.scoring.domain.quality.Labels;
import id.siaga.scoring.domain.quality.PartQuality;
import id.siaga.scoring.domain.quality.Quality;
import id.siaga.scoring.training.Corpus;
import id.siaga.scoring.training.LabelledReport;
import id.siaga.scoring.yaml.CriteriaFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** How good the criteria are on the labelled corpus, and that README.md says so. */
class CorpusTest {

  private static final Path CORPUS = Path.of("model/corpus/reports.jsonl");
  private static final Path README = Path.of("README.md");

  /** The half that was never read while the rules were written: the honest figure. */
  private static final Quality HELD_OUT = new Quality();

  private static final Quality WRITTEN_FROM = new Quality();

  @BeforeAll
  static void classifyAll() throws IOException {
    Classifier classifier = new Classifier(CriteriaFiles.bundled(), Review.USUAL_THRESHOLD);
    for (LabelledReport report : Corpus.read(List.of(CORPUS))) {
      int number = Integer.parseInt(report.id().substring(1));
      (number % 2 == 0 ? HELD_OUT : WRITTEN_FROM)
          .add(
              new Labels(report.category(), report.topic(), report.severity()),
              classifier.classify(report.report()));
    }
  }

  @Test
  void holdsTheWholeCorpus() {
    assertThat(HELD_OUT.reports()).isEqualTo(130);
    assertThat(WRITTEN_FROM.reports()).isEqualTo(130);
  }

  @Test
  void keepsItsQualityOnReportsTheRulesWereNotWrittenFrom() {
    assertAtLeast(HELD_OUT.category(), 0.60);
    assertAtLeast(HELD_OUT.topic(), 0.55);
    assertAtLeast(HELD_OUT.severity(), 0.55);
  }

  @Test
  void keepsItsQualityOnReportsTheRulesWereWrittenFrom() {
    assertAtLeast(WRITTEN_FROM.category(), 0.84);
    assertAtLeast(WRITTEN_FROM.topic(), 0.84);
    assertAtLeast(WRITTEN_FROM.severity(), 0.76);
  }

  @Test
  void saysSoInTheReadme() throws IOException {
    List<String> rows = new ArrayList<>();
    for (int part = 0; part < HELD_OUT.parts().size(); part++) {
      PartQuality<?> heldOut = HELD_OUT.parts().get(part);
      PartQuality<?> written = WRITTEN_FROM.parts().get(part);
      rows.add(
          String.format(
              Locale.ROOT,
              "| %s | %.2f | %.2f | %.2f | %.2f |",
              heldOut.part().name().toLowerCase(Locale.ROOT),
              heldOut.confusion().accuracy(),
              heldOut.confusion().macroF1(),
              written.confusion().accuracy(),
              written.confusion().macroF1()));
    }
    String review =
        String.format(
            Locale.ROOT,
            "%d of 130 need no review; %d of them are in the right category",
            HELD_OUT.review().sure(),
            HELD_OUT.review().sureAndRight());
    assertThat(Files.readString(README)).contains(rows).contains(review);
  }

  private static void assertAtLeast(PartQuality<?> part, double least) {
    assertThat(part.confusion().accuracy()).as("%s", part.part()).isGreaterThanOrEqualTo(least);
    assertThat(part.confusion().macroF1()).as("%s", part.part()).isGreaterThanOrEqualTo(least);
  }
}
