package id.siaga.escalation.kafka;

import static id.siaga.escalation.kafka.Codes.domain;
import static id.siaga.escalation.kafka.Codes.wire;

import id.siaga.escalation.domain.Alike;
import id.siaga.escalation.domain.CaseContent;
import id.siaga.escalation.domain.CaseFile;
import id.siaga.escalation.domain.CaseLink;
import id.siaga.escalation.domain.CaseStatus;
import id.siaga.escalation.domain.CaseTally;
import id.siaga.escalation.domain.Cause;
import id.siaga.escalation.domain.ClassOverride;
import id.siaga.escalation.domain.CloseReason;
import id.siaga.escalation.domain.EscalationReason;
import id.siaga.escalation.domain.IncidentClass;
import id.siaga.escalation.domain.Links;
import id.siaga.events.avro.AgencyVoice;
import id.siaga.events.avro.AlikeCases;
import id.siaga.events.avro.CaseSnapshot;
import id.siaga.events.avro.CauseKind;
import id.siaga.events.avro.ClassCount;
import id.siaga.events.domain.CaseId;
import id.siaga.events.domain.Category;
import id.siaga.events.domain.DerivedId;
import id.siaga.events.domain.DeskCode;
import id.siaga.events.domain.IncidentTopic;
import id.siaga.events.domain.ReportId;
import id.siaga.events.domain.ReportMode;
import id.siaga.events.domain.Severity;
import id.siaga.events.domain.Stage;
import id.siaga.events.domain.Tier;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Cases between contract and domain. A snapshot is also what a desk stores. */
final class CaseMapping {

  private CaseMapping() {}

  static CaseSnapshot write(CaseFile file, Cause cause) {
    CaseContent content = file.content();
    CaseSnapshot snapshot = new CaseSnapshot();
    snapshot.setSnapshotId(snapshotId(file));
    snapshot.setCaseId(file.id().toString());
    snapshot.setDesk(file.desk().value());
    snapshot.setTier(wire(id.siaga.events.avro.Tier.class, file.desk().tier()));
    snapshot.setOwner(file.owner().value());
    snapshot.setRevision(content.revision());
    snapshot.setClassRevision(content.classRevision());
    snapshot.setLead(content.lead() == null ? null : content.lead().value());
    snapshot.setMode(mode(file));
    snapshot.setOwnerStatus(wire(id.siaga.events.avro.CaseStatus.class, content.ownerStatus()));
    snapshot.setCategory(wire(id.siaga.events.avro.Category.class, content.category()));
    snapshot.setTopic(wire(id.siaga.events.avro.IncidentTopic.class, content.topic()));
    snapshot.setSeverity(wire(id.siaga.events.avro.Severity.class, content.severity()));
    snapshot.setClassOverride(content.override() == null ? null : write(content.override()));
    snapshot.setStage(wire(id.siaga.events.avro.Stage.class, content.stage()));
    snapshot.setNeedsReview(content.needsReview());
    snapshot.setOpenedAt(content.openedAt());
    snapshot.setCloseReason(
        content.closeReason() == null
            ? null
            : wire(id.siaga.events.avro.CloseReason.class, content.closeReason()));
    snapshot.setTiers(
        Codes.all(List.copyOf(content.tiers()), t -> wire(id.siaga.events.avro.Tier.class, t)));
    snapshot.setCause(
        new id.siaga.events.avro.Cause(wire(CauseKind.class, cause.kind()), cause.id()));
    snapshot.setAgencies(List.copyOf(content.agencies()));
    snapshot.setReportCount(content.tally().reports());
    snapshot.setWithdrawnCount(content.tally().withdrawn());
    snapshot.setStanding(counts(content.tally()));
    snapshot.setVoices(voices(content.tally()));
    snapshot.setAlike(content.alike().equals(Alike.NONE) ? null : write(content.alike()));
    snapshot.setMovedTo(link(content.links().movedTo()));
    snapshot.setCameFrom(link(content.links().cameFrom()));
    snapshot.setReports(Codes.all(content.reports(), ClassificationMapping::write));
    StandingMapping.write(file.standing(), snapshot);
    return snapshot;
  }

  /** The desks of a drill play by the rules of what is real; outside it says what it is. */
  private static id.siaga.events.avro.ReportMode mode(CaseFile file) {
    return file.owner().drill()
        ? id.siaga.events.avro.ReportMode.DRILL
        : wire(id.siaga.events.avro.ReportMode.class, file.content().mode());
  }

  private static ReportMode mode(CaseSnapshot snapshot) {
    return Codes.desk("owner", snapshot.getOwner()).drill()
        ? ReportMode.LIVE
        : domain(ReportMode.class, snapshot.getMode());
  }

  static CaseFile read(CaseSnapshot snapshot) {
    Category category = domain(Category.class, snapshot.getCategory());
    Severity severity = domain(Severity.class, snapshot.getSeverity());
    CaseContent content =
        new CaseContent(
            snapshot.getRevision(),
            snapshot.getClassRevision(),
            snapshot.getLead() == null ? null : Codes.desk("lead", snapshot.getLead()),
            mode(snapshot),
            new IncidentClass(category, domain(IncidentTopic.class, snapshot.getTopic()), severity),
            snapshot.getClassOverride() == null ? null : read(snapshot.getClassOverride()),
            domain(Stage.class, snapshot.getStage()),
            snapshot.getNeedsReview(),
            snapshot.getOpenedAt(),
            ownerStatus(snapshot),
            snapshot.getCloseReason() == null
                ? null
                : domain(CloseReason.class, snapshot.getCloseReason()),
            new TreeSet<>(Codes.all(snapshot.getTiers(), t -> domain(Tier.class, t))),
            new TreeSet<>(snapshot.getAgencies()),
            tally(snapshot, new CaseTally.Kind(category, severity)),
            snapshot.getAlike() == null ? Alike.NONE : read(snapshot.getAlike()),
            new Links(link(snapshot.getMovedTo()), link(snapshot.getCameFrom())),
            Codes.all(snapshot.getReports(), ClassificationMapping::read));
    return new CaseFile(
        Codes.checked("caseId", snapshot.getCaseId(), CaseId::of),
        Codes.desk("desk", snapshot.getDesk()),
        Codes.desk("owner", snapshot.getOwner()),
        content,
        StandingMapping.read(snapshot));
  }

  private static id.siaga.events.avro.@Nullable CaseLink link(@Nullable CaseLink link) {
    return link == null
        ? null
        : new id.siaga.events.avro.CaseLink(link.desk().value(), link.id().toString());
  }

  private static @Nullable CaseLink link(id.siaga.events.avro.@Nullable CaseLink wire) {
    return wire == null
        ? null
        : new CaseLink(
            Codes.desk("desk", wire.getDesk()),
            Codes.checked("caseId", wire.getCaseId(), CaseId::of));
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

  static AlikeCases write(Alike alike) {
    return new AlikeCases(
        alike.kabupaten(), alike.provinces(), Codes.all(alike.reports(), ReportId::toString));
  }

  static Alike read(AlikeCases wire) {
    return new Alike(
        wire.getKabupaten(),
        wire.getProvinces(),
        Codes.all(wire.getReportIds(), id -> Codes.checked("reportIds", id, ReportId::of)));
  }

  static id.siaga.events.avro.IncidentClass write(IncidentClass classified) {
    return new id.siaga.events.avro.IncidentClass(
        wire(id.siaga.events.avro.Category.class, classified.category()),
        wire(id.siaga.events.avro.IncidentTopic.class, classified.topic()),
        wire(id.siaga.events.avro.Severity.class, classified.severity()));
  }

  static IncidentClass read(id.siaga.events.avro.IncidentClass wire) {
    return new IncidentClass(
        domain(Category.class, wire.getCategory()),
        domain(IncidentTopic.class, wire.getTopic()),
        domain(Severity.class, wire.getSeverity()));
  }

  private static id.siaga.events.avro.ClassOverride write(ClassOverride override) {
    return new id.siaga.events.avro.ClassOverride(
        write(override.classified()),
        wire(id.siaga.events.avro.Severity.class, override.overruled()),
        override.desk().value(),
        override.by(),
        override.at(),
        override.reason());
  }

  private static ClassOverride read(id.siaga.events.avro.ClassOverride wire) {
    return new ClassOverride(
        read(wire.getClassified()),
        domain(Severity.class, wire.getOverruled()),
        new DeskCode(wire.getDesk()),
        wire.getBy(),
        wire.getAt(),
        wire.getReason());
  }

  private static List<AgencyVoice> voices(CaseTally tally) {
    List<AgencyVoice> voices = new ArrayList<>(tally.voices().size());
    tally.voices().forEach((agency, reports) -> voices.add(new AgencyVoice(agency, reports)));
    return voices;
  }

  private static List<ClassCount> counts(CaseTally tally) {
    List<ClassCount> counts = new ArrayList<>(tally.standing().size());
    tally
        .standing()
        .forEach((kind, reports) ->
            counts.add(
                new ClassCount(
                    wire(id.siaga.events.avro.Category.class, kind.category()),
                    wire(id.siaga.events.avro.Severity.class, kind.severity()),
                    reports)));
    return counts;
  }

  /** Before version 2 reports were counted, not counted by class: they all take the case's. */
  private static CaseTally tally(CaseSnapshot snapshot, CaseTally.Kind classified) {
    SortedMap<CaseTally.Kind, Integer> standing = new TreeMap<>();
    for (ClassCount count : snapshot.getStanding()) {
      standing.put(
          new CaseTally.Kind(
              domain(Category.class, count.getCategory()),
              domain(Severity.class, count.getSeverity())),
          count.getReports());
    }
    if (standing.isEmpty() && snapshot.getWithdrawnCount() == 0) {
      standing.put(classified, snapshot.getReportCount());
    }
    return new CaseTally(
        snapshot.getReportCount(), snapshot.getWithdrawnCount(), standing, voices(snapshot));
  }

  /** Before version 4 agencies were listed, not counted: each is taken to have one report. */
  private static SortedMap<String, Integer> voices(CaseSnapshot snapshot) {
    SortedMap<String, Integer> voices = new TreeMap<>();
    if (snapshot.getVoices() == null) {
      snapshot.getAgencies().forEach(agency -> voices.put(agency, 1));
    } else {
      snapshot.getVoices().forEach(voice -> voices.put(voice.getAgency(), voice.getReports()));
    }
    return voices;
  }

  /** Before version 2 a desk's own status was the only one: an end was always the owner's. */
  private static CaseStatus ownerStatus(CaseSnapshot snapshot) {
    if (snapshot.getOwnerStatus() != id.siaga.events.avro.CaseStatus.UNKNOWN) {
      return domain(CaseStatus.class, snapshot.getOwnerStatus());
    }
    CaseStatus own = domain(CaseStatus.class, snapshot.getStatus());
    boolean owners = own.ended() || snapshot.getDesk().equals(snapshot.getOwner());
    return owners ? own : CaseStatus.NEW;
  }

  private static String snapshotId(CaseFile file) {
    String revision = Long.toString(file.standing().revision());
    return DerivedId.of("snapshot", file.id().toString(), file.desk().value(), revision).toString();
  }
}
