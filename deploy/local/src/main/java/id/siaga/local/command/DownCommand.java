package id.siaga.local.command;

import id.siaga.local.settings.Settings;
import id.siaga.local.supervisor.Orphans;
import id.siaga.local.supervisor.Progress;
import id.siaga.local.supervisor.StackState;
import id.siaga.local.supervisor.StateFile;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Stops everything, whether or not its supervisor still lives. */
@Command(
    name = "down",
    mixinStandardHelpOptions = true,
    description = "Stops the stack; its data stay.")
final class DownCommand implements Callable<Integer> {

  private static final Duration PATIENCE = Duration.ofSeconds(150);

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws IOException, InterruptedException {
    return stop(
        Settings.from(System.getenv(), Home.find()), new Progress(spec.commandLine().getOut()));
  }

  /** Stops the stack of this data directory; returns the exit code. */
  static int stop(Settings settings, Progress progress) throws IOException, InterruptedException {
    StateFile file = new StateFile(settings.data());
    StackState state = file.read().orElse(null);
    if (state == null) {
      progress.line("siaga is not running.");
      return 0;
    }
    Optional<ProcessHandle> supervisor = state.supervisor().find();
    if (supervisor.isPresent()) {
      progress.line("Stopping siaga (pid " + state.supervisor().pid() + ") …");
      supervisor.get().destroy();
      if (!Orphans.ended(supervisor.get(), PATIENCE)) {
        supervisor.get().destroyForcibly();
      }
    }
    // Read again: parts may have been restarted since.
    StackState left = file.read().orElse(state);
    if (!Orphans.of(left).isEmpty()) {
      progress.line("The supervisor is gone; stopping what it left:");
      Orphans.stop(left, progress);
    }
    file.delete();
    progress.line("All parts have stopped.");
    return 0;
  }
}
