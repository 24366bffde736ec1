package id.siaga.notification.kafka;

import id.siaga.events.PoisonReason;
import id.siaga.events.Topic;
import id.siaga.notification.domain.Advance;
import id.siaga.notification.domain.Fact;
import id.siaga.notification.postgres.Projection;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;

/**
 * One batch into the projection. What fails for want of the database, the broker or the registry is
 * thrown and the batch comes again; what fails for the record's own sake is dead-lettered.
 */
@Component
class ProjectionFeed {

  private static final Logger LOG = LoggerFactory.getLogger(ProjectionFeed.class);

  private final Projection projection;
  private final RecordReader reader;
  private final DeadLetters deadLetters;
  private final ReadPositions positions;
  private final ProjectionMeters meters;

  ProjectionFeed(
      Projection projection,
      RecordReader reader,
      DeadLetters deadLetters,
      ReadPositions positions,
      ProjectionMeters meters) {
    this.projection = projection;
    this.reader = reader;
    this.deadLetters = deadLetters;
    this.positions = positions;
    this.meters = meters;
  }

  /** Processes a batch; throws when it must come again. */
  void accept(List<ConsumerRecord<byte[], byte[]>> batch, Consumer<?, ?> consumer) {
    // First of all, so that a database out of reach lets no dead letter be written twice.
    Map<TopicPartition, Long> stored = stored(batch);
    List<ConsumerRecord<byte[], byte[]>> fresh = new ArrayList<>(batch.size());
    for (ConsumerRecord<byte[], byte[]> source : batch) {
      long next = next(stored, partition(source));
      if (positions.rewound(partition(source), next)) {
        LOG.warn("{}: stored offset went back to {}, reading again", partition(source), next);
        positions.seek(consumer, partition(source), next);
      } else if (source.offset() >= next) {
        fresh.add(source);
      }
    }
    fresh.removeIf(source -> positions.sought(partition(source)));
    if (!fresh.isEmpty()) {
      write(fresh, stored);
      meters.projected(fresh);
    }
    positions.settle(consumer);
  }

  private void write(List<ConsumerRecord<byte[], byte[]>> fresh, Map<TopicPartition, Long> stored) {
    List<Fact> facts = new ArrayList<>(fresh.size());
    List<DeadLetters.Letter> refused = new ArrayList<>();
    for (ConsumerRecord<byte[], byte[]> source : fresh) {
      read(source, facts, refused);
    }
    deadLetters.send(refused);
    List<Advance> advances = advances(fresh, stored);
    try {
      projection.apply(facts, advances);
    } catch (DataIntegrityViolationException e) {
      LOG.warn("a batch of {} holds what the database refuses, going singly", fresh.size());
      writeSingly(fresh, stored);
    }
    advances.forEach(positions::advanced);
  }

  private void writeSingly(
      List<ConsumerRecord<byte[], byte[]>> fresh, Map<TopicPartition, Long> stored) {
    Map<TopicPartition, Long> moving = new HashMap<>(stored);
    for (ConsumerRecord<byte[], byte[]> source : fresh) {
      List<Fact> facts = new ArrayList<>();
      read(source, facts, new ArrayList<>());
      List<Advance> advance = advances(List.of(source), moving);
      try {
        projection.apply(facts, advance);
      } catch (DataIntegrityViolationException e) {
        // The message would show the row, and so the text: the class says enough.
        Reading.Refused refusal =
            new Reading.Refused(
                PoisonReason.HANDLER_FAILED, "the database refuses it: " + e.getClass().getName());
        deadLetters.send(List.of(new DeadLetters.Letter(topic(source), source, refusal)));
        projection.apply(List.of(), advance);
      }
      moving.put(partition(source), source.offset() + 1);
    }
  }

  private void read(
      ConsumerRecord<byte[], byte[]> source, List<Fact> facts, List<DeadLetters.Letter> refused) {
    Topic topic = topic(source);
    switch (reader.read(topic, source)) {
      case Reading.Understood understood -> facts.addAll(understood.facts());
      case Reading.Refused refusal -> refused.add(new DeadLetters.Letter(topic, source, refusal));
    }
  }

  private Map<TopicPartition, Long> stored(List<ConsumerRecord<byte[], byte[]>> batch) {
    Map<TopicPartition, Long> stored = new HashMap<>();
    batch.stream()
        .map(ConsumerRecord::topic)
        .distinct()
        .forEach(topic ->
            projection
                .nextOffsets(topic)
                .forEach(
                    (partition, next) -> stored.put(new TopicPartition(topic, partition), next)));
    return stored;
  }

  private static List<Advance> advances(
      List<ConsumerRecord<byte[], byte[]>> records, Map<TopicPartition, Long> stored) {
    Map<TopicPartition, Long> reached = new HashMap<>();
    records.forEach(source -> reached.merge(partition(source), source.offset() + 1, Math::max));
    List<Advance> advances = new ArrayList<>(reached.size());
    reached.forEach((partition, to) ->
        advances.add(
            new Advance(partition.topic(), partition.partition(), next(stored, partition), to)));
    // In one order everywhere, so that two instances never wait for each other.
    advances.sort((a, b) -> name(a).compareTo(name(b)));
    return advances;
  }

  private static String name(Advance advance) {
    return advance.topic() + " " + advance.partition();
  }

  private static long next(Map<TopicPartition, Long> stored, TopicPartition partition) {
    return stored.getOrDefault(partition, 0L);
  }

  private static TopicPartition partition(ConsumerRecord<?, ?> source) {
    return new TopicPartition(source.topic(), source.partition());
  }

  private static Topic topic(ConsumerRecord<?, ?> source) {
    return Topic.named(source.topic())
        .orElseThrow(() -> new IllegalStateException(source.topic() + " is no topic of ours"));
  }
}
