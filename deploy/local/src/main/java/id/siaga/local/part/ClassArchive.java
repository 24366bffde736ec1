package id.siaga.local.part;

import id.siaga.local.settings.Settings;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Class-data sharing for one program: its first orderly end writes the classes it had loaded to a
 * file that later starts map instead of parsing jars. Named after the Java version and the jars, so
 * that a new build makes a new one.
 */
final class ClassArchive {

  private static final int KEPT = 2;

  private final String name;
  private final Path shared;
  private final Path fresh;

  /**
   * @param name of the program
   * @param jars its class path
   */
  ClassArchive(Settings settings, String name, List<Path> jars) throws IOException {
    this.name = name;
    String key = System.getProperty("java.vm.version", "") + Fingerprint.of(jars);
    UUID hash = UUID.nameUUIDFromBytes(key.getBytes(StandardCharsets.UTF_8));
    this.shared = settings.built().resolve("cds").resolve(name + "-" + hash + ".jsa");
    this.fresh = settings.data().resolve("cds").resolve(name + ".jsa");
    Files.createDirectories(fresh.resolveSibling("."));
    Files.createDirectories(shared.resolveSibling("."));
  }

  /** The flag that uses the archive, or makes it. */
  String flag() {
    return Files.exists(shared)
        ? "-XX:SharedArchiveFile=" + shared
        : "-XX:ArchiveClassesAtExit=" + fresh;
  }

  /** Archives of earlier builds; not the latest, which a stack may still be started from. */
  private void removeOld() throws IOException {
    String prefix = name + "-";
    try (Stream<Path> paths = Files.list(shared.resolveSibling("."))) {
      List<Path> old =
          paths
              .filter(path -> String.valueOf(path.getFileName()).startsWith(prefix))
              .sorted(
                  Comparator.comparingLong((Path path) -> path.toFile().lastModified()).reversed())
              .skip(KEPT)
              .toList();
      for (Path path : old) {
        Files.deleteIfExists(path);
      }
    }
  }

  /** After an orderly end, and only then: a process killed while it wrote leaves half a file. */
  void keep() throws IOException {
    if (Files.exists(fresh)) {
      Files.move(fresh, shared, StandardCopyOption.REPLACE_EXISTING);
      removeOld();
    }
  }
}
