package id.siaga.local.client;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

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

  private static final String VERSION = "[A-Za-z0-9][A-Za-z0-9._-]{0,63}";
  private static final Pattern FIRST_LINE =
      Pattern.compile("siaga-model (" + VERSION + ")\n", Pattern.DOTALL);
  private static final int LONGEST_LINE = 80;

  /** Whether a word could be the version of a model. */
  public static boolean isVersion(String word) {
    return word.matches(VERSION);
  }

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
    String beginning =
        new String(content, 0, Math.min(content.length, LONGEST_LINE), StandardCharsets.ISO_8859_1);
    Matcher line = FIRST_LINE.matcher(beginning);
    if (!line.lookingAt()) {
      throw new IOException(file + " is no model: its first line must be siaga-model VERSION");
    }
    return new ModelFile(line.group(1), content);
  }
}
