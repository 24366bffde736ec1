package id.siaga.scoring.kafka;

import id.siaga.events.Topic;
import id.siaga.scoring.domain.ModelHistory;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Follows models.v1 from its beginning, on a thread of its own, for as long as the service runs. It
 * keeps no offsets: the whole topic is read at each start, because the history is made of all of
 * it. A broker or registry out of reach is waited for.
 */
final class ModelFollower implements SmartLifecycle {

  /**
   * Nobody scores on what was heard longer ago. An activation is committed at least 3 s before its
   * moment (notification-service sees to it), so whoever has heard of all that was there 2 s ago
   * knows every activation that applies by now.
   */
  static final Duration HEARD_WITHIN = Duration.ofSeconds(2);

  private static final Logger LOG = LoggerFactory.getLogger(ModelFollower.class);
  private static final Duration POLL = Duration.ofMillis(200);
  private static final Duration LOOK_EVERY = Duration.ofMillis(400);
  private static final Duration PAUSE = Duration.ofMillis(500);
  private static final Duration PATIENCE = Duration.ofSeconds(2);
  private static final Duration GOODBYE = Duration.ofSeconds(5);

  private final Supplier<Consumer<byte[], byte[]>> consumers;
  private final ModelIntake intake;
  private final ModelHistory history;
  private final ModelMetrics metrics;
  private final Map<TopicPartition, Long> positions = new HashMap<>();
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition heardMore = lock.newCondition();

  /** When it last knew everything, by {@link System#nanoTime}; null before the first time. */
  private @Nullable Long heardAt;

  private volatile @Nullable Thread thread;
  private volatile boolean stopping;

  ModelFollower(
      Supplier<Consumer<byte[], byte[]>> consumers,
      ModelIntake intake,
      ModelHistory history,
      ModelMetrics metrics) {
    this.consumers = consumers;
    this.intake = intake;
    this.history = history;
    this.metrics = metrics;
  }

  /** Before the stage, which would otherwise wait for it. */
  @Override
  public int getPhase() {
    return 0;
  }

  @Override
  public void start() {
    stopping = false;
    Thread started = new Thread(this::follow, "models");
    started.setDaemon(true); // a broker that is away must not hold up the end
    thread = started;
    started.start();
  }

  @Override
  public void stop() {
    stopping = true;
    Thread stopped = thread;
    if (stopped != null) {
      try {
        stopped.join(GOODBYE);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
    thread = null;
  }

  @Override
  public boolean isRunning() {
    return thread != null;
  }

  /** Whether every activation that applies by now is known. */
  boolean current() {
    lock.lock();
    try {
      return heardAt != null && System.nanoTime() - heardAt < HEARD_WITHIN.toNanos();
    } finally {
      lock.unlock();
    }
  }

  /**
   * Returns once every activation that applies by now is known.
   *
   * @throws ModelsUnheardException when that takes too long; retry
   */
  void awaitCurrent() {
    lock.lock();
    try {
      long left = PATIENCE.toNanos();
      while (!current()) {
        if (left <= 0) {
          throw new ModelsUnheardException();
        }
        left = heardMore.awaitNanos(left);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new ModelsUnheardException();
    } finally {
      lock.unlock();
    }
  }

  private void follow() {
    while (!stopping) {
      try (Consumer<byte[], byte[]> consumer = consumers.get()) {
        follow(consumer);
      } catch (RuntimeException e) {
        // The one boundary of this thread: it must not end while the service runs.
        metrics.unread();
        LOG.warn("models can't be read now, tried again: {}", e.toString());
        pause();
      }
    }
  }

  private void follow(Consumer<byte[], byte[]> consumer) {
    List<TopicPartition> partitions =
        consumer.partitionsFor(Topic.MODELS.wireName()).stream()
            .map(info -> new TopicPartition(info.topic(), info.partition()))
            .toList();
    if (partitions.isEmpty()) {
      throw new UnknownTopicOrPartitionException(Topic.MODELS.wireName() + " does not exist yet");
    }
    consumer.assign(partitions);
    partitions.forEach(one -> consumer.seek(one, positions.getOrDefault(one, 0L)));
    while (!stopping) {
      long asked = System.nanoTime();
      // Of committed records. What comes later than this is heard the next time round.
      Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
      do {
        poll(consumer);
      } while (!stopping && ends.entrySet().stream().anyMatch(end -> behind(consumer, end)));
      heard(asked);
      while (!stopping && System.nanoTime() - asked < LOOK_EVERY.toNanos()) {
        poll(consumer);
      }
    }
  }

  private void poll(Consumer<byte[], byte[]> consumer) {
    for (ConsumerRecord<byte[], byte[]> record : consumer.poll(POLL)) {
      intake.take(record);
      positions.put(new TopicPartition(record.topic(), record.partition()), record.offset() + 1);
    }
    metrics.inForce(history.versionAt(Instant.now()));
  }

  private static boolean behind(
      Consumer<byte[], byte[]> consumer, Map.Entry<TopicPartition, Long> end) {
    return consumer.position(end.getKey()) < end.getValue();
  }

  private void heard(long asked) {
    if (stopping) {
      return;
    }
    lock.lock();
    try {
      if (heardAt == null) {
        LOG.info("models are read");
      }
      heardAt = asked;
      heardMore.signalAll();
    } finally {
      lock.unlock();
    }
  }

  private static void pause() {
    try {
      TimeUnit.MILLISECONDS.sleep(PAUSE.toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
