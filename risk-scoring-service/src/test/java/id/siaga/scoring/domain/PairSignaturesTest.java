package id.siaga.scoring.domain;

import static org.assertj.core.api.Assertions.assertThat;

import id.siaga.scoring.domain.text.Normaliser;
import id.siaga.scoring.yaml.CriteriaFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The escalation service measures matching by signatures of this one, without depending on it. */
class PairSignaturesTest {

  private static final Path MATCHING = Path.of("../escalation-service/src/test/resources/matching");
  private static final Path SIGNATURES = MATCHING.resolve("signatures.tsv");

  @Test
  void holdsTheSignaturesOfThePairsAsTheyAreMadeNow() throws IOException {
    List<String> lines = lines();
    if (Boolean.getBoolean("writeSignatures")) {
      Files.write(SIGNATURES, lines);
    }
    assertThat(Files.readAllLines(SIGNATURES))
        .as("run again with -DwriteSignatures=true, then measure (MATCHING.md)")
        .isEqualTo(lines);
  }

  private static List<String> lines() throws IOException {
    Normaliser normaliser = new Normaliser(CriteriaFiles.bundled().lexicon());
    List<String> lines = new ArrayList<>();
    for (String line : Files.readAllLines(MATCHING.resolve("pairs.jsonl"))) {
      JsonNode pair = JsonMapper.shared().readTree(line);
      lines.add(
          String.join(
              "\t",
              pair.required("id").stringValue(),
              signature(normaliser, pair.required("a")),
              signature(normaliser, pair.required("b"))));
    }
    return lines;
  }

  private static String signature(Normaliser normaliser, JsonNode report) {
    String text = report.required("text").stringValue();
    return HexFormat.of().formatHex(Signature.of(normaliser.read(text)).bytes());
  }
}
