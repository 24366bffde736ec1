package id.siaga.escalation.kafka;

import static id.siaga.escalation.kafka.Codes.domain;
import static id.siaga.escalation.kafka.Codes.wire;

import id.siaga.escalation.domain.Sighting;
import id.siaga.escalation.domain.Signature;
import id.siaga.events.avro.CaseSighting;
import id.siaga.events.domain.CaseId;
import id.siaga.events.domain.ReportId;
import id.siaga.events.domain.Stage;
import java.nio.ByteBuffer;

/** What is told above of a case that may never go there, between contract and domain. */
final class SightingMapping {

  private SightingMapping() {}

  static CaseSighting write(Sighting sighting) {
    return new CaseSighting(
        sighting.caseId().toString(),
        sighting.owner().value(),
        sighting.revision(),
        CaseMapping.write(sighting.classified()),
        wire(id.siaga.events.avro.Stage.class, sighting.stage()),
        sighting.counts(),
        sighting.agencies(),
        write(sighting.signature()),
        sighting.occurredAt(),
        Codes.all(sighting.reports(), ReportId::toString));
  }

  static ByteBuffer write(Signature signature) {
    int[] values = signature.values();
    ByteBuffer bytes = ByteBuffer.allocate(values.length * Integer.BYTES);
    bytes.asIntBuffer().put(values);
    return bytes;
  }

  static Sighting read(CaseSighting wire) {
    return new Sighting(
        Codes.checked("caseId", wire.getCaseId(), CaseId::of),
        Codes.desk("owner", wire.getOwner()),
        wire.getRevision(),
        CaseMapping.read(wire.getClassified()),
        domain(Stage.class, wire.getStage()),
        wire.getCounts(),
        wire.getAgencies(),
        Signature.of(wire.getSignature()),
        wire.getOccurredAt(),
        Codes.all(wire.getReportIds(), id -> Codes.checked("reportIds", id, ReportId::of)));
  }
}
