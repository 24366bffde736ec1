package id.siaga.intake.kafka;

import id.siaga.events.RegistryUnavailableException;
import org.apache.kafka.common.KafkaException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Warms the publisher up and then keeps the index, on one thread, and begins again as long as
 * broker or registry are out of reach. Until it has got through, readiness is down and reports are
 * answered 503.
 */
final class IntakeStart implements SmartLifecycle {

  private static final Logger log = LoggerFactory.getLogger(IntakeStart.class);
  private static final long AGAIN_MILLIS = 1_000;

  private final KafkaReportPublisher publisher;
  private final ReportIndexTail tail;
  private volatile boolean warm;
  private volatile @Nullable Thread thread;

  IntakeStart(KafkaReportPublisher publisher, ReportIndexTail tail) {
    this.publisher = publisher;
    this.tail = tail;
  }

  /** Whether the schema's id and the topic's metadata are known. */
  boolean warm() {
    return warm;
  }

  @Override
  public void start() {
    thread = Thread.ofPlatform().name("reports-index").daemon().start(this::run);
  }

  @Override
  public void stop() {
    Thread running = thread;
    if (running != null) {
      running.interrupt();
    }
  }

  @Override
  public boolean isRunning() {
    Thread running = thread;
    return running != null && running.isAlive();
  }

  private void run() {
    while (!Thread.currentThread().isInterrupted()) {
      try {
        if (!warm) {
          publisher.warmUp();
          warm = true;
        }
        tail.follow();
      } catch (KafkaException | RegistryUnavailableException | IllegalStateException e) {
        if (!Thread.currentThread().isInterrupted()) {
          log.warn("begins again in a second: {}", e.toString());
          pause();
        }
      }
    }
  }

  private static void pause() {
    try {
      Thread.sleep(AGAIN_MILLIS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
