package id.siaga.escalation.kafka;

import id.siaga.escalation.audit.AuditEntry;
import id.siaga.escalation.audit.ChainVerifier;
import id.siaga.events.Decoding;
import id.siaga.events.EventCodec;
import id.siaga.events.Topic;
import id.siaga.events.avro.AuditRecorded;
import id.siaga.events.avro.CaseSnapshot;
import id.siaga.testkit.ProbeRecord;
import id.siaga.testkit.TopicProbe;
import java.util.List;
import java.util.Objects;
import org.apache.avro.specific.SpecificRecord;

/** Verifies what is on the audit topic. */
final class Chains {

  private Chains() {}

  static List<ChainVerifier.Fault> faults(TopicProbe probe, EventCodec codec) {
    ChainVerifier verifier = new ChainVerifier();
    for (ProbeRecord record : probe.present(Topic.AUDIT.wireName(), r -> true)) {
      verifier.accept(read(codec, Objects.requireNonNull(record.value())));
    }
    if (verifier.entries() == 0) {
      throw new AssertionError("the audit topic is empty");
    }
    return verifier.faults();
  }

  /** Fails unless these entries make whole chains. */
  static void requireWhole(List<AuditEntry> entries) {
    ChainVerifier verifier = new ChainVerifier();
    entries.forEach(verifier::accept);
    if (!verifier.faults().isEmpty()) {
      throw new AssertionError("chains are broken: " + verifier.faults());
    }
  }

  static AuditEntry read(EventCodec codec, byte[] value) {
    return AuditMapping.read(decoded(codec, Topic.AUDIT, value, AuditRecorded.class));
  }

  static CaseSnapshot snapshot(EventCodec codec, Topic topic, byte[] value) {
    return decoded(codec, topic, value, CaseSnapshot.class);
  }

  private static <T> T decoded(EventCodec codec, Topic topic, byte[] value, Class<T> type) {
    return switch (codec.decode(topic, value)) {
      case Decoding.Decoded<SpecificRecord>(SpecificRecord event) -> type.cast(event);
      case Decoding.Undecodable<SpecificRecord> poison ->
          throw new AssertionError(topic + " holds " + poison);
    };
  }
}
