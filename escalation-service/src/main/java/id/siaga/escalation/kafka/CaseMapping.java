package id.siaga.escalation.kafka;

import static id.siaga.escalation.kafka.Codes.domain;
import static id.siaga.escalation.kafka.Codes.wire;

import id.siaga.escalation.domain.CaseContent;
import id.siaga.escalation.domain.CaseFile;
import id.siaga.escalation.domain.CaseStatus;
import id.siaga.escalation.domain.Cause;
import id.siaga.escalation.domain.DeskStanding;
import id.siaga.escalation.domain.EscalationReason;
import id.siaga.events.avro.CaseSnapshot;
import id.siaga.events.avro.CauseKind;
import id.siaga.events.domain.CaseId;
import id.siaga.events.domain.Category;
import id.siaga.events.domain.DerivedId;
import id.siaga.events.domain.IncidentTopic;
import id.siaga.events.domain.ReportId;
import id.siaga.events.domain.ReportMode;
import id.siaga.events.domain.Severity;
import id.siaga.events.domain.Stage;
import id.siaga.events.domain.Tier;
import java.time.Instant;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Cases between contract and domain. A snapshot is also what a desk stores. */
final class CaseMapping {

  private CaseMapping() {}

  static CaseSnapshot write(CaseFile file, Cause cause) {
    CaseContent content = file.content();
    DeskStanding standing = file.standing();
    DeskStanding.Acknowledgement acknowledgement = standing.acknowledgement();
    CaseSnapshot snapshot = new CaseSnapshot();
    snapshot.setSnapshotId(snapshotId(file));
    snapshot.setCaseId(file.id().toString());
    snapshot.setDesk(file.desk().value());
    snapshot.setTier(wire(id.siaga.events.avro.Tier.class, file.desk().tier()));
    snapshot.setOwner(file.owner().value());
    snapshot.setRevision(content.revision());
    snapshot.setDeskRevision(standing.revision());
    snapshot.setMode(wire(id.siaga.events.avro.ReportMode.class, content.mode()));
    snapshot.setStatus(wire(id.siaga.events.avro.CaseStatus.class, standing.status()));
    snapshot.setCategory(wire(id.siaga.events.avro.Category.class, content.category()));
    snapshot.setTopic(wire(id.siaga.events.avro.IncidentTopic.class, content.topic()));
    snapshot.setSeverity(wire(id.siaga.events.avro.Severity.class, content.severity()));
    snapshot.setStage(wire(id.siaga.events.avro.Stage.class, content.stage()));
    snapshot.setNeedsReview(content.needsReview());
    snapshot.setOpenedAt(content.openedAt());
    snapshot.setReceivedAt(standing.receivedAt());
    snapshot.setChangedAt(standing.changedAt());
    snapshot.setPolicyVersion(standing.policyVersion());
    snapshot.setAcknowledgeBy(standing.acknowledgeBy());
    snapshot.setAcknowledgedAt(acknowledgement == null ? null : acknowledgement.at());
    snapshot.setAcknowledgedBy(acknowledgement == null ? null : acknowledgement.by());
    snapshot.setMissedDeadlines(standing.missedDeadlines());
    snapshot.setTiers(
        Codes.all(List.copyOf(content.tiers()), t -> wire(id.siaga.events.avro.Tier.class, t)));
    snapshot.setReasons(Codes.all(standing.reasons(), CaseMapping::write));
    snapshot.setCause(
        new id.siaga.events.avro.Cause(wire(CauseKind.class, cause.kind()), cause.id()));
    snapshot.setAgencies(List.copyOf(content.agencies()));
    snapshot.setReportCount(content.reportCount());
    snapshot.setReports(Codes.all(content.reports(), ClassificationMapping::write));
    return snapshot;
  }

  static CaseFile read(CaseSnapshot snapshot) {
    CaseContent content =
        new CaseContent(
            snapshot.getRevision(),
            domain(ReportMode.class, snapshot.getMode()),
            domain(Category.class, snapshot.getCategory()),
            domain(IncidentTopic.class, snapshot.getTopic()),
            domain(Severity.class, snapshot.getSeverity()),
            domain(Stage.class, snapshot.getStage()),
            snapshot.getNeedsReview(),
            snapshot.getOpenedAt(),
            new TreeSet<>(Codes.all(snapshot.getTiers(), t -> domain(Tier.class, t))),
            new TreeSet<>(snapshot.getAgencies()),
            snapshot.getReportCount(),
            Codes.all(snapshot.getReports(), ClassificationMapping::read));
    return new CaseFile(
        Codes.checked("caseId", snapshot.getCaseId(), CaseId::of),
        Codes.desk("desk", snapshot.getDesk()),
        Codes.desk("owner", snapshot.getOwner()),
        content,
        standing(snapshot));
  }

  static id.siaga.events.avro.EscalationReason write(EscalationReason reason) {
    return new id.siaga.events.avro.EscalationReason(
        reason.rule(),
        reason.policyVersion(),
        reason.explanation(),
        Codes.all(reason.reports(), ReportId::toString));
  }

  static EscalationReason read(id.siaga.events.avro.EscalationReason wire) {
    return new EscalationReason(
        wire.getRule(),
        wire.getPolicyVersion(),
        wire.getExplanation(),
        Codes.all(wire.getReportIds(), id -> Codes.checked("reportIds", id, ReportId::of)));
  }

  private static DeskStanding standing(CaseSnapshot snapshot) {
    return new DeskStanding(
        snapshot.getDeskRevision(),
        domain(CaseStatus.class, snapshot.getStatus()),
        snapshot.getReceivedAt(),
        snapshot.getChangedAt(),
        snapshot.getAcknowledgeBy(),
        acknowledgement(snapshot.getAcknowledgedBy(), snapshot.getAcknowledgedAt()),
        snapshot.getMissedDeadlines(),
        snapshot.getPolicyVersion(),
        Codes.all(snapshot.getReasons(), CaseMapping::read));
  }

  private static DeskStanding.@Nullable Acknowledgement acknowledgement(
      @Nullable String by, @Nullable Instant at) {
    return by == null || at == null ? null : new DeskStanding.Acknowledgement(by, at);
  }

  private static String snapshotId(CaseFile file) {
    String revision = Long.toString(file.standing().revision());
    return DerivedId.of("snapshot", file.id().toString(), file.desk().value(), revision).toString();
  }
}
