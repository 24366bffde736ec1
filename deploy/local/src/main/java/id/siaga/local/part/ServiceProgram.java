package id.siaga.local.part;

import id.siaga.local.settings.Settings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * A service's jar, taken apart so that its classes can be archived, and out of the way of the next
 * build: a jar rewritten under a running service breaks it.
 */
public final class ServiceProgram {

  private static final String APP_JAR = "-app.jar";
  private static final long UNPACK_SECONDS = 60;
  private static final int VERSIONS_KEPT = 3;

  private ServiceProgram() {}

  /**
   * Takes the service's jar apart, unless this build of it was before.
   *
   * @return the jar to run; its manifest names the libraries beside it
   * @throws PartFailedException when the service is not built, or its jar can't be taken apart
   */
  public static Path unpack(Settings settings, Service service)
      throws IOException, InterruptedException, PartFailedException {
    Path packed = packed(settings, service);
    Path target =
        settings
            .built()
            .resolve("apps")
            .resolve(service.module() + "-" + Fingerprint.of(List.of(packed)));
    Path jar = target.resolve(String.valueOf(packed.getFileName()));
    if (Files.exists(target)) {
      return jar;
    }
    Files.createDirectories(target.resolveSibling("."));
    removeOld(settings, service);
    Path aside = Files.createTempDirectory(target.resolveSibling("."), "unpacking");
    Path log = aside.resolve("unpack.log");
    Process process =
        new ProcessBuilder(
                Jvm.java(),
                "-XX:TieredStopAtLevel=1",
                "-Djarmode=tools",
                "-jar",
                packed.toString(),
                "extract",
                "--force",
                "--destination",
                aside.resolve("app").toString())
            .redirectErrorStream(true)
            .redirectOutput(log.toFile())
            .start();
    if (!process.waitFor(UNPACK_SECONDS, TimeUnit.SECONDS) || process.exitValue() != 0) {
      process.destroyForcibly();
      throw new PartFailedException(packed + " can't be taken apart." + LogTail.of(log, 0));
    }
    try {
      Files.move(aside.resolve("app"), target, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      if (!Files.exists(target)) {
        throw e;
      }
    }
    Directories.delete(aside);
    return jar;
  }

  private static Path packed(Settings settings, Service service) throws PartFailedException {
    Path target = settings.home().resolve(service.module()).resolve("target");
    return Libraries.jars(target).stream()
        .filter(jar -> jar.toString().endsWith(APP_JAR))
        .findFirst()
        .orElseThrow(() ->
            new PartFailedException(
                "%s is not built: no %s in %s. ./siaga up builds what is missing"
                    .formatted(service.module(), "*" + APP_JAR, target)));
  }

  private static void removeOld(Settings settings, Service service) throws IOException {
    try (var paths = Files.list(settings.built().resolve("apps"))) {
      List<Path> old =
          paths
              .filter(path -> String.valueOf(path.getFileName()).startsWith(service.module()))
              .sorted(
                  Comparator.comparingLong((Path path) -> path.toFile().lastModified()).reversed())
              .skip(VERSIONS_KEPT - 1)
              .toList();
      for (Path path : old) {
        Directories.delete(path);
      }
    }
  }
}
