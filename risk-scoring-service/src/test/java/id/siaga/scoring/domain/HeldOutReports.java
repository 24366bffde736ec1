package id.siaga.scoring.domain;

import id.siaga.scoring.training.Corpus;
import id.siaga.scoring.training.LabelledReport;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The reports of the corpus that nothing was trained on. */
final class HeldOutReports {

  private static final Path CORPUS = Path.of("model/corpus");

  private HeldOutReports() {}

  static List<Report> all() {
    try (Stream<Path> files = Files.list(CORPUS)) {
      return Corpus.read(files.sorted().toList()).stream()
          .filter(report -> Corpus.heldOut(report.id()))
          .map(LabelledReport::report)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException("the corpus can't be read", e);
    }
  }
}
