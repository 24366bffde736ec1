package id.siaga.notification;

import id.siaga.events.avro.CaseReport;
import id.siaga.events.avro.CaseSnapshot;
import id.siaga.events.avro.CaseStatus;
import id.siaga.events.avro.Category;
import id.siaga.events.avro.Cause;
import id.siaga.events.avro.CauseKind;
import id.siaga.events.avro.ClassificationPart;
import id.siaga.events.avro.EscalationReason;
import id.siaga.events.avro.Evidence;
import id.siaga.events.avro.EvidenceLayer;
import id.siaga.events.avro.IncidentTopic;
import id.siaga.events.avro.ReportMode;
import id.siaga.events.avro.Severity;
import id.siaga.events.avro.Stage;
import id.siaga.events.avro.Tier;
import id.siaga.events.domain.DerivedId;
import id.siaga.events.domain.DeskCode;
import id.siaga.testkit.ReportFixture;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Snapshots as a desk publishes them. */
public final class Snapshots {

  private Snapshots() {}

  /** The id of the case that a report opens. */
  public static UUID caseId(ReportFixture report) {
    return DerivedId.caseOf(new DeskCode(report.region()), report.id()).value();
  }

  /** The report's case at its kabupaten desk, by the report itself. */
  public static CaseSnapshot.Builder atOwner(ReportFixture report, long deskRevision) {
    return at(new DeskCode(report.region()), report, deskRevision)
        .setCause(new Cause(CauseKind.REPORT, report.id().toString()));
  }

  /** The report's case at a desk above, by a forward. */
  public static CaseSnapshot.Builder at(DeskCode desk, ReportFixture report, long deskRevision) {
    Instant opened = report.submittedAt().plusSeconds(1);
    Instant changed = opened.plusSeconds(deskRevision);
    UUID caseId = caseId(report);
    return CaseSnapshot.newBuilder()
        .setSnapshotId(caseId + "/" + desk + "/" + deskRevision)
        .setCaseId(caseId.toString())
        .setDesk(desk.value())
        .setTier(Tier.valueOf(desk.tier().name()))
        .setOwner(report.region())
        .setRevision(1)
        .setDeskRevision(deskRevision)
        .setPolicyVersion("2024.1")
        .setMode(ReportMode.valueOf(report.mode().name()))
        .setStatus(CaseStatus.NEW)
        .setCategory(Category.valueOf(report.category().name()))
        .setTopic(IncidentTopic.valueOf(report.topic().name()))
        .setSeverity(Severity.valueOf(report.severity().name()))
        .setStage(Stage.valueOf(report.stage().name()))
        .setOpenedAt(opened)
        .setReceivedAt(opened)
        .setChangedAt(changed)
        .setAcknowledgeBy(opened.plus(Duration.ofMinutes(30)))
        .setTiers(List.of(Tier.KABUPATEN))
        .setReasons(
            List.of(
                new EscalationReason(
                    "tinggi-provinsi",
                    "2024.1",
                    "Tingkat TINGGI: serentak ke kabupaten, provinsi.",
                    List.of(report.id().toString()))))
        .setCause(new Cause(CauseKind.FORWARD, "forward-" + deskRevision))
        .setAgencies(List.of(report.agency()))
        .setReportCount(1)
        .setReports(List.of(report(report)));
  }

  private static CaseReport report(ReportFixture report) {
    var classification = report.scored().getClassification();
    classification.setEvidence(
        List.of(
            new Evidence(
                EvidenceLayer.RULE,
                ClassificationPart.CATEGORY,
                "gangguan.bentrok",
                1,
                report.category().name(),
                0,
                Math.min(5, report.text().length()),
                2.5)));
    return CaseReport.newBuilder()
        .setReportId(report.id().toString())
        .setAgency(report.agency())
        .setOccurredAt(report.submittedAt())
        .setSubmittedAt(report.submittedAt())
        .setText(report.text())
        .setClassification(classification)
        .build();
  }
}
