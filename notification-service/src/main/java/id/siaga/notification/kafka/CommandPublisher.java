package id.siaga.notification.kafka;

import id.siaga.events.EventCodec;
import id.siaga.events.EventHeaders;
import id.siaga.events.Topic;
import id.siaga.notification.domain.CommandLog;
import id.siaga.notification.domain.DeskCommand;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CompletionStage;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.stereotype.Component;

/** Commands to commands.v1, keyed by the desk that is asked. */
@Component
class CommandPublisher implements CommandLog {

  private final KafkaTemplate<byte[], byte[]> kafka;
  private final Transactions transactions;
  private final EventCodec codec;

  CommandPublisher(
      KafkaTemplate<byte[], byte[]> kafka, Transactions transactions, EventCodec codec) {
    this.kafka = kafka;
    this.transactions = transactions;
    this.codec = codec;
  }

  @Override
  public CompletionStage<Void> publish(DeskCommand command) {
    return kafka.send(message(command)).thenAccept(sent -> {});
  }

  @Override
  public void publishTogether(List<DeskCommand> commands) {
    // Encoded before the transaction begins: the registry may be asked, and may be away.
    transactions.publish(commands.stream().map(this::message).toList());
  }

  ProducerRecord<byte[], byte[]> message(DeskCommand command) {
    return new ProducerRecord<>(
        Topic.COMMANDS.wireName(),
        null,
        command.desk().real().value().getBytes(StandardCharsets.UTF_8),
        codec.encode(Topic.COMMANDS, CommandEvents.of(command)),
        EventHeaders.of(Topic.COMMANDS, command.commandId(), command.issuedAt(), null));
  }
}
