package id.siaga.scoring.kafka;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;
import org.springframework.kafka.support.KafkaHeaders;
import org.springframework.kafka.support.KafkaNull;
import org.springframework.messaging.Message;
import org.springframework.messaging.support.MessageBuilder;

/**
 * The stage: a batch of records in, as many out, in the same order. All of it, dead letters and
 * offsets included, commits in one transaction or not at all.
 */
final class ScoreReports implements Function<Message<ReportBatch>, List<Message<?>>> {

  private final RecordScoring scoring;
  private final ModelFollower models;
  private final ScoringMetrics metrics;

  ScoreReports(RecordScoring scoring, ModelFollower models, ScoringMetrics metrics) {
    this.scoring = scoring;
    this.models = models;
    this.metrics = metrics;
  }

  @Override
  public List<Message<?>> apply(Message<ReportBatch> message) {
    List<ConsumerRecord<byte[], byte[]>> batch = message.getPayload().records();
    List<Scored> scored = new ArrayList<>(batch.size());
    metrics
        .batches()
        .record(() -> {
          models.awaitCurrent();
          for (ConsumerRecord<byte[], byte[]> record : batch) {
            scored.add(scoring.score(record));
          }
        });
    metrics.count(scored);
    List<Message<?>> out = new ArrayList<>(scored.size());
    scored.forEach(one -> out.add(message(one.record())));
    return out;
  }

  private static Message<?> message(ProducerRecord<byte[], byte[]> record) {
    byte @Nullable [] value = record.value();
    MessageBuilder<?> message =
        value == null
            ? MessageBuilder.withPayload(KafkaNull.INSTANCE) // a tombstone stays one
            : MessageBuilder.withPayload(value);
    return message
        .setHeader(KafkaHeaders.TOPIC, record.topic())
        .setHeader(KafkaHeaders.KEY, record.key())
        .setHeader(WireHeaders.NAME, record.headers())
        .build();
  }
}
