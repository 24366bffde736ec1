package id.siaga.escalation.domain.model;

import id.siaga.escalation.audit.AuditHash;
import id.siaga.escalation.audit.AuditKind;
import id.siaga.escalation.domain.CaseLink;
import id.siaga.escalation.domain.CaseStatus;
import id.siaga.escalation.domain.CloseReason;
import id.siaga.escalation.domain.IncidentClass;
import id.siaga.escalation.domain.Policy;
import id.siaga.escalation.domain.ReportState;
import id.siaga.escalation.domain.ScoredReport;
import id.siaga.escalation.domain.Signature;
import id.siaga.events.domain.CaseId;
import id.siaga.events.domain.DerivedId;
import id.siaga.events.domain.DeskCode;
import id.siaga.events.domain.IncidentTopic;
import id.siaga.events.domain.ReportId;
import id.siaga.events.domain.Tier;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/** Cases that become another desk's, part of another, or two. */
final class PlainMoves {

  private final PlainDesk desk;
  private final Instant now;
  private final PlainSightings sightings;

  PlainMoves(PlainDesk desk, Instant now) {
    this.desk = desk;
    this.now = now;
    sightings = new PlainSightings(desk, now);
  }

  private CaseId madeBy(String command) {
    return new CaseId(DerivedId.of("moved-case", desk.code.value(), command));
  }

  void transfer(PlainCase file, DeskCode to, String command) {
    CaseId id = madeBy(command);
    PlainDesk.Candidate newest = desk.newest(file.content.classified.topic(), file);
    file.content.movedTo = new CaseLink(to, id);
    new PlainOwner(desk, now).end(file, CaseStatus.CLOSED, CloseReason.DIPINDAHKAN, "dipindahkan");
    desk.sends(
        to,
        id,
        new PlainWord.Transferred(
            file.content.copy(),
            file.id,
            "dipindahkan",
            newest == null ? new Signature(new int[0]) : newest.signature()));
  }

  void receive(CaseId id, DeskCode from, PlainWord.Transferred moved) {
    desk.enters(AuditKind.CASE_TRANSFERRED);
    PlainContent content = moved.content().movedFrom(new CaseLink(from, moved.former()));
    PlainCase file = opened(id, content, moved.reason());
    for (CaseLook.Listed listed : content.listed) {
      String agency = heard(content, listed.id()).agency();
      desk.marks.put(listed.id(), new PlainDesk.Mark(AuditHash.NONE, agency, id));
    }
    ScoredReport newest = heard(content, content.listed.getLast().id());
    var candidate =
        new PlainDesk.Candidate(
            id, content.mode, newest.occurredAt(), newest.place(), moved.signature());
    desk.attracts(content.classified.topic(), candidate);
    sightings.tell(file, null, candidate);
    desk.tellsAbove(file, Set.of(), true);
  }

  void merge(PlainCase file, PlainCase target) {
    file.content.movedTo = new CaseLink(desk.code, target.id);
    new PlainOwner(desk, now).end(file, CaseStatus.CLOSED, CloseReason.DUPLIKAT, "digabung");
    PlainContent content = target.content;
    boolean graver = file.content.severity().compareTo(content.severity()) > 0;
    Set<Tier> held = new TreeSet<>(content.tiers);
    PlainSightings.Before before = sightings.before(target);
    String ruled = target.decision(now).rule();
    String voices = content.independent() + "/" + content.kabupaten + "/" + content.provinces;
    content.revision++;
    content.takesIn(file.content);
    target.because("digabung");
    if (graver) {
      content.tiers.addAll(target.decision(now).tiers());
      target.proposal = null;
      target.raise(now);
    } else if (!voices.equals(
        content.independent() + "/" + content.kabupaten + "/" + content.provinces)) {
      target.borneOut(ruled, now);
    }
    desk.enters(AuditKind.CASE_MERGED);
    sightings.tell(target, before, desk.newest(content.classified.topic(), target));
    desk.tellsAbove(target, held, true);
  }

  void split(PlainCase file, List<ReportId> ids, String command) {
    CaseId id = madeBy(command);
    PlainContent content = file.content;
    IncidentTopic topic = content.classified.topic();
    PlainDesk.Candidate newest = desk.newest(topic, file);
    boolean newestMoves = ids.contains(content.listed.getLast().id());
    PlainSightings.Before before = sightings.before(file);
    IncidentClass whole = content.classified;
    boolean second = false;
    PlainContent own = content.gives(ids, new CaseLink(desk.code, file.id));
    IncidentClass said = said(own);
    if (file.needsSecond(said)) {
      second = true;
    }
    own.classified = second ? whole : said;
    own.needsReview |= second;
    content.revision++;
    if (content.overruled == null) {
      PlainReports.classFollowsWhatStands(content);
    }
    file.because("dipecah");
    if (own.mayLeave()) {
      own.tiers.addAll(content.tiers);
    }
    desk.enters(AuditKind.CASE_OPENED);
    PlainCase opened = opened(id, own, "dipecah");
    for (ReportId moved : ids) {
      PlainDesk.Mark mark = Objects.requireNonNull(desk.marks.get(moved));
      desk.marks.put(moved, new PlainDesk.Mark(mark.body(), mark.agency(), id));
    }
    PlainDesk.Candidate taken = null;
    if (newestMoves && newest != null) {
      taken =
          new PlainDesk.Candidate(
              id, newest.mode(), newest.occurredAt(), newest.place(), newest.signature());
      desk.bucket(topic).remove(newest);
      desk.attracts(own.classified.topic(), taken);
    }
    sightings.tell(file, before, newest);
    sightings.tell(opened, null, taken);
    desk.tellsAbove(file, content.tiers, true);
    desk.tellsAbove(opened, Set.of(), true);
  }

  /** What the reports of a case say by themselves: the gravest of them. */
  private static IncidentClass said(PlainContent content) {
    ScoredReport gravest =
        content.listed.stream()
            .map(listed -> heard(content, listed.id()))
            .min(
                Comparator.comparing((ScoredReport r) -> r.classification().severity())
                    .reversed()
                    .thenComparing(r -> r.classification().category()))
            .orElseThrow();
    var said = gravest.classification();
    return new IncidentClass(said.category(), said.topic(), said.severity());
  }

  private PlainCase opened(CaseId id, PlainContent content, String reason) {
    PlainCase file = new PlainCase(id, desk.code, desk.code, desk.policy(), content);
    Policy.Decision decision = file.decision(now);
    content.tiers.addAll(decision.tiers());
    file.acknowledgeBy = file.acknowledgeBy(decision, now);
    file.resolveBy = PlainCase.resolveBy(decision, now);
    file.because(reason);
    desk.cases.put(id, file);
    return file;
  }

  private static ScoredReport heard(PlainContent content, ReportId id) {
    return Objects.requireNonNull(content.heard.get(id));
  }

  static boolean stands(PlainContent content, ReportId id) {
    return content.listed.contains(new CaseLook.Listed(id, ReportState.STANDING));
  }
}
