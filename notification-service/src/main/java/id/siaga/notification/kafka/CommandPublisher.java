package id.siaga.notification.kafka;

import id.siaga.events.EventCodec;
import id.siaga.events.EventHeaders;
import id.siaga.events.Topic;
import id.siaga.events.avro.Actor;
import id.siaga.events.avro.CommandKind;
import id.siaga.events.avro.DeskCommanded;
import id.siaga.events.avro.Tier;
import id.siaga.notification.domain.CommandLog;
import id.siaga.notification.domain.DeskCommand;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletionStage;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.stereotype.Component;

/** Commands to commands.v1, keyed by the desk that is asked. */
@Component
class CommandPublisher implements CommandLog {

  private final KafkaTemplate<byte[], byte[]> kafka;
  private final EventCodec codec;

  CommandPublisher(KafkaTemplate<byte[], byte[]> kafka, EventCodec codec) {
    this.kafka = kafka;
    this.codec = codec;
  }

  @Override
  public CompletionStage<Void> publish(DeskCommand command) {
    ProducerRecord<byte[], byte[]> message =
        new ProducerRecord<>(
            Topic.COMMANDS.wireName(),
            null,
            command.desk().value().getBytes(StandardCharsets.UTF_8),
            codec.encode(Topic.COMMANDS, event(command)),
            EventHeaders.of(Topic.COMMANDS, command.commandId(), command.issuedAt(), null));
    return kafka.send(message).thenAccept(sent -> {});
  }

  private static DeskCommanded event(DeskCommand command) {
    var tier = command.targetTier();
    return DeskCommanded.newBuilder()
        .setCommandId(command.commandId())
        .setKind(CommandKind.valueOf(command.kind().name()))
        .setDesk(command.desk().value())
        .setCaseId(command.caseId().toString())
        .setActor(Actor.newBuilder().setSubject(command.subject()).setRole(command.role()).build())
        .setIssuedAt(command.issuedAt())
        .setReason(command.reason())
        .setTargetTier(tier == null ? null : Tier.valueOf(tier.name()))
        .build();
  }
}
