package id.siaga.notification.kafka;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.TopicPartition;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.event.EventListener;
import org.springframework.kafka.event.ListenerContainerIdleEvent;
import org.springframework.stereotype.Component;

/**
 * Whether the projection has, once since the start, read everything that was there when it began.
 * By the consumer's own position, because end offsets also count commit markers.
 */
@Component("projectionHealthIndicator")
class CatchUp implements HealthIndicator {

  private final Map<TopicPartition, Long> targets = new ConcurrentHashMap<>();
  private final Set<String> waiting = ConcurrentHashMap.newKeySet();
  private volatile boolean reached;

  CatchUp() {
    waiting.addAll(ProjectionBindings.NAMES);
  }

  void assigned(String binding, Consumer<?, ?> consumer, Collection<TopicPartition> partitions) {
    if (!reached) {
      targets.putAll(consumer.endOffsets(partitions));
      waiting.remove(binding);
      // Not looked at here: the position is only known once the consumer has polled.
    }
  }

  void revoked(Collection<TopicPartition> partitions) {
    partitions.forEach(targets::remove);
  }

  void reached(Consumer<?, ?> consumer) {
    if (reached) {
      return;
    }
    for (TopicPartition partition : consumer.assignment()) {
      Long target = targets.get(partition);
      if (target != null && consumer.position(partition) >= target) {
        targets.remove(partition);
      }
    }
    reached = waiting.isEmpty() && targets.isEmpty();
  }

  /** A topic without new records raises no batch; the event comes on the consumer's thread. */
  @EventListener
  void idle(ListenerContainerIdleEvent event) {
    reached(event.getConsumer());
  }

  @Override
  public Health health() {
    Health.Builder health = reached ? Health.up() : Health.outOfService();
    return health
        .withDetail("caughtUp", reached)
        .withDetail("partitionsBehind", targets.size())
        .build();
  }
}
