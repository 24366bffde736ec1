package id.siaga.notification.kafka;

import id.siaga.events.EventCodec;
import id.siaga.events.EventHeaders;
import id.siaga.events.Topic;
import id.siaga.events.avro.ModelRecorded;
import id.siaga.notification.domain.ModelActivation;
import id.siaga.notification.domain.ModelLog;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.TimeoutException;
import org.springframework.stereotype.Component;

/** Models to models.v1, the national desk's command to commands.v1, in one transaction. */
@Component
class ModelPublisher implements ModelLog {

  /** Before its moment: time for the commit, and for every instance to have read it. */
  private static final Duration LEAST_LEAD = Duration.ofSeconds(3);

  private static final byte[] KEY = Topic.ONE_KEY.getBytes(StandardCharsets.UTF_8);

  private final Transactions transactions;
  private final CommandPublisher commands;
  private final EventCodec codec;
  private final InstantSource clock;

  ModelPublisher(
      Transactions transactions, CommandPublisher commands, EventCodec codec, InstantSource clock) {
    this.transactions = transactions;
    this.commands = commands;
    this.codec = codec;
    this.clock = clock;
  }

  @Override
  public void publish(ModelActivation activation) {
    List<ProducerRecord<byte[], byte[]>> records = new ArrayList<>();
    List<ModelRecorded> events = ModelEvents.of(activation);
    for (int i = 0; i < events.size(); i++) {
      boolean last = i == events.size() - 1;
      records.add(record(activation, events.get(i), last ? "" : ":part-" + i));
    }
    records.add(commands.message(activation.command()));
    transactions.publish(records, () -> requireLead(activation));
  }

  private void requireLead(ModelActivation activation) {
    if (clock.instant().plus(LEAST_LEAD).isAfter(activation.effectiveFrom())) {
      throw new TimeoutException(
          "activation %s: the broker took too long for its moment".formatted(activation.id()));
    }
  }

  private ProducerRecord<byte[], byte[]> record(
      ModelActivation activation, ModelRecorded event, String suffix) {
    return new ProducerRecord<>(
        Topic.MODELS.wireName(),
        null,
        KEY,
        codec.encode(Topic.MODELS, event),
        EventHeaders.of(Topic.MODELS, activation.id() + suffix, activation.recordedAt(), null));
  }
}
