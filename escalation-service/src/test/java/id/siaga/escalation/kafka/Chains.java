package id.siaga.escalation.kafka;

import id.siaga.escalation.audit.AuditEntry;
import id.siaga.escalation.audit.ChainVerifier;
import id.siaga.events.Decoding;
import id.siaga.events.EventCodec;
import id.siaga.events.Topic;
import id.siaga.events.avro.AuditRecorded;
import id.siaga.testkit.ProbeRecord;
import id.siaga.testkit.TopicProbe;
import java.util.List;
import org.apache.avro.specific.SpecificRecord;

/** Verifies what is on the audit topic. */
final class Chains {

  private Chains() {}

  static List<ChainVerifier.Fault> faults(TopicProbe probe, EventCodec codec) {
    ChainVerifier verifier = new ChainVerifier();
    for (ProbeRecord record : probe.present(Topic.AUDIT.wireName(), r -> true)) {
      verifier.accept(read(codec, record));
    }
    if (verifier.entries() == 0) {
      throw new AssertionError("the audit topic is empty");
    }
    return verifier.faults();
  }

  private static AuditEntry read(EventCodec codec, ProbeRecord record) {
    return switch (codec.decode(Topic.AUDIT, record.value())) {
      case Decoding.Decoded<SpecificRecord>(AuditRecorded entry) -> AuditMapping.read(entry);
      case Decoding.Decoded<SpecificRecord>(SpecificRecord other) ->
          throw new AssertionError("audit topic holds " + other.getSchema().getName());
      case Decoding.Undecodable<SpecificRecord> poison ->
          throw new AssertionError("audit topic holds " + poison);
    };
  }
}
