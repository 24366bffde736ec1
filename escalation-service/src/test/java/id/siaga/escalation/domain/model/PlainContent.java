package id.siaga.escalation.domain.model;

import id.siaga.escalation.domain.CaseLink;
import id.siaga.escalation.domain.CaseStatus;
import id.siaga.escalation.domain.CloseReason;
import id.siaga.escalation.domain.Incident;
import id.siaga.escalation.domain.IncidentClass;
import id.siaga.escalation.domain.Policy;
import id.siaga.escalation.domain.ReportState;
import id.siaga.escalation.domain.ScoredReport;
import id.siaga.escalation.domain.Voices;
import id.siaga.events.domain.Category;
import id.siaga.events.domain.DerivedId;
import id.siaga.events.domain.DeskCode;
import id.siaga.events.domain.ReportId;
import id.siaga.events.domain.ReportMode;
import id.siaga.events.domain.Severity;
import id.siaga.events.domain.Stage;
import id.siaga.events.domain.Tier;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What the owner of a case says of it; copied when it travels. */
final class PlainContent {

  record Kind(Category category, Severity severity) {}

  long revision = 1;
  long classRevision = 1;
  @Nullable DeskCode lead;
  final ReportMode mode;
  final Stage stage;
  IncidentClass classified;

  /** The gravest severity that a person overruled, while their class is pinned. */
  @Nullable Severity overruled;

  Instant overruledAt = Instant.MIN;

  boolean needsReview;
  CaseStatus ownerStatus = CaseStatus.NEW;
  @Nullable CloseReason closed;
  final Set<Tier> tiers = new TreeSet<>(Set.of(Tier.KABUPATEN));
  final Set<String> agencies = new TreeSet<>();
  int kabupaten = 1;
  int provinces = 1;
  int reports;
  int withdrawn;
  final Map<ReportId, Kind> standing = new HashMap<>();
  final Map<ReportId, String> senders = new HashMap<>();
  final Map<ReportId, ScoredReport> heard = new HashMap<>();
  final List<CaseLook.Listed> listed = new ArrayList<>();
  @Nullable CaseLink movedTo;
  @Nullable CaseLink cameFrom;

  PlainContent(ScoredReport report) {
    var said = report.classification();
    mode = report.mode();
    stage = report.stage();
    classified = new IncidentClass(said.category(), said.topic(), said.severity());
    takes(report);
  }

  private PlainContent(PlainContent from) {
    mode = from.mode;
    stage = from.stage;
    classified = from.classified;
    revision = from.revision;
    classRevision = from.classRevision;
    lead = from.lead;
    overruled = from.overruled;
    overruledAt = from.overruledAt;
    needsReview = from.needsReview;
    ownerStatus = from.ownerStatus;
    closed = from.closed;
    tiers.addAll(from.tiers);
    agencies.addAll(from.agencies);
    kabupaten = from.kabupaten;
    provinces = from.provinces;
    reports = from.reports;
    withdrawn = from.withdrawn;
    standing.putAll(from.standing);
    senders.putAll(from.senders);
    heard.putAll(from.heard);
    listed.addAll(from.listed);
    movedTo = from.movedTo;
    cameFrom = from.cameFrom;
  }

  PlainContent copy() {
    return new PlainContent(this);
  }

  Severity severity() {
    return classified.severity();
  }

  boolean grave() {
    return severity().compareTo(Severity.TINGGI) >= 0;
  }

  /** Graver than the class; against a pin only as new evidence. */
  boolean graver(ScoredReport report) {
    Severity reported = report.classification().severity();
    if (reported.compareTo(severity()) <= 0) {
      return false;
    }
    return overruled == null
        || reported.compareTo(overruled) > 0
        || report.occurredAt().isAfter(overruledAt)
        || !agencies.contains(report.agency());
  }

  /** A report that counts towards the class. */
  void takes(ScoredReport report) {
    standing.put(
        report.id(),
        new Kind(report.classification().category(), report.classification().severity()));
    senders.put(report.id(), report.agency());
    needsReview |= report.classification().needsReview();
    lists(report, ReportState.STANDING);
  }

  void lists(ScoredReport report, ReportState state) {
    reports++;
    heard.put(report.id(), report);
    agencies.add(report.agency());
    if (listed.size() == 5) {
      listed.remove(1);
    }
    listed.add(new CaseLook.Listed(report.id(), state));
  }

  /** How many agencies have a report that stands. */
  int independent() {
    return (int) standing.keySet().stream().map(senders::get).distinct().count();
  }

  void marks(ReportId id, ReportState state) {
    listed.replaceAll(report -> report.id().equals(id) ? new CaseLook.Listed(id, state) : report);
  }

  void becomes(IncidentClass other) {
    if (!classified.equals(other)) {
      classified = other;
      classRevision = revision;
    }
  }

  Optional<Kind> gravest() {
    return standing.values().stream()
        .min(
            Comparator.comparing(Kind::severity).reversed().thenComparing(kind -> kind.category()));
  }

  /** Lawful expression, and what is not real, never leaves the kabupaten. */
  boolean mayLeave() {
    boolean lawful = severity() == Severity.RENDAH && classified.topic().lawfulExpression();
    return mode == ReportMode.LIVE && !lawful;
  }

  /** What turned out to be lawful is told once, and when it ends. */
  boolean goesUp() {
    return mayLeave() || classRevision == revision || ownerStatus.ended();
  }

  Policy.Decision decide(Policy policy, DeskCode owner, Instant now) {
    return policy.decide(
        new Incident(
            mode,
            classified.category(),
            classified.topic(),
            classified.severity(),
            stage,
            owner,
            new Voices(independent(), kabupaten, provinces)),
        now);
  }

  /** As its next owner begins with it: reports that aren't listed are only counted from now on. */
  PlainContent movedFrom(CaseLink former) {
    PlainContent moved = copy();
    moved.revision = 1;
    moved.classRevision = 1;
    moved.lead = null;
    moved.ownerStatus = CaseStatus.NEW;
    moved.closed = null;
    moved.kabupaten = 1;
    moved.provinces = 1;
    moved.movedTo = null;
    moved.cameFrom = former;
    Set<ReportId> known =
        listed.stream().map(CaseLook.Listed::id).collect(Collectors.toUnmodifiableSet());
    for (ReportId id : standing.keySet()) {
      if (!known.contains(id)) {
        ReportId nameless = new ReportId(DerivedId.of("nameless", id.toString()));
        moved.standing.put(nameless, moved.standing.remove(id));
        moved.senders.put(nameless, moved.senders.get(id));
      }
    }
    return moved;
  }

  /** Gives some listed reports to a case of their own. */
  PlainContent gives(List<ReportId> ids, CaseLink self) {
    PlainContent other = copy();
    other.reports = 0;
    other.withdrawn = 0;
    other.standing.clear();
    other.agencies.clear();
    other.listed.clear();
    other.tiers.retainAll(Set.of(Tier.KABUPATEN));
    other.revision = 1;
    other.classRevision = 1;
    other.kabupaten = 1;
    other.provinces = 1;
    other.ownerStatus = CaseStatus.NEW;
    other.overruled = null;
    other.needsReview = false;
    other.cameFrom = self;
    for (CaseLook.Listed report : List.copyOf(listed)) {
      if (ids.contains(report.id())) {
        other.takes(Objects.requireNonNull(heard.get(report.id())));
        listed.remove(report);
        standing.remove(report.id());
        reports--;
      }
    }
    Set<String> speaking = standing.keySet().stream().map(senders::get).collect(Collectors.toSet());
    listed.forEach(report -> speaking.add(Objects.requireNonNull(heard.get(report.id())).agency()));
    agencies.removeIf(agency -> other.agencies.contains(agency) && !speaking.contains(agency));
    return other;
  }

  /** Takes all that another case of its desk and topic has. */
  void takesIn(PlainContent other) {
    boolean graver = other.severity().compareTo(severity()) > 0;
    reports += other.reports;
    withdrawn += other.withdrawn;
    standing.putAll(other.standing);
    senders.putAll(other.senders);
    heard.putAll(other.heard);
    agencies.addAll(other.agencies);
    tiers.addAll(other.tiers);
    kabupaten = Math.max(kabupaten, other.kabupaten);
    provinces = Math.max(provinces, other.provinces);
    needsReview |= other.needsReview;
    listed.addAll(other.listed);
    listed.sort(Comparator.comparing(r -> Objects.requireNonNull(heard.get(r.id())).submittedAt()));
    while (listed.size() > 5) {
      listed.remove(1);
    }
    if (graver) {
      overruled = other.overruled;
      overruledAt = other.overruledAt;
      becomes(other.classified);
      ownerStatus = CaseStatus.NEW;
      closed = null;
    }
  }

  CaseLook.Said look() {
    return new CaseLook.Said(
        revision,
        classRevision,
        lead,
        classified,
        overruled != null,
        needsReview,
        ownerStatus,
        closed,
        Set.copyOf(tiers),
        Set.copyOf(agencies),
        reports,
        withdrawn,
        independent() + "/" + kabupaten + "/" + provinces,
        cameFrom + ">" + movedTo,
        List.copyOf(listed));
  }
}
