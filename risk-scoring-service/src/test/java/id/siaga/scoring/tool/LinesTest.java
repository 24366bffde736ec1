package id.siaga.scoring.tool;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import id.siaga.scoring.tool.Lines.Line;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LinesTest {

  @Test
  void takesBytesApartAtLineEndsOfBothKinds() throws IOException {
    assertThat(read("satu\ndua\r\n\n tiga", 10))
        .containsExactly("1:satu", "2:dua", "3:", "4: tiga");
  }

  @Test
  void passesOverWhatIsTooLongAndGoesOn() throws IOException {
    assertThat(read("12345\n123456\n12345\r\n123456\r\n" + "x".repeat(500_000) + "\nya", 5))
        .containsExactly("1:12345", "2 too long", "3:12345", "4 too long", "5 too long", "6:ya");
  }

  @Test
  void joinsWhatComesInPieces() throws IOException {
    List<InputStream> pieces = new ArrayList<>();
    for (byte piece : "satu\r\ndua".getBytes(UTF_8)) {
      pieces.add(new ByteArrayInputStream(new byte[] {piece}));
    }
    assertThat(read(new SequenceInputStream(Collections.enumeration(pieces)), 4))
        .containsExactly("1:satu", "2:dua");
  }

  @Test
  void findsNoLineInNothing() throws IOException {
    assertThat(read("", 5)).isEmpty();
  }

  private static List<String> read(String text, int longest) throws IOException {
    return read(new ByteArrayInputStream(text.getBytes(UTF_8)), longest);
  }

  private static List<String> read(InputStream bytes, int longest) throws IOException {
    Lines lines = new Lines(bytes, longest);
    List<String> found = new ArrayList<>();
    for (Optional<Line> line = lines.next(); line.isPresent(); line = lines.next()) {
      found.add(
          switch (line.get()) {
            case Line.Whole whole -> whole.number() + ":" + new String(whole.bytes(), UTF_8);
            case Line.TooLong longer -> longer.number() + " too long";
          });
    }
    return found;
  }
}
