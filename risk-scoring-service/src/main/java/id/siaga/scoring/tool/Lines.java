package id.siaga.scoring.tool;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Optional;

/** Takes bytes apart into lines and holds one at a time, and of one that is too long no more. */
final class Lines {

  private static final int BUFFER = 64 << 10;

  private final InputStream bytes;
  private final int longest;
  private final byte[] buffer = new byte[BUFFER];
  private final ByteArrayOutputStream line = new ByteArrayOutputStream();
  private int at;
  private int end;
  private long number;

  /**
   * @param longest most bytes of a line without its end
   */
  Lines(InputStream bytes, int longest) {
    this.bytes = bytes;
    this.longest = longest;
  }

  /** One line. */
  sealed interface Line {

    /** Its number, from 1. */
    long number();

    /** A line without its end. */
    @SuppressWarnings("ArrayRecordComponent") // read once and never compared
    record Whole(long number, byte[] bytes) implements Line {

      /** Whether it holds nothing but spaces and tabs. */
      boolean isBlank() {
        for (byte b : bytes) {
          if (b != ' ' && b != '\t') {
            return false;
          }
        }
        return true;
      }
    }

    /** A line that has more bytes than it may; they were passed over. */
    record TooLong(long number) implements Line {}
  }

  /** Whether the next line may have to be waited for. */
  boolean drained() {
    return at == end;
  }

  /** The next line; empty behind the last. */
  Optional<Line> next() throws IOException {
    line.reset();
    long length = 0;
    boolean any = false;
    while (fill()) {
      any = true;
      int stop = at;
      while (stop < end && buffer[stop] != '\n') {
        stop++;
      }
      length += stop - at;
      if (length <= longest + 1L) { // one more: it may be the CR of the end
        line.write(buffer, at, stop - at);
      }
      boolean ended = stop < end;
      at = ended ? stop + 1 : stop;
      if (ended) {
        break;
      }
    }
    return any ? Optional.of(line(++number, length)) : Optional.empty();
  }

  private Line line(long number, long length) {
    if (length > longest + 1L) {
      return new Line.TooLong(number);
    }
    byte[] whole = line.toByteArray();
    boolean returned = whole.length > 0 && whole[whole.length - 1] == '\r';
    int text = returned ? whole.length - 1 : whole.length;
    return text > longest
        ? new Line.TooLong(number)
        : new Line.Whole(number, Arrays.copyOf(whole, text));
  }

  private boolean fill() throws IOException {
    if (at == end) {
      at = 0;
      end = Math.max(0, bytes.read(buffer));
    }
    return at < end;
  }
}
