package id.siaga.intake.kafka;

import id.siaga.events.Topic;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.TopicPartitionInfo;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/** Up while reports.v1 has its partitions, each with a leader. */
record BrokerHealth(Admin admin) implements HealthIndicator {

  private static final long PATIENCE_MILLIS = 2_000;

  @Override
  public Health health() {
    String topic = Topic.REPORTS.wireName();
    try {
      List<TopicPartitionInfo> partitions =
          admin
              .describeTopics(List.of(topic))
              .allTopicNames()
              .get(PATIENCE_MILLIS, TimeUnit.MILLISECONDS)
              .values()
              .stream()
              .flatMap(description -> description.partitions().stream())
              .toList();
      long led = partitions.stream().filter(p -> p.leader() != null).count();
      boolean whole = led == partitions.size() && led == Topic.PARTITIONS;
      return (whole ? Health.up() : Health.down()).withDetail("partitionsWithLeader", led).build();
    } catch (ExecutionException | TimeoutException e) {
      return Health.down().withDetail("reason", e.getClass().getSimpleName()).build();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Health.down().withDetail("reason", "interrupted").build();
    }
  }
}
