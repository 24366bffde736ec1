package id.siaga.notification.kafka;

import id.siaga.events.EventCodec;
import id.siaga.events.EventHeaders;
import id.siaga.events.Topic;
import id.siaga.notification.domain.CommandLog;
import id.siaga.notification.domain.DeskCommand;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.kafka.core.DefaultKafkaProducerFactory;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.kafka.core.ProducerFactory;
import org.springframework.stereotype.Component;

/** Commands to commands.v1, keyed by the desk that is asked. */
@Component
class CommandPublisher implements CommandLog, DisposableBean {

  /** A second instance with the same id fences the first, whose client then tries again. */
  private static final String TRANSACTION = "siaga-commands-";

  private final KafkaTemplate<byte[], byte[]> kafka;
  private final KafkaTemplate<byte[], byte[]> together;
  private final EventCodec codec;

  CommandPublisher(KafkaTemplate<byte[], byte[]> kafka, EventCodec codec) {
    this.kafka = kafka;
    this.codec = codec;
    this.together = transactional(kafka.getProducerFactory());
  }

  /** A producer of its own, made when first used: most instances never publish together. */
  private static KafkaTemplate<byte[], byte[]> transactional(
      ProducerFactory<byte[], byte[]> usual) {
    return new KafkaTemplate<>(
        usual.copyWithConfigurationOverride(
            Map.of(
                ProducerConfig.TRANSACTIONAL_ID_CONFIG,
                TRANSACTION,
                ProducerConfig.CLIENT_ID_CONFIG,
                "notification-service-together",
                ProducerConfig.COMPRESSION_TYPE_CONFIG,
                "lz4", // one policy, many times over
                ProducerConfig.LINGER_MS_CONFIG,
                5,
                // As long as that, a dead instance can keep the desks from reading on.
                ProducerConfig.TRANSACTION_TIMEOUT_CONFIG,
                15_000)));
  }

  @Override
  public CompletionStage<Void> publish(DeskCommand command) {
    return kafka.send(message(command)).thenAccept(sent -> {});
  }

  @Override
  public void publishTogether(List<DeskCommand> commands) {
    // Encoded before the transaction begins: the registry may be asked, and may be away.
    List<ProducerRecord<byte[], byte[]>> messages = commands.stream().map(this::message).toList();
    together.executeInTransaction(transaction -> {
      for (ProducerRecord<byte[], byte[]> message : messages) {
        // Not waited for: the commit fails when one of them did.
        var unused = transaction.send(message);
      }
      return true;
    });
  }

  private ProducerRecord<byte[], byte[]> message(DeskCommand command) {
    return new ProducerRecord<>(
        Topic.COMMANDS.wireName(),
        null,
        command.desk().value().getBytes(StandardCharsets.UTF_8),
        codec.encode(Topic.COMMANDS, CommandEvents.of(command)),
        EventHeaders.of(Topic.COMMANDS, command.commandId(), command.issuedAt(), null));
  }

  @Override
  public void destroy() {
    if (together.getProducerFactory() instanceof DefaultKafkaProducerFactory<?, ?> factory) {
      factory.destroy();
    }
  }
}
