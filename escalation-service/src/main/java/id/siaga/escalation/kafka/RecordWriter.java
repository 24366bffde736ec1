package id.siaga.escalation.kafka;

import id.siaga.escalation.audit.AuditEntry;
import id.siaga.escalation.domain.Forward;
import id.siaga.escalation.domain.Publication;
import id.siaga.events.EventCodec;
import id.siaga.events.EventHeaders;
import id.siaga.events.PoisonReason;
import id.siaga.events.PoisonRecordException;
import id.siaga.events.Topic;
import id.siaga.events.avro.CaseSnapshot;
import id.siaga.events.domain.DeskCode;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.streams.processor.api.Record;
import org.jspecify.annotations.Nullable;

/** Publications into records, key, headers and bytes; checked for size before anything changes. */
final class RecordWriter {

  /** Header by which a reader of the audit topic can skip entries without decoding them. */
  static final String AUDIT_KIND = "siaga_audit_kind";

  private final EventCodec codec;
  private final int largest;

  RecordWriter(EventCodec codec, int largest) {
    this.codec = codec;
    this.largest = largest;
  }

  /**
   * The record of a publication.
   *
   * @throws PoisonRecordException when it is larger than the broker would take
   */
  Record<byte[], Outgoing> write(
      Publication publication, DeskCode desk, Instant now, byte @Nullable [] traceParent) {
    return switch (publication) {
      case Publication.CaseChanged changed -> {
        CaseSnapshot snapshot = CaseMapping.write(changed.file(), changed.cause());
        Topic topic = Topic.cases(desk);
        yield record(topic, desk, snapshot.getSnapshotId(), snapshot, now, traceParent);
      }
      case Publication.ForwardSent(Forward forward) ->
          record(
              Topic.FORWARDS,
              forward.to(),
              forward.id().toString(),
              ForwardMapping.write(forward),
              now,
              traceParent);
      case Publication.AuditAppended(AuditEntry entry) -> {
        String id = entry.desk() + ":" + entry.sequence();
        Record<byte[], Outgoing> record =
            record(Topic.audit(desk), desk, id, AuditMapping.write(entry), now, traceParent);
        record
            .headers()
            .add(AUDIT_KIND, entry.step().kind().name().getBytes(StandardCharsets.UTF_8));
        yield record;
      }
    };
  }

  private Record<byte[], Outgoing> record(
      Topic topic,
      DeskCode key,
      String id,
      SpecificRecord event,
      Instant now,
      byte @Nullable [] traceParent) {
    byte[] value = codec.encode(topic, event);
    if (value.length > largest) {
      throw new PoisonRecordException(
          PoisonReason.OUTPUT_TOO_LARGE,
          topic + " record would have " + value.length + " bytes, at most " + largest);
    }
    Headers headers = EventHeaders.of(topic, id, now, traceParent);
    byte[] keyBytes = key.real().value().getBytes(StandardCharsets.UTF_8);
    Outgoing outgoing = new Outgoing(topic.wireName(), value);
    return new Record<>(keyBytes, outgoing, now.toEpochMilli(), headers);
  }
}
