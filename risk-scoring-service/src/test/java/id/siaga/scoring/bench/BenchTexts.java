package id.siaga.scoring.bench;

import id.siaga.events.domain.Stage;
import id.siaga.scoring.domain.Report;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The texts of the corpus, joined and cut so that each has about as many characters. */
final class BenchTexts {

  /** A text is cut at the last space before it has more characters than this. */
  static final int LONGEST = 410;

  private static final Path CORPUS = Path.of("model/corpus");

  private BenchTexts() {}

  /** Reports in the order of the corpus, with the stage that the last of their texts had. */
  static List<Report> reports() {
    List<Report> reports = new ArrayList<>();
    StringBuilder text = new StringBuilder();
    for (String line : lines()) {
      JsonNode one = JsonMapper.shared().readTree(line);
      text.append(text.isEmpty() ? "" : " ").append(one.required("text").stringValue());
      if (text.length() >= LONGEST) {
        String cut = text.substring(0, text.lastIndexOf(" ", LONGEST));
        Stage stage = Stage.valueOf(one.required("stage").stringValue());
        reports.add(new Report(cut, List.of(), stage, false));
        text.setLength(0);
      }
    }
    return reports;
  }

  private static List<String> lines() {
    List<String> lines = new ArrayList<>();
    try (Stream<Path> files = Files.list(CORPUS)) {
      for (Path file : files.sorted().toList()) {
        lines.addAll(Files.readAllLines(file));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(CORPUS + " can't be read", e);
    }
    return lines;
  }
}
