package id.siaga.scoring.tool;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Classifying what comes in while it comes. */
class ClassifyStreamTest {

  private static final String BOMB =
      """
      {"id":"a1","text":"Ditemukan bom rakitan di gudang kotak suara KPU Lebong."}
      """;

  /** So that a program may feed it line by line, and memory is not a matter of how many. */
  @Test
  void answersALineBeforeItReadsTheNext() {
    StringWriter out = new StringWriter();
    List<Long> answered = new ArrayList<>();
    InputStream lines =
        new InputStream() {
          private int given;

          @Override
          public int read() {
            throw new UnsupportedOperationException();
          }

          @Override
          public int read(byte[] buffer, int offset, int length) {
            answered.add(out.toString().lines().count());
            if (given == 3) {
              return -1;
            }
            given++;
            byte[] line = BOMB.getBytes(UTF_8);
            System.arraycopy(line, 0, buffer, offset, line.length);
            return line.length;
          }
        };

    ScoringTool.commandLine(lines).setOut(new PrintWriter(out)).execute("classify", "-");

    assertThat(answered).containsExactly(0L, 1L, 2L, 3L);
  }

  @Test
  void endsWhenNobodyReadsOn() {
    PrintWriter closed =
        new PrintWriter(
            new Writer() {
              @Override
              public void write(char[] text, int offset, int length) throws IOException {
                throw new IOException("Broken pipe");
              }

              @Override
              public void flush() {}

              @Override
              public void close() {}
            });
    InputStream endless =
        new InputStream() {
          private int reads;

          @Override
          public int read() {
            throw new UnsupportedOperationException();
          }

          @Override
          public int read(byte[] buffer, int offset, int length) throws IOException {
            if (reads++ > 0) {
              throw new IOException("read on though nobody listens");
            }
            byte[] line = BOMB.getBytes(UTF_8);
            System.arraycopy(line, 0, buffer, offset, line.length);
            return line.length;
          }
        };

    assertThat(ScoringTool.commandLine(endless).setOut(closed).execute("classify", "-")).isZero();
  }
}
