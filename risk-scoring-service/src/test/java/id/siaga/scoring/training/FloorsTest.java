package id.siaga.scoring.training;

import static org.assertj.core.api.Assertions.assertThat;

import id.siaga.events.domain.Category;
import id.siaga.events.domain.Severity;
import id.siaga.scoring.domain.criteria.Assessment;
import id.siaga.scoring.domain.criteria.Criteria;
import id.siaga.scoring.domain.criteria.CriteriaLayer;
import id.siaga.scoring.domain.text.Normaliser;
import id.siaga.scoring.yaml.CriteriaFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A floor overrules the model: how often it holds for less is told, and held to the truth. */
class FloorsTest {

  @Test
  void holdForLessThanTheyDemandAsSeldomAsTheRationaleSays() throws IOException {
    Criteria criteria = CriteriaFiles.bundled();
    Normaliser normaliser = new Normaliser(criteria.lexicon());
    CriteriaLayer layer = new CriteriaLayer(criteria);
    List<String> wrong = new ArrayList<>();
    int held = 0;
    try (Stream<Path> files = Files.list(Path.of("model/corpus"))) {
      for (LabelledReport report : Corpus.read(files.sorted().toList())) {
        Assessment assessment =
            layer.assess(normaliser.read(report.report().text()), report.report().stage());
        Category category =
            report.category() == Category.NIHIL ? Category.GANGGUAN : report.category();
        Severity floor = assessment.floor(report.topic(), category);
        if (floor != Severity.NIHIL) {
          held++;
          if (report.severity().compareTo(floor) < 0) {
            wrong.add(report.id() + " " + report.severity());
          }
        }
      }
    }
    assertThat(Files.readString(Path.of("RATIONALE.md")))
        .contains("%d of the %d reports".formatted(wrong.size(), held));
  }
}
