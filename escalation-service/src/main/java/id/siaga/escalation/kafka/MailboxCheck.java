package id.siaga.escalation.kafka;

import id.siaga.events.EventCodec;
import id.siaga.events.Topic;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.TopicDescription;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Refuses to start the desks on mailboxes of unequal partition counts, which Kafka Streams accepts
 * silently: a desk's messages would then meet in different tasks, and its chain would fork. Also
 * looks up the schema ids, so that a stack that was not provisioned is told at once.
 */
@Component
class MailboxCheck implements InitializingBean {

  private static final List<Topic> MAILBOXES =
      List.of(Topic.SCORED, Topic.FORWARDS, Topic.COMMANDS);
  private static final long TIMEOUT_SECONDS = 30;

  private final EventCodec codec;
  private final String bootstrapServers;

  MailboxCheck(
      EventCodec codec,
      @Value("${spring.cloud.stream.kafka.streams.binder.brokers}") String bootstrapServers) {
    this.codec = codec;
    this.bootstrapServers = bootstrapServers;
  }

  @Override
  public void afterPropertiesSet() throws InterruptedException {
    codec.warmUp(DeskTopology.written());
    codec.warmUp(MAILBOXES.toArray(Topic[]::new));
    List<String> names = MAILBOXES.stream().map(Topic::wireName).toList();
    try (Admin admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers))) {
      Map<String, TopicDescription> found =
          admin.describeTopics(names).allTopicNames().get(TIMEOUT_SECONDS, TimeUnit.SECONDS);
      found.values().forEach(MailboxCheck::requirePartitions);
    } catch (ExecutionException | TimeoutException e) {
      throw new IllegalStateException(
          "mailboxes " + names + " can't be described at " + bootstrapServers, e);
    }
  }

  private static void requirePartitions(TopicDescription topic) {
    int partitions = topic.partitions().size();
    if (partitions != Topic.PARTITIONS) {
      throw new IllegalStateException(
          topic.name() + " has " + partitions + " partitions, must have " + Topic.PARTITIONS);
    }
  }
}
