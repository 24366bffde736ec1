package id.siaga.escalation.kafka;

import static java.nio.charset.StandardCharsets.UTF_8;

import id.siaga.events.EventCodec;
import id.siaga.events.Topic;
import id.siaga.events.avro.Actor;
import id.siaga.events.avro.CommandKind;
import id.siaga.events.avro.DeskCommanded;
import id.siaga.events.domain.CaseId;
import id.siaga.events.domain.DerivedId;
import id.siaga.events.domain.DeskCode;
import id.siaga.testkit.Endpoints;
import id.siaga.testkit.ReportFixture;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** Puts reports and commands into the desks' mailboxes, as fast as the broker takes them. */
final class DeskLoad implements AutoCloseable {

  private final EventCodec codec;
  private final KafkaProducer<byte[], byte[]> producer;

  DeskLoad(Endpoints endpoints) {
    codec = endpoints.codec();
    producer =
        new KafkaProducer<>(
            Map.of(
                ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                endpoints.bootstrapServers(),
                ProducerConfig.LINGER_MS_CONFIG,
                5),
            new ByteArraySerializer(),
            new ByteArraySerializer());
  }

  void report(ReportFixture report) {
    send(Topic.SCORED, report.region(), report.scored());
  }

  /** About the case that this report opened. */
  void command(String id, ReportFixture first, CommandKind kind) {
    send(
        Topic.COMMANDS,
        first.region(),
        DeskCommanded.newBuilder()
            .setCommandId(id)
            .setKind(kind)
            .setDesk(first.region())
            .setCaseId(caseId(first).toString())
            .setActor(new Actor("operator", "operator"))
            .setIssuedAt(Instant.now().truncatedTo(ChronoUnit.MICROS))
            .setReason("karena")
            .build());
  }

  static CaseId caseId(ReportFixture first) {
    return DerivedId.caseOf(new DeskCode(first.region()), first.id());
  }

  void flush() {
    producer.flush();
  }

  @Override
  public void close() {
    producer.close();
  }

  @SuppressWarnings("FutureReturnValueIgnored") // what was lost would be missing at the end
  private void send(Topic topic, String key, SpecificRecord event) {
    producer.send(
        new ProducerRecord<>(topic.wireName(), key.getBytes(UTF_8), codec.encode(topic, event)));
  }
}
