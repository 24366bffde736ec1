package id.siaga.local.supervisor;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * A process for good: its pid and when it began, so that another one under a reused pid is never
 * taken for it.
 */
public record RunningProcess(long pid, Instant start) {

  // The system derives start times from its boot time, which a corrected clock moves a little.
  private static final Duration TOLERANCE = Duration.ofSeconds(2);

  /** This very process. */
  public static RunningProcess current() {
    ProcessHandle self = ProcessHandle.current();
    return new RunningProcess(self.pid(), self.info().startInstant().orElse(Instant.EPOCH));
  }

  /** Its handle, where it still lives. */
  public Optional<ProcessHandle> find() {
    return ProcessHandle.of(pid)
        .filter(ProcessHandle::isAlive)
        .filter(handle ->
            handle
                .info()
                .startInstant()
                .filter(found -> Duration.between(start, found).abs().compareTo(TOLERANCE) <= 0)
                .isPresent());
  }
}
