package id.siaga.scoring.tool;

import id.siaga.scoring.json.Flaw;
import id.siaga.scoring.json.Form;
import id.siaga.scoring.json.Submission;
import id.siaga.scoring.json.SubmissionJson;
import id.siaga.scoring.json.SubmissionJson.Reading;
import id.siaga.scoring.json.Wording;
import id.siaga.scoring.tool.Lines.Line;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** JSON lines, read one after another however many there are; blank ones are passed over. */
final class ReportFile {

  /** The name of what comes in. */
  static final String STANDARD_INPUT = "-";

  private final String name;
  private final Form form;
  private final InputStream standardInput;
  private final ResourceBundle words = Wording.in(Locale.ENGLISH);

  /**
   * @param name of the file; {@value #STANDARD_INPUT} for what comes in
   * @param form each line's
   */
  ReportFile(String name, Form form, InputStream standardInput) {
    this.name = name;
    this.form = form;
    this.standardInput = standardInput;
  }

  /** Takes the lines in their order. */
  interface Reader {

    /** Takes a report. */
    void take(long line, Submission report);

    /** Takes a line that holds none. */
    void take(Fault fault);

    /**
     * Called after each line.
     *
     * @param more whether the next line is there already
     * @return false to end the reading
     */
    default boolean goOn(boolean more) {
      return true;
    }
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

  private void read(InputStream bytes, Reader reader) throws IOException {
    Lines lines = new Lines(bytes, SubmissionJson.LARGEST);
    Optional<Line> line = lines.next();
    while (line.isPresent()) {
      take(line.get(), reader);
      line = reader.goOn(!lines.drained()) ? lines.next() : Optional.empty();
    }
  }

  private void take(Line line, Reader reader) {
    switch (line) {
      case Line.TooLong longer ->
          reader.take(
              fault(longer, null, "is longer than " + (SubmissionJson.LARGEST >> 10) + " KiB"));
      case Line.Whole whole -> {
        if (!whole.isBlank()) {
          take(whole, reader);
        }
      }
    }
  }

  private void take(Line.Whole line, Reader reader) {
    switch (SubmissionJson.read(line.bytes(), form)) {
      case Reading.Malformed at ->
          reader.take(fault(line, null, "is no JSON at column " + at.column()));
      case Reading.Flawed flawed ->
          reader.take(
              fault(
                  line,
                  flawed.id(),
                  flawed.flaws().stream().map(this::told).collect(Collectors.joining("; "))));
      case Reading.Whole(Submission report) -> reader.take(line.number(), report);
    }
  }

  private Fault fault(Line line, @Nullable String id, String error) {
    return new Fault(name, line.number(), id, error);
  }

  private String told(Flaw flaw) {
    return flaw.field().isEmpty()
        ? flaw.message(words)
        : "field " + flaw.field() + " " + flaw.message(words);
  }
}
