package id.siaga.notification.kafka;

import id.siaga.events.avro.CaseReport;
import id.siaga.events.avro.CaseSnapshot;
import id.siaga.events.avro.DirectiveStatus;
import id.siaga.events.avro.Referral;
import id.siaga.events.avro.ReferralStatus;
import id.siaga.events.avro.ReportState;
import id.siaga.events.domain.CaseId;
import id.siaga.events.domain.Category;
import id.siaga.events.domain.IncidentTopic;
import id.siaga.events.domain.ReportMode;
import id.siaga.events.domain.Severity;
import id.siaga.notification.domain.CaseBrief;
import id.siaga.notification.domain.CaseBrief.Matter;
import id.siaga.notification.domain.CaseStatus;
import id.siaga.notification.domain.IncidentClass;
import id.siaga.notification.domain.Institution;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A snapshot in short. */
final class SnapshotBrief {

  private SnapshotBrief() {}

  static CaseBrief of(CaseSnapshot snapshot) {
    CaseStatus status = Codes.known(CaseStatus.class, snapshot.getStatus(), "status");
    return new CaseBrief(
        new CaseId(Codes.uuid(snapshot.getCaseId(), "caseId")),
        Codes.desk(snapshot.getDesk(), "desk"),
        Codes.desk(snapshot.getOwner(), "owner"),
        Codes.known(ReportMode.class, snapshot.getMode(), "mode"),
        new IncidentClass(
            Codes.known(Category.class, snapshot.getCategory(), "category"),
            Codes.known(IncidentTopic.class, snapshot.getTopic(), "topic"),
            Codes.known(Severity.class, snapshot.getSeverity(), "severity")),
        status,
        snapshot.getReportCount() - snapshot.getWithdrawnCount(),
        (snapshot.getVoices() == null ? snapshot.getAgencies() : snapshot.getVoices()).size(),
        status.ended() ? List.of() : due(snapshot, status),
        newest(snapshot.getReports()));
  }

  private static List<CaseBrief.Due> due(CaseSnapshot snapshot, CaseStatus status) {
    List<CaseBrief.Due> due = new ArrayList<>();
    if (status == CaseStatus.NEW) {
      add(due, Matter.ACKNOWLEDGEMENT, snapshot.getAcknowledgeBy(), null);
    }
    add(due, Matter.END, snapshot.getResolveBy(), null);
    snapshot.getDirectives().stream()
        .filter(one -> one.getStatus() != DirectiveStatus.DONE)
        .filter(one -> one.getToDesk().equals(snapshot.getDesk()))
        .forEach(one -> add(due, Matter.DIRECTIVE, one.getDue(), null));
    snapshot.getReferrals().stream()
        .filter(one -> one.getStatus() != ReferralStatus.ANSWERED)
        .forEach(one -> add(due, Matter.REFERRAL, one.getDue(), institution(one)));
    return due;
  }

  private static void add(
      List<CaseBrief.Due> due, Matter what, @Nullable Instant by, @Nullable Institution to) {
    if (by != null) {
      due.add(new CaseBrief.Due(what, by, to));
    }
  }

  /** One that a newer version knows is some other institution here. */
  private static Institution institution(Referral referral) {
    return switch (referral.getInstitution()) {
      case UNKNOWN -> Institution.LAINNYA;
      default -> Codes.known(Institution.class, referral.getInstitution(), "institution");
    };
  }

  /** What was corrected or taken back is not told any further. */
  private static CaseBrief.@Nullable Newest newest(List<CaseReport> reports) {
    return reports.stream()
        .filter(report -> report.getState() == ReportState.STANDING)
        .reduce((earlier, later) -> later)
        .map(report ->
            new CaseBrief.Newest(
                report.getOccurredAt(),
                report.getDesa() == null ? report.getKecamatan() : report.getDesa(),
                report.getText()))
        .orElse(null);
  }
}
