package id.siaga.local.supervisor;

import id.siaga.local.part.Stopping;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;

/** Parts whose supervisor is gone: found by what it wrote down, and stopped in the usual order. */
public final class Orphans {

  private static final Duration PATIENCE = Duration.ofSeconds(45);

  private Orphans() {}

  /** Those of the parts that still live. */
  public static List<PartState> of(StackState state) {
    return state.parts().stream()
        .filter(part -> part.process() != null && part.process().find().isPresent())
        .toList();
  }

  /** Stops them layer by layer: services first, the broker last. */
  public static void stop(StackState state, Progress progress) throws InterruptedException {
    TreeMap<Integer, List<PartState>> layers =
        of(state).stream()
            .collect(Collectors.groupingBy(PartState::layer, TreeMap::new, Collectors.toList()));
    for (List<PartState> layer : layers.descendingMap().values()) {
      Map<PartState, ProcessHandle> asked = new LinkedHashMap<>();
      for (PartState part : layer) {
        RunningProcess process = part.process();
        Optional<ProcessHandle> handle = process == null ? Optional.empty() : process.find();
        if (handle.isPresent()) {
          Stopping.ask(handle.get(), part.stopsOnInterrupt());
          asked.put(part, handle.get());
        }
      }
      for (Map.Entry<PartState, ProcessHandle> part : asked.entrySet()) {
        if (!ended(part.getValue(), PATIENCE)) {
          part.getValue().destroyForcibly();
        }
        progress.part(part.getKey().name(), "stopped (pid %d)".formatted(part.getValue().pid()));
      }
    }
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
