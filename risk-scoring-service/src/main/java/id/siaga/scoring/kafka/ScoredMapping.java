package id.siaga.scoring.kafka;

import id.siaga.events.avro.Category;
import id.siaga.events.avro.Classification;
import id.siaga.events.avro.ClassificationPart;
import id.siaga.events.avro.Evidence;
import id.siaga.events.avro.EvidenceLayer;
import id.siaga.events.avro.IncidentTopic;
import id.siaga.events.avro.ReportScored;
import id.siaga.events.avro.ReportSubmitted;
import id.siaga.events.avro.Severity;
import id.siaga.scoring.domain.Verdict;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.List;

/** From the domain to the wire. */
final class ScoredMapping {

  private ScoredMapping() {}

  /** The report as it was submitted, with what was found. */
  static ReportScored scored(ReportSubmitted submitted, Verdict verdict, Instant scoredAt) {
    return ReportScored.newBuilder()
        .setReport(submitted)
        .setClassification(classification(verdict.classification()))
        .setSignature(ByteBuffer.wrap(verdict.signature().bytes()))
        .setScoredAt(scoredAt)
        .build();
  }

  private static Classification classification(id.siaga.scoring.domain.Classification found) {
    List<Evidence> evidence = found.evidence().stream().map(ScoredMapping::evidence).toList();
    id.siaga.events.domain.Category runnerUp = found.runnerUp();
    return Classification.newBuilder()
        .setCategory(Category.valueOf(found.category().name()))
        .setTopic(IncidentTopic.valueOf(found.topic().name()))
        .setSeverity(Severity.valueOf(found.severity().name()))
        .setCategoryConfidence(found.confidence().category())
        .setTopicConfidence(found.confidence().topic())
        .setSeverityConfidence(found.confidence().severity())
        .setRunnerUp(runnerUp == null ? null : Category.valueOf(runnerUp.name()))
        .setNeedsReview(found.needsReview())
        .setEvidence(evidence)
        .setClassifierVersion(found.version())
        .build();
  }

  private static Evidence evidence(id.siaga.scoring.domain.evidence.Evidence reason) {
    return Evidence.newBuilder()
        .setLayer(EvidenceLayer.valueOf(reason.layer().name()))
        .setPart(ClassificationPart.valueOf(reason.part().name()))
        .setName(reason.name())
        .setVersion(reason.version())
        .setSupports(reason.supports())
        .setStart(reason.span().start())
        .setEnd(reason.span().end())
        .setWeight(reason.weight())
        .build();
  }
}
