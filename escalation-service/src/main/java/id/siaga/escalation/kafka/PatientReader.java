package id.siaga.escalation.kafka;

import id.siaga.events.RegistryUnavailableException;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;

/**
 * Waits for the registry when it is out of reach. It waits less than the transaction's timeout;
 * after that the failure goes up, the thread is replaced and the record is read again: never
 * poison.
 */
final class PatientReader {

  private static final Duration PAUSE = Duration.ofMillis(250);
  private static final int PAUSES = 12;

  private final DeskMetrics metrics;

  PatientReader(DeskMetrics metrics) {
    this.metrics = metrics;
  }

  /** What a reader that needs the registry returns, or throws. */
  <T> T read(Supplier<T> reader) {
    for (int pause = 0; pause < PAUSES; pause++) {
      try {
        return reader.get();
      } catch (RegistryUnavailableException e) {
        metrics.registryRetried();
        LockSupport.parkNanos(PAUSE.toNanos());
      }
    }
    return reader.get();
  }
}
