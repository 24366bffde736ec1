package id.siaga.notification.kafka;

import id.siaga.notification.domain.Advance;
import id.siaga.notification.postgres.Projection;
import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.TopicPartition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.cloud.stream.binder.kafka.KafkaBindingRebalanceListener;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/**
 * Where each partition is read from. The rows of the projection decide, never the offsets that the
 * group has committed: those only lag. So an emptied projection is read again from the start.
 */
@Component
class ReadPositions implements KafkaBindingRebalanceListener {

  private static final Logger LOG = LoggerFactory.getLogger(ReadPositions.class);
  private static final Duration RETRY = Duration.ofSeconds(1);

  private final Projection projection;
  private final CatchUp catchUp;
  private final Map<TopicPartition, Long> expected = new ConcurrentHashMap<>();
  private final Set<TopicPartition> sought = ConcurrentHashMap.newKeySet();

  ReadPositions(Projection projection, CatchUp catchUp) {
    this.projection = projection;
    this.catchUp = catchUp;
  }

  @Override
  public void onPartitionsAssigned(
      String binding,
      Consumer<?, ?> consumer,
      Collection<TopicPartition> partitions,
      boolean initial) {
    for (TopicPartition partition : partitions) {
      seek(consumer, partition, stored(partition));
    }
    sought.removeAll(partitions);
    catchUp.assigned(binding, consumer, partitions);
  }

  @Override
  public void onPartitionsRevokedAfterCommit(
      String binding, Consumer<?, ?> consumer, Collection<TopicPartition> partitions) {
    partitions.forEach(expected::remove);
    catchUp.revoked(partitions);
  }

  /** Whether the stored offset lies before where this instance has brought it: a rebuild. */
  boolean rewound(TopicPartition partition, long stored) {
    return stored < expected.getOrDefault(partition, 0L);
  }

  /** Goes to the stored offset; the rest of the batch in hand no longer follows on it. */
  void seek(Consumer<?, ?> consumer, TopicPartition partition, long stored) {
    if (stored == 0) {
      consumer.seekToBeginning(Set.of(partition));
    } else {
      consumer.seek(partition, stored);
    }
    expected.put(partition, stored);
    sought.add(partition);
  }

  /** Whether the partition was sought within the batch in hand. */
  boolean sought(TopicPartition partition) {
    return sought.contains(partition);
  }

  void advanced(Advance advance) {
    expected.put(new TopicPartition(advance.topic(), advance.partition()), advance.to());
  }

  /** The batch in hand is done. */
  void settle(Consumer<?, ?> consumer) {
    sought.removeAll(consumer.assignment());
    catchUp.reached(consumer);
  }

  /** Waits for the database: without its word there is no place to read from. */
  private long stored(TopicPartition partition) {
    while (true) {
      try {
        return projection.nextOffsets(partition.topic()).getOrDefault(partition.partition(), 0L);
      } catch (DataAccessException e) {
        LOG.warn("{}: stored offset can't be read yet: {}", partition, e.getClass().getName());
        LockSupport.parkNanos(RETRY.toNanos());
        if (Thread.currentThread().isInterrupted()) {
          throw e;
        }
      }
    }
  }
}
