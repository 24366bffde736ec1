package id.siaga.local.part;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/** What tells one build of jars from another. */
final class Fingerprint {

  private static final int BYTES = 8;

  private Fingerprint() {}

  /**
   * A short hash over names, times, and contents of what the project built itself: reproducible
   * builds give every jar the same time, so that time and size may not change with the content.
   */
  static String of(List<Path> jars) throws IOException {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      for (Path jar : jars) {
        String name = jar + "|" + Files.size(jar) + "|" + Files.getLastModifiedTime(jar);
        digest.update(name.getBytes(java.nio.charset.StandardCharsets.UTF_8));
        if (String.valueOf(jar.getFileName()).startsWith("siaga-")) {
          try (InputStream bytes = new DigestInputStream(Files.newInputStream(jar), digest)) {
            bytes.transferTo(java.io.OutputStream.nullOutputStream());
          }
        }
      }
      return HexFormat.of().formatHex(digest.digest(), 0, BYTES);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
