package id.siaga.local.command;

import id.siaga.local.settings.Settings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Unmatched;

/** The load generator of deploy/bench, as a process of its own against the running stack. */
@Command(
    name = "bench",
    // Every option is the load generator's own, also --help: what it can is said in one place.
    description = "Measures the running stack against the raw broker; --help tells the options.")
final class BenchCommand implements Callable<Integer> {

  @Unmatched private List<String> arguments = new ArrayList<>();

  @Override
  public Integer call() throws IOException, InterruptedException {
    Settings settings = Context.current().settings();
    Path target = settings.home().resolve("deploy/bench/target");
    String[] jars = target.toFile().list((dir, name) -> name.matches("siaga-bench-.*\\.jar"));
    if (jars == null || jars.length == 0 || !Files.isDirectory(target.resolve("lib"))) {
      throw new IOException(
          "deploy/bench is not built; ./siaga bench builds it unless SIAGA_BUILD=never");
    }
    String classPath = target.resolve(jars[0]) + ":" + target.resolve("lib") + "/*";
    return OtherProgram.run(
        settings, classPath, "id.siaga.bench.Bench", arguments, List.of(), Map.of());
  }
}
