package id.siaga.escalation.audit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One key in a file, in textual encoding after RFC 7468. */
final class Pem {

  private static final int LARGEST = 16 << 10;
  private static final Pattern BLOCK =
      Pattern.compile("-----BEGIN ([A-Z ]+)-----\\s+([A-Za-z0-9+/=\\s]+)-----END \\1-----\\s*");

  private Pem() {}

  /**
   * The bytes in a file of this label, for example {@code PUBLIC KEY}.
   *
   * @throws UncheckedIOException when the file can't be read
   * @throws IllegalArgumentException when it is not one block of that label
   */
  static byte[] read(Path file, String label) {
    String text;
    try (var in = Files.newInputStream(file)) {
      text = new String(in.readNBytes(LARGEST), StandardCharsets.US_ASCII);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Matcher block = BLOCK.matcher(text.strip());
    if (!block.matches()) {
      throw new IllegalArgumentException(file + " is no PEM file with one " + label);
    }
    if (!block.group(1).equals(label)) {
      throw new IllegalArgumentException(file + " holds a " + block.group(1) + ", no " + label);
    }
    return Base64.getMimeDecoder().decode(block.group(2));
  }

  static String text(String label, byte[] der) {
    String body = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(der);
    return "-----BEGIN " + label + "-----\n" + body + "\n-----END " + label + "-----\n";
  }
}
