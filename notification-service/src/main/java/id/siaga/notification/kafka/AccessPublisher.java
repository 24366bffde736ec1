package id.siaga.notification.kafka;

import id.siaga.events.EventCodec;
import id.siaga.events.EventHeaders;
import id.siaga.events.Topic;
import id.siaga.events.avro.AccessDeed;
import id.siaga.events.avro.AccessLogged;
import id.siaga.notification.domain.AccessEntry;
import id.siaga.notification.domain.AccessLog;
import java.nio.charset.StandardCharsets;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.stereotype.Component;

/** The access log to access.v1, keyed by the desk whose cases were read. */
@Component
class AccessPublisher implements AccessLog {

  private final KafkaTemplate<byte[], byte[]> kafka;
  private final EventCodec codec;

  AccessPublisher(KafkaTemplate<byte[], byte[]> kafka, EventCodec codec) {
    this.kafka = kafka;
    this.codec = codec;
  }

  @Override
  public CompletionStage<Void> publish(List<AccessEntry> entries) {
    return CompletableFuture.allOf(
        entries.stream()
            .map(entry -> kafka.send(record(entry)))
            .toArray(CompletableFuture<?>[]::new));
  }

  private ProducerRecord<byte[], byte[]> record(AccessEntry entry) {
    AccessLogged event = new AccessLogged();
    event.setAccessId(entry.id().toString());
    event.setAt(entry.at().truncatedTo(ChronoUnit.MICROS));
    event.setDesk(entry.desk().value());
    event.setDeed(AccessDeed.valueOf(entry.deed().name()));
    event.setAllowed(entry.allowed());
    event.setCaseId(entry.caseId() == null ? null : entry.caseId().toString());
    event.setSubject(entry.subject());
    event.setPosts(entry.posts());
    event.setDetail(entry.detail());
    return new ProducerRecord<>(
        Topic.ACCESS.wireName(),
        null,
        entry.desk().value().getBytes(StandardCharsets.UTF_8),
        codec.encode(Topic.ACCESS, event),
        EventHeaders.of(Topic.ACCESS, entry.id().toString(), entry.at(), null));
  }
}
