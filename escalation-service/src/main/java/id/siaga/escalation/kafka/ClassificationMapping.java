package id.siaga.escalation.kafka;

import static id.siaga.escalation.kafka.Codes.domain;
import static id.siaga.escalation.kafka.Codes.wire;

import id.siaga.escalation.domain.CaseReport;
import id.siaga.escalation.domain.Classification;
import id.siaga.escalation.domain.ReportState;
import id.siaga.escalation.domain.ScoredReport;
import id.siaga.events.avro.ClassificationPart;
import id.siaga.events.avro.Evidence;
import id.siaga.events.avro.EvidenceLayer;
import id.siaga.events.domain.Category;
import id.siaga.events.domain.IncidentTopic;
import id.siaga.events.domain.ReportId;
import id.siaga.events.domain.Severity;

/** Classifications and the reports of a case, between contract and domain. */
final class ClassificationMapping {

  private ClassificationMapping() {}

  static Classification read(id.siaga.events.avro.Classification wire) {
    return new Classification(
        domain(Category.class, wire.getCategory()),
        domain(IncidentTopic.class, wire.getTopic()),
        domain(Severity.class, wire.getSeverity()),
        new Classification.Confidence(
            wire.getCategoryConfidence(), wire.getTopicConfidence(), wire.getSeverityConfidence()),
        wire.getRunnerUp() == null ? null : domain(Category.class, wire.getRunnerUp()),
        wire.getNeedsReview(),
        Codes.all(wire.getEvidence(), ClassificationMapping::read),
        wire.getClassifierVersion());
  }

  static id.siaga.events.avro.Classification write(Classification classification) {
    return new id.siaga.events.avro.Classification(
        wire(id.siaga.events.avro.Category.class, classification.category()),
        wire(id.siaga.events.avro.IncidentTopic.class, classification.topic()),
        wire(id.siaga.events.avro.Severity.class, classification.severity()),
        classification.confidence().category(),
        classification.confidence().topic(),
        classification.confidence().severity(),
        classification.runnerUp() == null
            ? null
            : wire(id.siaga.events.avro.Category.class, classification.runnerUp()),
        classification.needsReview(),
        Codes.all(classification.evidence(), ClassificationMapping::write),
        classification.version());
  }

  static CaseReport read(id.siaga.events.avro.CaseReport wire) {
    return new CaseReport(
        Codes.checked("reportId", wire.getReportId(), ReportId::of),
        domain(ReportState.class, wire.getState()),
        wire.getAgency(),
        new ScoredReport.Place(wire.getKecamatan(), wire.getDesa(), wire.getTps()),
        wire.getOccurredAt(),
        wire.getSubmittedAt(),
        wire.getText(),
        read(wire.getClassification()));
  }

  static id.siaga.events.avro.CaseReport write(CaseReport report) {
    return new id.siaga.events.avro.CaseReport(
        report.id().toString(),
        wire(id.siaga.events.avro.ReportState.class, report.state()),
        report.agency(),
        report.place().kecamatan(),
        report.place().desa(),
        report.place().tps(),
        report.occurredAt(),
        report.submittedAt(),
        report.text(),
        write(report.classification()));
  }

  private static Classification.Evidence read(Evidence wire) {
    return new Classification.Evidence(
        domain(Classification.Layer.class, wire.getLayer()),
        domain(Classification.Part.class, wire.getPart()),
        wire.getName(),
        wire.getVersion(),
        wire.getSupports(),
        wire.getStart(),
        wire.getEnd(),
        wire.getWeight());
  }

  private static Evidence write(Classification.Evidence evidence) {
    return new Evidence(
        wire(EvidenceLayer.class, evidence.layer()),
        wire(ClassificationPart.class, evidence.part()),
        evidence.name(),
        evidence.version(),
        evidence.supports(),
        evidence.start(),
        evidence.end(),
        evidence.weight());
  }
}
