package id.siaga.local.supervisor;

import id.siaga.local.part.Stopping;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Parts whose supervisor is gone: found by what it wrote down, and stopped in the usual order. */
public final class Orphans {

  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private Orphans() {}

  /** Those of the parts that still live. */
  public static List<PartState> of(StackState state) {
    return state.parts().stream()
        .filter(part -> part.process() != null && part.process().find().isPresent())
        .toList();
  }

  /** Stops them: services first, the broker last. */
  public static void stop(StackState state, Progress progress) throws InterruptedException {
    // Parts are written down in the order of their start.
    for (PartState part : of(state).reversed()) {
      RunningProcess process = part.process();
      ProcessHandle handle = process == null ? null : process.find().orElse(null);
      if (handle != null) {
        Stopping.ask(handle, part.stopsOnInterrupt());
        if (!ended(handle)) {
          handle.destroyForcibly();
        }
        progress.part(part.name(), "stopped (pid %d)".formatted(handle.pid()));
      }
    }
  }

  /** Whether the process ends in time. */
  static boolean ended(ProcessHandle handle) throws InterruptedException {
    return ended(handle, PATIENCE);
  }

  /** Whether the process ends in this time. */
  public static boolean ended(ProcessHandle handle, Duration patience) throws InterruptedException {
    try {
      handle.onExit().get(patience.toMillis(), TimeUnit.MILLISECONDS);
      return true;
    } catch (TimeoutException e) {
      return false;
    } catch (ExecutionException e) {
      return !handle.isAlive();
    }
  }
}
