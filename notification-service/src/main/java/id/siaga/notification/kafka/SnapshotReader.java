package id.siaga.notification.kafka;

import id.siaga.events.Topic;
import id.siaga.events.avro.CaseReport;
import id.siaga.events.avro.CaseSnapshot;
import id.siaga.events.avro.CauseKind;
import id.siaga.events.domain.CaseId;
import id.siaga.events.domain.Category;
import id.siaga.events.domain.DeskCode;
import id.siaga.events.domain.IncidentTopic;
import id.siaga.events.domain.ReportId;
import id.siaga.events.domain.ReportMode;
import id.siaga.events.domain.Severity;
import id.siaga.events.domain.Stage;
import id.siaga.events.domain.Tier;
import id.siaga.notification.domain.CaseCopy;
import id.siaga.notification.domain.CaseStatus;
import id.siaga.notification.domain.Fact;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * A snapshot to the desk's copy of the case, and to the reports that joined it or went along into
 * it, where some did.
 */
@Component
class SnapshotReader {

  private final SnapshotJson json;

  SnapshotReader(SnapshotJson json) {
    this.json = json;
  }

  List<Fact> facts(Topic topic, ConsumerRecord<byte[], byte[]> source, CaseSnapshot snapshot) {
    DeskCode desk = Codes.desk(snapshot.getDesk(), "desk");
    Codes.keyNames(source.key(), desk);
    Tier tier = Codes.known(Tier.class, snapshot.getTier(), "tier");
    if (desk.tier() != tier || Topic.cases(desk) != topic) {
      throw Codes.invalid("tier " + tier + " is not that of desk " + desk + " on " + topic);
    }
    DeskCode owner = Codes.desk(snapshot.getOwner(), "owner");
    if (owner.tier() != Tier.KABUPATEN) {
      throw Codes.invalid("owner must be a kabupaten desk");
    }
    if (snapshot.getDeskRevision() < 1) {
      throw Codes.invalid("deskRevision must be at least 1");
    }
    CaseId caseId = new CaseId(Codes.uuid(snapshot.getCaseId(), "caseId"));
    if (snapshot.getMovedTo() != null) {
      Codes.uuid(snapshot.getMovedTo().getCaseId(), "movedTo.caseId");
    }
    List<Fact> facts = new ArrayList<>(2);
    facts.add(new Fact.CaseChanged(copy(snapshot, source.value(), caseId, desk, owner)));
    if (snapshot.getCause().getKind() == CauseKind.UNKNOWN) {
      throw Codes.invalid("cause.kind holds a code that this version doesn't know");
    }
    if (tier == Tier.KABUPATEN && snapshot.getCause().getKind() == CauseKind.REPORT) {
      ReportId report = new ReportId(Codes.uuid(snapshot.getCause().getCauseId(), "cause.causeId"));
      facts.add(new Fact.AtDesk(report, desk, snapshot.getChangedAt(), caseId));
    }
    if (splitOff(snapshot)) {
      for (CaseReport report : snapshot.getReports()) {
        ReportId id = new ReportId(Codes.uuid(report.getReportId(), "reports.reportId"));
        facts.add(new Fact.Moved(id, desk, snapshot.getChangedAt(), caseId));
      }
    }
    return facts;
  }

  /** Whether it is a case's first change, which took reports along from another of its desk. */
  private static boolean splitOff(CaseSnapshot snapshot) {
    return snapshot.getDeskRevision() == 1
        && snapshot.getCameFrom() != null
        && snapshot.getCameFrom().getDesk().equals(snapshot.getDesk());
  }

  /** Of the first report that says; places are counted by the owner only. */
  private static @Nullable String place(
      CaseSnapshot snapshot, Function<CaseReport, @Nullable String> part) {
    return snapshot.getDesk().equals(snapshot.getOwner())
        ? snapshot.getReports().stream().map(part).filter(Objects::nonNull).findFirst().orElse(null)
        : null;
  }

  private CaseCopy copy(
      CaseSnapshot snapshot, byte[] published, CaseId caseId, DeskCode desk, DeskCode owner) {
    return new CaseCopy(
        caseId,
        desk,
        owner,
        snapshot.getDeskRevision(),
        Codes.known(ReportMode.class, snapshot.getMode(), "mode"),
        Codes.known(CaseStatus.class, snapshot.getStatus(), "status"),
        Codes.known(Category.class, snapshot.getCategory(), "category"),
        Codes.known(IncidentTopic.class, snapshot.getTopic(), "topic"),
        Codes.known(Severity.class, snapshot.getSeverity(), "severity"),
        Codes.known(Stage.class, snapshot.getStage(), "stage"),
        snapshot.getNeedsReview(),
        snapshot.getOpenedAt(),
        snapshot.getReceivedAt(),
        snapshot.getChangedAt(),
        snapshot.getAcknowledgeBy(),
        snapshot.getAcknowledgedAt(),
        place(snapshot, CaseReport::getKecamatan),
        place(snapshot, CaseReport::getDesa),
        snapshot.getCloseReason() == null ? null : snapshot.getCloseReason().name(),
        snapshot.getEndedAt(),
        snapshot.getCameFrom() == null ? null : snapshot.getCameFrom().getDesk(),
        snapshot.getMovedTo() == null ? null : snapshot.getMovedTo().getDesk(),
        json.summary(snapshot, desk, owner),
        published);
  }
}
