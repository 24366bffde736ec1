package id.siaga.bench.corpus;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reports in the order of their file; asked by a running number, it begins again at its end.
 *
 * @param reports at least one
 */
public record Corpus(List<CorpusReport> reports) {

  private static final String RESOURCE = "/corpus/reports.jsonl";

  public Corpus {
    reports = List.copyOf(reports);
    if (reports.isEmpty()) {
      throw new IllegalArgumentException("the corpus holds no reports");
    }
  }

  /** The corpus packed with the bench. */
  public static Corpus packed() {
    try (InputStream file = Corpus.class.getResourceAsStream(RESOURCE)) {
      if (file == null) {
        throw new IllegalStateException("corpus " + RESOURCE + " is missing from the jar");
      }
      return read(file);
    } catch (IOException e) {
      throw new UncheckedIOException("corpus " + RESOURCE + " can't be read", e);
    }
  }

  /** A corpus of the same form, JSON lines with text, region, stage and severity. */
  public static Corpus from(Path path) {
    try (InputStream file = Files.newInputStream(path)) {
      return read(file);
    } catch (IOException e) {
      throw new UncheckedIOException("corpus " + path + " can't be read", e);
    }
  }

  /** The report that goes out under a running number. */
  public CorpusReport at(long sequence) {
    return reports.get((int) (sequence % reports.size()));
  }

  public int size() {
    return reports.size();
  }

  /** How many carry this label of severity. */
  public long count(String severity) {
    return reports.stream().filter(r -> r.severity().equals(severity)).count();
  }

  private static Corpus read(InputStream file) throws IOException {
    JsonMapper json = JsonMapper.shared();
    List<CorpusReport> reports = new ArrayList<>();
    BufferedReader lines = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8));
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      if (!line.isBlank()) {
        JsonNode node = json.readTree(line);
        reports.add(
            new CorpusReport(
                text(node, "text", ""),
                text(node, "region", ""),
                optional(node, "stage"),
                text(node, "severity", "UNKNOWN")));
      }
    }
    return new Corpus(reports);
  }

  private static String text(JsonNode node, String field, String otherwise) {
    String value = optional(node, field);
    return value == null ? otherwise : value;
  }

  private static @Nullable String optional(JsonNode node, String field) {
    JsonNode value = node.get(field);
    return value == null || value.isNull() ? null : value.asString();
  }
}
