package id.siaga.local.supervisor;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A part as the supervisor last saw it.
 *
 * @param process null while it has none
 * @param port the one people know it by
 * @param readySince null while it isn't ready
 * @param restarts how often it was started again after it had ended by itself
 * @param layer 0 for what others build on; the highest layer stops first
 */
public record PartState(
    String name,
    Phase phase,
    @Nullable RunningProcess process,
    int port,
    @Nullable Instant readySince,
    int restarts,
    int layer,
    boolean stopsOnInterrupt) {

  /** Where a part is in its life. */
  public enum Phase {
    WAITING,
    STARTING,
    READY,
    RESTARTING,
    STOPPED
  }
}
