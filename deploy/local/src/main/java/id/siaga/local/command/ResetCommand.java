package id.siaga.local.command;

import id.siaga.local.part.Directories;
import id.siaga.local.settings.Settings;
import id.siaga.local.supervisor.Progress;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Back to the first day. */
@Command(
    name = "reset",
    mixinStandardHelpOptions = true,
    description =
        "Stops the stack and deletes all reports, cases and schemas; agencies' keys stay.")
final class ResetCommand implements Callable<Integer> {

  // By name: SIAGA_DATA_DIR may be a directory that holds other things as well.
  private static final List<String> DELETED =
      List.of("broker", "registry", "postgres", "escalation", "logs", "run", "cds");

  @Option(names = "--yes", description = "doesn't ask")
  private boolean yes;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws IOException, InterruptedException {
    Settings settings = Settings.from(System.getenv(), Home.find());
    PrintWriter out = spec.commandLine().getOut();
    if (!yes && !confirmed(settings, out)) {
      out.println("Nothing was deleted.");
      return 1;
    }
    DownCommand.stop(settings, new Progress(out));
    for (String part : DELETED) {
      Directories.delete(settings.data().resolve(part));
    }
    out.println("Deleted; the next ./siaga up begins anew.");
    return 0;
  }

  private static boolean confirmed(Settings settings, PrintWriter out) throws IOException {
    out.printf(
        "This deletes all reports, cases and schemas in %s. Type yes to go on: ", settings.data());
    out.flush();
    BufferedReader in =
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    return "yes".equals(in.readLine());
  }
}
