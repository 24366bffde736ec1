package id.siaga.escalation.kafka;

import id.siaga.escalation.audit.AuditEntry;
import id.siaga.events.Decoding;
import id.siaga.events.EventCodec;
import id.siaga.events.PoisonRecordException;
import id.siaga.events.SchemaRegistry;
import id.siaga.events.Topic;
import id.siaga.events.avro.AuditRecorded;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** Everything that the desks have written into their chains, off the audit topic. */
public final class AuditLog {

  private static final Duration POLL = Duration.ofMillis(200);
  private static final Duration ANSWER = Duration.ofSeconds(10);

  private final String bootstrapServers;
  private final EventCodec codec;
  private final Topic topic;

  /**
   * A log.
   *
   * @param topic whose chains: those of what is real, or those of drills
   */
  public AuditLog(String bootstrapServers, URI registry, Topic topic) {
    this.bootstrapServers = bootstrapServers;
    this.topic = topic;
    this.codec = new EventCodec(new SchemaRegistry(registry));
  }

  /** A record of the audit topic that holds no entry: somebody else wrote it. */
  public record Foreign(String place, String why) {}

  /**
   * All entries committed up to the moment of the call, each desk's in the order of its chain.
   *
   * @throws org.apache.kafka.common.KafkaException when the broker doesn't answer
   * @throws id.siaga.events.RegistryUnavailableException when the registry doesn't
   */
  public void read(Consumer<AuditEntry> entries, Consumer<Foreign> foreign) {
    Map<String, Object> settings =
        Map.of(
            ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
            bootstrapServers,
            ConsumerConfig.ISOLATION_LEVEL_CONFIG,
            "read_committed",
            ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG,
            (int) ANSWER.toMillis(),
            ConsumerConfig.MAX_POLL_RECORDS_CONFIG,
            5_000);
    try (KafkaConsumer<byte[], byte[]> consumer =
        new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
      List<TopicPartition> partitions =
          consumer.partitionsFor(topic.wireName()).stream()
              .map(info -> new TopicPartition(info.topic(), info.partition()))
              .toList();
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
      while (partitions.stream().anyMatch(p -> consumer.position(p) < ends.getOrDefault(p, 0L))) {
        for (ConsumerRecord<byte[], byte[]> record : consumer.poll(POLL)) {
          TopicPartition partition = new TopicPartition(record.topic(), record.partition());
          // Desks go on meanwhile: what they add in one partition may name what was added after the
          // end of another. Up to the ends at one moment every received head has been sent.
          if (record.offset() < ends.getOrDefault(partition, 0L)) {
            read(record, entries, foreign);
          }
        }
      }
    }
  }

  private void read(
      ConsumerRecord<byte[], byte[]> record,
      Consumer<AuditEntry> entries,
      Consumer<Foreign> foreign) {
    String place = record.topic() + "-" + record.partition() + "@" + record.offset();
    Decoding<AuditRecorded> decoding = codec.decode(topic, record.value());
    switch (decoding) {
      case Decoding.Undecodable<AuditRecorded> poison ->
          foreign.accept(new Foreign(place, poison.reason() + ": " + poison.detail()));
      case Decoding.Decoded<AuditRecorded> decoded -> {
        try {
          entries.accept(AuditMapping.read(decoded.value()));
        } catch (PoisonRecordException | IllegalArgumentException e) {
          foreign.accept(new Foreign(place, String.valueOf(e.getMessage())));
        }
      }
    }
  }
}
