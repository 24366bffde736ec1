package id.siaga.escalation.kafka;

import id.siaga.escalation.aggregate.CaseChange;
import id.siaga.escalation.aggregate.CaseFact;
import id.siaga.escalation.domain.CaseFile;
import id.siaga.events.Decoding;
import id.siaga.events.EventCodec;
import id.siaga.events.PoisonReason;
import id.siaga.events.PoisonRecordException;
import id.siaga.events.Topic;
import id.siaga.events.avro.CaseSnapshot;
import id.siaga.events.domain.DeskCode;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.processor.api.RecordMetadata;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;

/**
 * Tells each area what a kabupaten's copy of a case changes in its counts. Remembers of every case
 * what was last counted: a repeat changes nothing, and a new class takes away what the old one
 * added.
 */
final class CaseCounter implements Processor<byte[], byte[], byte[], Outgoing> {

  /** Name of the store: desk and case to the fact last counted. */
  static final String FACTS = "facts";

  /** Stands in for a topic: what goes to the areas by way of the application's own topic. */
  static final String TO_AREAS = "areas";

  private final EventCodec codec;
  private final PatientReader patience;
  private final LetterWriter letters;

  private @Nullable ProcessorContext<byte[], Outgoing> streams;
  private @Nullable KeyValueStore<Bytes, byte[]> facts;

  CaseCounter(EventCodec codec, PatientReader patience, LetterWriter letters) {
    this.codec = codec;
    this.patience = patience;
    this.letters = letters;
  }

  @Override
  public void init(ProcessorContext<byte[], Outgoing> context) {
    streams = context;
    facts = context.getStateStore(FACTS);
  }

  @Override
  public void process(Record<byte[], byte[]> record) {
    if (streams == null || facts == null) {
      throw new IllegalStateException("Kafka Streams calls init before anything else");
    }
    CaseFile file;
    CaseFact told;
    try {
      file = patience.read(() -> read(record.key(), record.value()));
      told = CaseFact.of(file);
    } catch (PoisonRecordException e) {
      RecordMetadata place = streams.recordMetadata().orElseThrow();
      String detail = String.valueOf(e.getMessage());
      streams.forward(letters.write(record, place, e.reason(), detail, Instant.now()));
      return;
    }
    byte[] id = (file.owner() + "|" + file.id()).getBytes(StandardCharsets.UTF_8);
    Bytes key = Bytes.wrap(id);
    byte[] stored = facts.get(key);
    CaseFact known = stored == null ? null : AggregateCodec.readFact(stored);
    CaseChange change = CaseChange.of(known, told).orElse(null);
    if (change == null) {
      return;
    }
    facts.put(key, AggregateCodec.write(told));
    Outgoing toAreas = new Outgoing(TO_AREAS, AggregateCodec.write(change));
    for (DeskCode area : change.areas()) {
      byte[] areaKey = area.value().getBytes(StandardCharsets.UTF_8);
      streams.forward(new Record<>(areaKey, toAreas, record.timestamp()));
    }
  }

  private CaseFile read(byte @Nullable [] key, byte @Nullable [] value) {
    CaseFile file =
        switch (codec.<CaseSnapshot>decode(Topic.ESCALATIONS_KABUPATEN, value)) {
          case Decoding.Decoded<CaseSnapshot>(CaseSnapshot snapshot) -> whole(snapshot);
          case Decoding.Undecodable<CaseSnapshot>(PoisonReason reason, String detail) ->
              throw new PoisonRecordException(reason, detail);
        };
    byte[] desk = file.desk().value().getBytes(StandardCharsets.UTF_8);
    // The key chose the partition, and with it the store that knows the case.
    if (!file.owned() || !Arrays.equals(key, desk)) {
      throw new PoisonRecordException(
          PoisonReason.WRONG_KEY, "key and desk must be the owner, " + file.owner());
    }
    return file;
  }

  /** The domain refuses what breaks its rules. */
  private static CaseFile whole(CaseSnapshot snapshot) {
    try {
      return CaseMapping.read(snapshot);
    } catch (IllegalArgumentException e) {
      throw new PoisonRecordException(
          PoisonReason.INVALID_CONTENT, "the case breaks a rule: " + e.getMessage());
    }
  }
}
