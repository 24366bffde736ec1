package id.siaga.scoring.domain.model;

import static org.assertj.core.api.Assertions.assertThat;

import id.siaga.events.domain.Stage;
import id.siaga.scoring.domain.text.NormalText;
import id.siaga.scoring.domain.text.Normaliser;
import id.siaga.scoring.yaml.CriteriaFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class LinearModelTest {

  private static final List<String> CRITERIA = List.of("ancaman.weapons", "kritis.deaths", "none");

  @Test
  void comesToWhatTheDefinitionOfItsFeaturesSays() throws IOException {
    Weights weights = ModelFile.read(BundledModel.bytes()).weights().centred();
    LinearModel model = BundledModel.read();
    Normaliser normaliser = new Normaliser(CriteriaFiles.bundled().lexicon());
    List<String> lines = Files.readAllLines(Path.of("model/corpus/own-8.jsonl"));
    for (String line : lines.subList(0, 100)) {
      String text = JsonMapper.shared().readTree(line).required("text").stringValue();
      NormalText normal = normaliser.read(text + " Qwxyz zzzyx 17 orang.");
      double[] expected = byDefinition(weights, normal);
      Scores scores = model.score(normal, Stage.KAMPANYE, CRITERIA);
      for (int column = 0; column < Columns.COUNT; column++) {
        assertThat(scores.score(column)).isEqualTo(expected[column], Offset.offset(1e-3));
      }
    }
  }

  private static double[] byDefinition(Weights weights, NormalText text) {
    Map<Group, Integer> counts = new EnumMap<>(Group.class);
    Map<Group, Map<String, Integer>> features = new EnumMap<>(Group.class);
    TextFeatures.read(
        text,
        Vocabulary.bundled(),
        Stage.KAMPANYE,
        CRITERIA,
        (group, name) -> {
          counts.merge(group, 1, Integer::sum);
          features.computeIfAbsent(group, g -> new HashMap<>()).merge(name, 1, Integer::sum);
        });
    double[] sums = new double[Columns.COUNT];
    for (int column = 0; column < sums.length; column++) {
      sums[column] = weights.bias()[column];
    }
    features.forEach((group, names) ->
        names.forEach((name, times) -> {
          float[] row = weights.rows(group).get(name);
          for (int column = 0; row != null && column < sums.length; column++) {
            sums[column] +=
                times * group.value(counts.getOrDefault(group.measure(), 0)) * row[column];
          }
        }));
    return sums;
  }
}
