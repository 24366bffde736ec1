package id.siaga.scoring.training;

import id.siaga.events.domain.Category;
import id.siaga.events.domain.IncidentTopic;
import id.siaga.events.domain.Severity;
import id.siaga.events.domain.Stage;
import id.siaga.scoring.domain.Report;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Labelled reports from files of JSON lines, and which of them are never trained on. */
public final class Corpus {

  /** One of so many reports is held out. */
  static final int HELD_OUT_OF = 6;

  private static final JsonMapper JSON = JsonMapper.shared();

  private Corpus() {}

  /**
   * Reads files of lines with {@code id, text, category, topic, severity} and, where it is known,
   * {@code stage}; other fields are passed over.
   *
   * @throws IOException when a file can't be read
   * @throws IllegalArgumentException when a line is no such report or an id occurs twice; names
   *     file and line
   */
  public static List<LabelledReport> read(List<Path> files) throws IOException {
    List<LabelledReport> reports = new ArrayList<>();
    Set<String> ids = new HashSet<>();
    for (Path file : files) {
      int line = 0;
      for (String text : Files.readAllLines(file, StandardCharsets.UTF_8)) {
        line++;
        if (text.isBlank()) {
          continue;
        }
        LabelledReport report = report(text, file + ":" + line);
        if (!ids.add(report.id())) {
          throw new IllegalArgumentException(
              file + ":" + line + ": id " + report.id() + " occurs twice");
        }
        reports.add(report);
      }
    }
    return reports;
  }

  /**
   * Reads all files of a directory whose names end in {@code .jsonl}, by the order of their names.
   *
   * @throws IOException when there is no such file, or one can't be read
   * @throws IllegalArgumentException as {@link #read}
   */
  public static List<LabelledReport> readAll(Path directory) throws IOException {
    try (Stream<Path> files = Files.list(directory)) {
      List<Path> lines = files.filter(file -> file.toString().endsWith(".jsonl")).sorted().toList();
      if (lines.isEmpty()) {
        throw new NoSuchFileException(directory + " holds no *.jsonl");
      }
      return read(lines);
    }
  }

  /**
   * Whether a report is never trained on, nor were criteria written from it: decided by its id
   * alone, so that a corpus can grow without a report changing sides.
   */
  public static boolean heldOut(String id) {
    return hash("split " + id) % HELD_OUT_OF == 0;
  }

  /** The part of a cross-validation that a report belongs to, 0 up to folds. */
  static int fold(String id, int folds) {
    return (int) (hash("fold " + id) % folds);
  }

  private static long hash(String text) {
    CRC32 crc = new CRC32();
    crc.update(text.getBytes(StandardCharsets.UTF_8));
    // The last bits of a CRC of short ids are no better than the ids.
    return (crc.getValue() * 0x9E3779B97F4A7C15L) >>> 40;
  }

  private static LabelledReport report(String line, String place) {
    try {
      JsonNode node = JSON.readTree(line);
      Report report =
          new Report(
              node.required("text").stringValue(), List.of(), stage(node.path("stage")), false);
      return new LabelledReport(
          node.required("id").stringValue(),
          report,
          Category.valueOf(node.required("category").stringValue()),
          IncidentTopic.valueOf(node.required("topic").stringValue()),
          Severity.valueOf(node.required("severity").stringValue()));
    } catch (JacksonException | IllegalArgumentException e) {
      throw new IllegalArgumentException(place + ": is no labelled report: " + e.getMessage(), e);
    }
  }

  private static @Nullable Stage stage(JsonNode node) {
    return node.isString() ? Stage.valueOf(node.stringValue()) : null;
  }
}
