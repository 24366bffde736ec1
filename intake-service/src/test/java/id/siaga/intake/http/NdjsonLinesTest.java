package id.siaga.intake.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import id.siaga.intake.http.NdjsonLines.Line;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NdjsonLinesTest {

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 7, 1_000})
  void cutsTheSameLinesHoweverTheBytesCome(int pieceSize) {
    assertThat(lines("{a}\n\n{b}\r\n \t\n{c}", 100, pieceSize))
        .containsExactly("1:{a}", "3:{b}\r", "5:{c}");
  }

  @Test
  void needsNoLineEndAtTheEnd() {
    assertThat(lines("{a}\n", 100, 10)).containsExactly("1:{a}");
    assertThat(lines("", 100, 10)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 3, 1_000})
  void passesOverALineThatIsTooLong(int pieceSize) {
    assertThat(lines("{a}\n{" + "x".repeat(50) + "}\n{b}", 10, pieceSize))
        .containsExactly("1:{a}", "2 too long", "3:{b}");
  }

  @Test
  void tellsTheFirstLineThatIsOneTooMany() {
    assertThat(lines("{}\n".repeat(1_001), 10, 4_096))
        .hasSize(1_001)
        .endsWith("1000:{}", "1001 one too many");
  }

  private static List<String> lines(String body, int longest, int pieceSize) {
    NdjsonLines lines = new NdjsonLines(longest);
    List<Line> found = new ArrayList<>();
    byte[] bytes = body.getBytes(UTF_8);
    for (int from = 0; from < bytes.length; from += pieceSize) {
      int size = Math.min(pieceSize, bytes.length - from);
      byte[] piece = new byte[size];
      System.arraycopy(bytes, from, piece, 0, size);
      found.addAll(lines.take(piece));
    }
    found.addAll(lines.rest());
    return found.stream().map(NdjsonLinesTest::told).toList();
  }

  private static String told(Line line) {
    return switch (line) {
      case Line.Whole whole -> whole.number() + ":" + new String(whole.bytes(), UTF_8);
      case Line.TooLong tooLong -> tooLong.number() + " too long";
      case Line.OneTooMany more -> more.number() + " one too many";
    };
  }
}
