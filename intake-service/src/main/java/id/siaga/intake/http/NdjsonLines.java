package id.siaga.intake.http;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;

/**
 * Cuts a body into lines as it comes in, and keeps no more of it than the line it is in. Line
 * numbers are those of the body, from 1; lines of white space only are passed over.
 */
final class NdjsonLines {

  /** The most lines a batch may have. */
  static final int MOST_LINES = 1_000;

  private final int longest;
  private final ByteArrayOutputStream line = new ByteArrayOutputStream(1_024);
  private boolean tooLong;
  private int number = 1;
  private int found;

  NdjsonLines(int longest) {
    this.longest = longest;
  }

  /** A line of a batch. */
  sealed interface Line {

    int number();

    /** One to be read. */
    @SuppressWarnings("ArrayRecordComponent") // read once and never compared
    record Whole(int number, byte[] bytes) implements Line {}

    /** One that is longer than a report may be. */
    record TooLong(int number) implements Line {}

    /** The first of more than a batch may have: it and all behind it are not read. */
    record OneTooMany(int number) implements Line {}
  }

  /** The lines that end in this piece of the body. */
  List<Line> take(byte[] bytes) {
    List<Line> lines = new ArrayList<>();
    int from = 0;
    for (int i = 0; i < bytes.length; i++) {
      if (bytes[i] == '\n') {
        append(bytes, from, i);
        end(lines);
        from = i + 1;
      }
    }
    append(bytes, from, bytes.length);
    return lines;
  }

  /** The last line, where no line end came behind it. */
  List<Line> rest() {
    List<Line> lines = new ArrayList<>();
    end(lines);
    return lines;
  }

  private void append(byte[] bytes, int from, int to) {
    if (tooLong || line.size() + to - from > longest) {
      tooLong = true;
      line.reset();
    } else {
      line.write(bytes, from, to - from);
    }
  }

  private void end(List<Line> lines) {
    byte[] bytes = line.toByteArray();
    if (tooLong || !blank(bytes)) {
      found++;
      if (found > MOST_LINES) {
        lines.add(new Line.OneTooMany(number));
      } else {
        lines.add(tooLong ? new Line.TooLong(number) : new Line.Whole(number, bytes));
      }
    }
    line.reset();
    tooLong = false;
    number++;
  }

  private static boolean blank(byte[] bytes) {
    for (byte b : bytes) {
      if (b != ' ' && b != '\t' && b != '\r') {
        return false;
      }
    }
    return true;
  }
}
