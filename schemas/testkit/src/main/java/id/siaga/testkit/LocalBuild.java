package id.siaga.testkit;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** What the build made in {@code deploy/local}: where the programs of the real parts are. */
final class LocalBuild {

  private static final String MAIN = "id.siaga.local.Siaga";

  private LocalBuild() {}

  /** Java, class path and main class, ready for the arguments of a command. */
  static List<String> command(String... arguments) {
    Path home = home();
    Path target = home.resolve("deploy/local/target");
    String[] jars =
        target.toFile().list((dir, name) -> name.matches("siaga-local-.*(?<!sources)\\.jar"));
    if (jars == null || jars.length == 0 || !Files.isDirectory(target.resolve("lib"))) {
      throw new IllegalStateException(
          "deploy/local is not built: mvn -f " + home.resolve("deploy/local/pom.xml") + " package");
    }
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-Xmx128m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"));
    command.add("-Dsiaga.home=" + home);
    command.addAll(List.of("-cp", target.resolve(jars[0]) + ":" + target.resolve("lib") + "/*"));
    command.add(MAIN);
    command.addAll(Arrays.asList(arguments));
    return command;
  }

  /**
   * The project's root: from {@code siaga.home} or else the working directory upwards, the first
   * directory that holds deploy/local. Upwards, because Maven run inside one module takes that
   * module for the root.
   */
  private static Path home() {
    String start = System.getProperty("siaga.home", System.getProperty("user.dir"));
    for (Path at = Path.of(start).toAbsolutePath(); at != null; at = at.getParent()) {
      if (Files.exists(at.resolve("deploy/local/pom.xml"))) {
        return at;
      }
    }
    throw new IllegalStateException(start + " lies in no copy of the project (no deploy/local)");
  }
}
