package id.siaga.local.client;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.apache.commons.csv.DuplicateHeaderMode;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Reports out of a file: JSON objects one a line, or CSV with a header row. A CSV column named
 * {@code source.kind} becomes the field {@code kind} of {@code source}. The labels of the sample
 * corpus (category, topic, severity) are left out: to classify is what Siaga is for.
 *
 * @param submissions those that could be read, in the file's order
 * @param unreadable the lines that could not, each with the reason
 */
public record ReportFile(List<Submission> submissions, List<Rejection> unreadable) {

  private static final Set<String> LABELS = Set.of("category", "topic", "severity");
  private static final JsonMapper JSON = JsonMapper.shared();

  public ReportFile {
    submissions = List.copyOf(submissions);
    unreadable = List.copyOf(unreadable);
  }

  /**
   * Reads a file to its end. Its first character tells the format: a brace is JSON.
   *
   * @throws IOException when it can't be read, or its CSV header can't be understood
   */
  public static ReportFile read(Reader file) throws IOException {
    BufferedReader lines = new BufferedReader(file);
    lines.mark(1);
    int first = lines.read();
    // A byte-order mark, as spreadsheets write it.
    if (first != '\uFEFF') {
      lines.reset();
    }
    lines.mark(1);
    first = lines.read();
    lines.reset();
    return first == '{' || Character.isWhitespace(first) ? json(lines) : csv(lines);
  }

  private static ReportFile json(BufferedReader lines) throws IOException {
    List<Submission> submissions = new ArrayList<>();
    List<Rejection> unreadable = new ArrayList<>();
    long number = 0;
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      number++;
      if (line.isBlank()) {
        continue;
      }
      try {
        if (JSON.readTree(line) instanceof ObjectNode body) {
          submissions.add(submission(number, body));
        } else {
          unreadable.add(new Rejection(number, "", "json", "the line is no JSON object"));
        }
      } catch (JacksonException e) {
        unreadable.add(
            new Rejection(number, "", "json", "the line is no JSON: " + e.getOriginalMessage()));
      }
    }
    return new ReportFile(submissions, unreadable);
  }

  private static ReportFile csv(BufferedReader lines) throws IOException {
    List<Submission> submissions = new ArrayList<>();
    CSVFormat format =
        CSVFormat.RFC4180
            .builder()
            .setHeader()
            .setSkipHeaderRecord(true)
            .setDuplicateHeaderMode(DuplicateHeaderMode.DISALLOW)
            .setTrim(true)
            .setIgnoreEmptyLines(true)
            .get();
    try (CSVParser parser = format.parse(lines)) {
      long end = parser.getCurrentLineNumber();
      for (CSVRecord row : parser) {
        ObjectNode body = JSON.createObjectNode();
        for (String column : parser.getHeaderNames()) {
          if (row.isSet(column) && !row.get(column).isEmpty()) {
            put(body, column, row.get(column));
          }
        }
        submissions.add(submission(end + 1, body));
        end = parser.getCurrentLineNumber();
      }
    } catch (IllegalArgumentException e) {
      throw new IOException("the CSV header can't be understood: " + e.getMessage(), e);
    }
    return new ReportFile(submissions, List.of());
  }

  private static void put(ObjectNode body, String column, String value) {
    int dot = column.indexOf('.');
    if (dot > 0) {
      JsonNode inner = body.get(column.substring(0, dot));
      ObjectNode object =
          inner instanceof ObjectNode known ? known : body.putObject(column.substring(0, dot));
      put(object, column.substring(dot + 1), value);
    } else if (column.equals("nihil") && value.matches("(?i)true|false")) {
      body.put(column, Boolean.parseBoolean(value));
    } else if (column.equals("credibility") && value.matches("\\d{1,3}")) {
      body.put(column, Integer.parseInt(value));
    } else {
      body.put(column, value);
    }
  }

  private static Submission submission(long line, ObjectNode body) {
    body.remove(LABELS);
    return new Submission(line, body);
  }
}
