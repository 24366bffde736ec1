package id.siaga.local.supervisor;

import id.siaga.local.settings.Port;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * A stack as its supervisor last wrote it down.
 *
 * @param ports the ports it was started with, whatever the environment says now
 * @param parts in the order of their start
 */
public record StackState(
    RunningProcess supervisor,
    Phase phase,
    Instant startedAt,
    Map<Port, Integer> ports,
    List<PartState> parts) {

  /** Where the stack is in its life. */
  public enum Phase {
    STARTING,
    READY,
    STOPPING
  }

  public StackState {
    ports = Map.copyOf(ports);
    parts = List.copyOf(parts);
  }

  /** Whether the supervisor lives and every part is ready and lives. */
  public boolean healthy() {
    return phase == Phase.READY
        && supervisor.find().isPresent()
        && parts.stream()
            .allMatch(part ->
                part.phase() == PartState.Phase.READY
                    && part.process() != null
                    && part.process().find().isPresent());
  }
}
