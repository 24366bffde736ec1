package id.siaga.local.command;

import id.siaga.local.settings.Settings;
import id.siaga.local.supervisor.Progress;
import id.siaga.local.supervisor.StackState;
import id.siaga.local.supervisor.StateFile;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The supervisor in the background, with its lines copied here until it is ready. */
final class Detached {

  private static final long LOOK_MILLIS = 100;
  private static final Path SETSID = Path.of("/usr/bin/setsid");

  private Detached() {}

  /** Starts it; returns the exit code: 0 once it is ready, its own when it fails. */
  static int start(Settings settings, Progress progress, boolean demo)
      throws IOException, InterruptedException {
    Files.createDirectories(settings.logs());
    Path log = settings.logs().resolve("supervisor.log");
    List<String> command = new ArrayList<>();
    if (Files.isExecutable(SETSID)) {
      // Without a terminal of its own it is not ended with this one.
      command.add(SETSID.toString());
    }
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-Xmx128m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"));
    command.add("-Dsiaga.home=" + settings.home());
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.addAll(List.of("id.siaga.local.Siaga", "up"));
    if (demo) {
      command.add("--demo");
    }
    Process process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(log.toFile())
            .redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
            .start();
    try (RandomAccessFile lines = new RandomAccessFile(log.toFile(), "r")) {
      StateFile file = new StateFile(settings.data());
      while (!process.waitFor(LOOK_MILLIS, TimeUnit.MILLISECONDS)) {
        copy(lines, progress);
        if (ready(file, process)) {
          copy(lines, progress);
          progress.line("It runs in the background (pid " + process.pid() + "; log: " + log + ").");
          return 0;
        }
      }
      copy(lines, progress);
      return process.exitValue();
    }
  }

  private static boolean ready(StateFile file, Process process) {
    return file.read()
        .filter(state -> state.supervisor().pid() == process.pid())
        .filter(state -> state.phase() == StackState.Phase.READY)
        .isPresent();
  }

  private static void copy(RandomAccessFile lines, Progress progress) throws IOException {
    byte[] fresh = new byte[(int) (lines.length() - lines.getFilePointer())];
    lines.readFully(fresh);
    if (fresh.length > 0) {
      progress.text(new String(fresh, StandardCharsets.UTF_8));
    }
  }
}
