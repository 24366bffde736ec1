package id.siaga.scoring.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** How far a second reader, who saw the texts alone, agrees with the labels of the corpus. */
class SecondReadingTest {

  private static final Path CORPUS = Path.of("model/corpus");
  private static final Path SECOND = Path.of("model/second-reading.tsv");
  private static final Path README = Path.of("model/README.md");

  /** The reader who was given nothing but the texts and the taxonomy. */
  private static final String TAXONOMY_ALONE = "a";

  private record Labels(String category, String topic, String severity) {}

  @Test
  void agreesAsFarAsTheReadmeSays() throws IOException {
    Map<String, Labels> first = new HashMap<>();
    try (Stream<Path> files = Files.list(CORPUS)) {
      for (LabelledReport report : Corpus.read(files.sorted().toList())) {
        first.put(
            report.id(),
            new Labels(report.category().name(), report.topic().name(), report.severity().name()));
      }
    }
    List<Labels> ours = new ArrayList<>();
    List<Labels> theirs = new ArrayList<>();
    List<Labels> oursOfAll = new ArrayList<>();
    List<Labels> theirsOfAll = new ArrayList<>();
    for (String line : Files.readAllLines(SECOND).stream().skip(1).toList()) {
      List<String> cells = List.of(line.split("\t"));
      Labels label = first.get(cells.get(1));
      assertThat(label).as(cells.get(1)).isNotNull();
      Labels other = new Labels(cells.get(2), cells.get(3), cells.get(4));
      boolean alone = cells.get(0).equals(TAXONOMY_ALONE);
      (alone ? ours : oursOfAll).add(label);
      (alone ? theirs : theirsOfAll).add(other);
    }
    assertThat(ours).hasSize(200);
    assertThat(Files.readString(README))
        .contains(row("the taxonomy alone", ours, theirs))
        .contains(row("taxonomy and conventions", oursOfAll, theirsOfAll));
  }

  private static String row(String what, List<Labels> one, List<Labels> other) {
    return String.format(
        Locale.ROOT,
        "| %s | %,d | %.3f | %.3f | %.3f |",
        what,
        one.size(),
        kappa(names(one, Labels::category), names(other, Labels::category)),
        kappa(names(one, Labels::topic), names(other, Labels::topic)),
        kappa(names(one, Labels::severity), names(other, Labels::severity)));
  }

  private static List<String> names(List<Labels> labels, Function<Labels, String> part) {
    return labels.stream().map(part).toList();
  }

  /** Cohen's kappa: agreement beyond that of chance (Cohen, 1960). */
  private static double kappa(List<String> one, List<String> other) {
    Map<String, int[]> counts = new HashMap<>();
    double same = 0;
    for (int i = 0; i < one.size(); i++) {
      counts.computeIfAbsent(one.get(i), k -> new int[2])[0]++;
      counts.computeIfAbsent(other.get(i), k -> new int[2])[1]++;
      same += one.get(i).equals(other.get(i)) ? 1 : 0;
    }
    double n = one.size();
    double chance = counts.values().stream().mapToDouble(c -> c[0] / n * (c[1] / n)).sum();
    return (same / n - chance) / (1 - chance);
  }
}
