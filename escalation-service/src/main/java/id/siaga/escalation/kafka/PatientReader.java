package id.siaga.escalation.kafka;

import id.siaga.events.RegistryUnavailableException;
import id.siaga.events.Topic;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * Waits for the registry when it is out of reach. It waits less than the transaction's timeout;
 * after that the failure goes up, the thread is replaced and the record is read again: never
 * poison.
 */
final class PatientReader {

  private static final Duration PAUSE = Duration.ofMillis(250);
  private static final int PAUSES = 12;

  private final MailboxReader reader;
  private final DeskMetrics metrics;

  PatientReader(MailboxReader reader, DeskMetrics metrics) {
    this.reader = reader;
    this.metrics = metrics;
  }

  /** As {@link MailboxReader#read}. */
  MailboxReader.Addressed read(Topic topic, byte @Nullable [] key, byte @Nullable [] value) {
    for (int pause = 0; pause < PAUSES; pause++) {
      try {
        return reader.read(topic, key, value);
      } catch (RegistryUnavailableException e) {
        metrics.registryRetried();
        LockSupport.parkNanos(PAUSE.toNanos());
      }
    }
    return reader.read(topic, key, value);
  }
}
