package id.siaga.scoring.kafka;

import id.siaga.events.EventCodec;
import id.siaga.events.RegistryUnavailableException;
import id.siaga.events.Topic;
import id.siaga.scoring.domain.ModelHistory;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.kafka.clients.admin.Admin;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.event.EventListener;
import org.springframework.kafka.event.ConsumerStartedEvent;
import org.springframework.kafka.event.ConsumerStoppedEvent;

/**
 * Whether reports get through: the schemas' ids are known, the broker answers, the consumer runs
 * and has been given its partitions, and it is known which model applies.
 */
final class StageHealth implements HealthIndicator {

  private static final long SECONDS = 2;

  private final EventCodec codec;
  private final Admin admin;
  private final ModelFollower models;
  private final ModelHistory history;
  private final AtomicBoolean running = new AtomicBoolean();
  private final AtomicBoolean assigned = new AtomicBoolean();

  StageHealth(EventCodec codec, Admin admin, ModelFollower models, ModelHistory history) {
    this.codec = codec;
    this.admin = admin;
    this.models = models;
    this.history = history;
  }

  @EventListener
  void started(ConsumerStartedEvent event) {
    running.set(true);
  }

  @EventListener
  void stopped(ConsumerStoppedEvent event) {
    running.set(false);
    assigned.set(false);
  }

  /** Told once partitions were given to this instance; there may be none left for it. */
  void assigned() {
    assigned.set(true);
  }

  @Override
  public Health health() {
    return failure()
        .map(failure -> Health.down().withDetail("failure", failure))
        .orElseGet(Health::up)
        .withDetail("model", history.versionAt(Instant.now()))
        .build();
  }

  private Optional<String> failure() {
    if (!running.get()) {
      return Optional.of("consumer does not run");
    }
    if (!assigned.get()) {
      return Optional.of("consumer waits for its partitions");
    }
    return schemas().or(this::broker).or(this::models);
  }

  private Optional<String> schemas() {
    try {
      codec.warmUp(Topic.REPORTS, Topic.SCORED, Topic.MODELS);
      return Optional.empty();
    } catch (RegistryUnavailableException e) {
      return Optional.of("registry is out of reach");
    } catch (IllegalStateException e) {
      return Optional.of(String.valueOf(e.getMessage()));
    }
  }

  private Optional<String> models() {
    return models.current() ? Optional.empty() : Optional.of("models are not all known");
  }

  private Optional<String> broker() {
    try {
      admin.describeCluster().clusterId().get(SECONDS, TimeUnit.SECONDS);
      return Optional.empty();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Optional.of("interrupted");
    } catch (ExecutionException | TimeoutException e) {
      return Optional.of("broker does not answer: " + e.getClass().getSimpleName());
    }
  }
}
