package id.siaga.scoring.domain.criteria;

import static org.assertj.core.api.Assertions.assertThat;

import id.siaga.events.domain.Category;
import id.siaga.events.domain.IncidentTopic;
import id.siaga.events.domain.Stage;
import id.siaga.scoring.domain.text.Normaliser;
import id.siaga.scoring.yaml.CriteriaFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class CompiledCriteriaTest {

  /** Asking only criteria whose words were found must leave out none that holds. */
  @Test
  void wantsEveryCriterionThatHoldsWhateverIsDecided() throws IOException {
    Criteria criteria = CriteriaFiles.bundled();
    CompiledCriteria compiled = new CompiledCriteria(criteria.criteria());
    Normaliser normaliser = new Normaliser(criteria.lexicon());
    int wanted = 0;
    int asked = 0;
    List<String> lines = Files.readAllLines(Path.of("model/corpus/reports.jsonl"));
    for (String line : lines) {
      JsonNode report = JsonMapper.shared().readTree(line);
      Reading reading =
          compiled.read(
              normaliser.read(report.required("text").stringValue()),
              Stage.valueOf(report.required("stage").stringValue()));
      for (Phase phase : Phase.values()) {
        for (CompiledCriteria.Ready ready : compiled.ready(phase)) {
          asked++;
          wanted += reading.wanted(ready.number()) ? 1 : 0;
          if (!reading.wanted(ready.number())) {
            assertHoldsNever(ready, reading);
          }
        }
      }
    }
    assertThat(wanted).isLessThan(asked / 4);
  }

  private static void assertHoldsNever(CompiledCriteria.Ready ready, Reading reading) {
    for (IncidentTopic topic : IncidentTopic.values()) {
      for (Category category : Category.values()) {
        reading.decided(topic);
        reading.decided(category);
        assertThat(ready.test().in(reading)).as(ready.criterion().id()).isZero();
      }
    }
  }
}
