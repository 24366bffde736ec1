package id.siaga.local.client;

import id.siaga.events.domain.ModelVersion;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A model of the scoring service: one line {@code siaga-model VERSION}, then bytes that mean
 * nothing here.
 *
 * @param content the whole file, its first line too
 */
@SuppressWarnings("ArrayRecordComponent") // handed over once, compared by nobody
public record ModelFile(String version, byte[] content) {

  /** Most bytes of a model. */
  public static final int LARGEST = 4 << 20;

  private static final String BEGINNING = "siaga-model ";

  /**
   * Reads a model.
   *
   * @throws IOException when it can't be read, is too large, or doesn't begin as a model does
   */
  public static ModelFile read(Path file) throws IOException {
    byte[] content;
    try (InputStream in = Files.newInputStream(file)) {
      content = in.readNBytes(LARGEST + 1);
    }
    if (content.length > LARGEST) {
      throw new IOException(file + " is larger than a model may be: 4 MiB");
    }
    int longest = BEGINNING.length() + ModelVersion.LONGEST + 1;
    String beginning =
        new String(content, 0, Math.min(content.length, longest), StandardCharsets.ISO_8859_1);
    int end = beginning.indexOf('\n');
    String version =
        beginning.startsWith(BEGINNING) && end > 0
            ? beginning.substring(BEGINNING.length(), end)
            : "";
    if (!ModelVersion.isOne(version)) {
      throw new IOException(file + " is no model: its first line must be siaga-model VERSION");
    }
    return new ModelFile(version, content);
  }
}
