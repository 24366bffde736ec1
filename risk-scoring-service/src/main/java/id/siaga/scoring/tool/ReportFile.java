package id.siaga.scoring.tool;

import id.siaga.scoring.json.Flaw;
import id.siaga.scoring.json.Form;
import id.siaga.scoring.json.Submission;
import id.siaga.scoring.json.SubmissionJson;
import id.siaga.scoring.json.SubmissionJson.Reading;
import id.siaga.scoring.json.Wording;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.stream.Collectors;

/**
 * JSON lines, read one after another however many there are. What is wrong with a line is told to
 * the person at the terminal, and the next one is read.
 */
final class ReportFile {

  private static final String STANDARD_INPUT = "-";

  private final String name;
  private final Form form;
  private final InputStream standardInput;
  private final PrintWriter err;
  private final ResourceBundle words = Wording.in(Locale.ENGLISH);
  private long faulty;

  /**
   * @param name of the file; {@code -} for what comes in
   * @param form each line's
   */
  ReportFile(String name, Form form, InputStream standardInput, PrintWriter err) {
    this.name = name;
    this.form = form;
    this.standardInput = standardInput;
    this.err = err;
  }

  /** Takes sound lines in their order. */
  @FunctionalInterface
  interface Reader {

    /**
     * Takes one.
     *
     * @param line its number
     * @param more whether the next one is there already
     * @return false to end the reading
     */
    boolean take(long line, Submission report, boolean more);
  }

  /**
   * Reads to the end.
   *
   * @throws IOException in words for the person at the terminal
   */
  void read(Reader reader) throws IOException {
    if (name.equals(STANDARD_INPUT)) {
      read(standardInput, reader);
      return;
    }
    try (InputStream bytes = Files.newInputStream(Path.of(name))) {
      read(bytes, reader);
    } catch (IOException e) {
      String why = e instanceof NoSuchFileException ? "there is none" : e.toString();
      throw new IOException(name + " can't be read: " + why, e);
    }
  }

  /** Number of lines with faults so far. */
  long faulty() {
    return faulty;
  }

  private void read(InputStream bytes, Reader reader) throws IOException {
    Lines lines = new Lines(bytes, SubmissionJson.LARGEST);
    boolean goOn = true;
    for (Optional<Line> line = lines.next(); goOn && line.isPresent(); line = lines.next()) {
      goOn = take(line.get(), reader, !lines.drained());
    }
  }

  private boolean take(Line line, Reader reader, boolean more) {
    return switch (line) {
      case Line.TooLong longer ->
          fault(longer, "is longer than %d KiB".formatted(SubmissionJson.LARGEST >> 10));
      case Line.Whole whole -> isBlank(whole.bytes()) || take(whole, reader, more);
    };
  }

  private boolean take(Line.Whole line, Reader reader, boolean more) {
    return switch (SubmissionJson.read(line.bytes(), form)) {
      case Reading.Malformed at -> fault(line, "is no JSON at column " + at.column());
      case Reading.Flawed flawed ->
          fault(line, flawed.flaws().stream().map(this::told).collect(Collectors.joining("; ")));
      case Reading.Whole(Submission report) -> reader.take(line.number(), report, more);
    };
  }

  private boolean fault(Line line, String message) {
    faulty++;
    err.println(name + ":" + line.number() + ": " + message);
    err.flush();
    return true;
  }

  private String told(Flaw flaw) {
    return flaw.field().isEmpty()
        ? flaw.message(words)
        : "field " + flaw.field() + " " + flaw.message(words);
  }

  private static boolean isBlank(byte[] bytes) {
    for (byte b : bytes) {
      if (b != ' ' && b != '\t') {
        return false;
      }
    }
    return true;
  }
}
