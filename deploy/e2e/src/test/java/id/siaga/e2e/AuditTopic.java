package id.siaga.e2e;

import id.siaga.escalation.audit.AuditEntry;
import id.siaga.escalation.audit.ChainVerifier;
import id.siaga.escalation.kafka.AuditMapping;
import id.siaga.events.Decoding;
import id.siaga.events.EventCodec;
import id.siaga.events.Topic;
import id.siaga.events.avro.AuditRecorded;
import id.siaga.testkit.ProbeRecord;
import id.siaga.testkit.TopicProbe;
import java.util.List;
import org.apache.avro.specific.SpecificRecord;

/** The chains of all desks, as anybody can verify them. */
final class AuditTopic {

  private AuditTopic() {}

  static List<ChainVerifier.Fault> faults(RunningStack stack) {
    ChainVerifier verifier = new ChainVerifier();
    entries(stack).forEach(verifier::accept);
    if (verifier.entries() == 0) {
      throw new AssertionError("the audit topic is empty");
    }
    return verifier.faults();
  }

  static List<AuditEntry> entries(RunningStack stack) {
    EventCodec codec = stack.codec();
    try (TopicProbe probe = stack.probe()) {
      return probe.present(Topic.AUDIT.wireName(), r -> true).stream()
          .map(record -> AuditMapping.read(entry(codec, record)))
          .toList();
    }
  }

  private static AuditRecorded entry(EventCodec codec, ProbeRecord record) {
    return switch (codec.decode(Topic.AUDIT, record.value())) {
      case Decoding.Decoded<SpecificRecord>(AuditRecorded entry) -> entry;
      case Decoding.Decoded<SpecificRecord>(SpecificRecord other) ->
          throw new AssertionError("audit topic holds " + other.getSchema().getName());
      case Decoding.Undecodable<SpecificRecord> poison ->
          throw new AssertionError("audit topic holds " + poison);
    };
  }
}
