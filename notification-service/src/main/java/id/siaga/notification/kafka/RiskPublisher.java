package id.siaga.notification.kafka;

import id.siaga.events.EventCodec;
import id.siaga.events.EventHeaders;
import id.siaga.events.Topic;
import id.siaga.events.avro.Actor;
import id.siaga.events.avro.RiskAssessed;
import id.siaga.notification.domain.RiskAssessment;
import id.siaga.notification.domain.RiskLog;
import java.nio.charset.StandardCharsets;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.springframework.stereotype.Component;

/** Entries of risk registers to assessments.v1, keyed by their desk. */
@Component
class RiskPublisher implements RiskLog {

  private final Transactions transactions;
  private final EventCodec codec;

  RiskPublisher(Transactions transactions, EventCodec codec) {
    this.transactions = transactions;
    this.codec = codec;
  }

  @Override
  public void publish(List<RiskAssessment> entries) {
    transactions.publish(entries.stream().map(this::record).toList());
  }

  private ProducerRecord<byte[], byte[]> record(RiskAssessment entry) {
    RiskAssessed event = new RiskAssessed();
    event.setAssessmentId(entry.id());
    event.setDesk(entry.desk().value());
    event.setPlace(entry.place());
    event.setTopic(id.siaga.events.avro.IncidentTopic.valueOf(entry.topic().name()));
    event.setLevel(id.siaga.events.avro.Severity.valueOf(entry.level().name()));
    event.setAssessedOn(entry.assessedOn().toString());
    event.setNote(entry.note());
    event.setActor(new Actor(entry.subject(), entry.role()));
    event.setRecordedAt(entry.recordedAt().truncatedTo(ChronoUnit.MICROS));
    return new ProducerRecord<>(
        Topic.ASSESSMENTS.wireName(),
        null,
        entry.desk().value().getBytes(StandardCharsets.UTF_8),
        codec.encode(Topic.ASSESSMENTS, event),
        EventHeaders.of(Topic.ASSESSMENTS, entry.id(), entry.recordedAt(), null));
  }
}
