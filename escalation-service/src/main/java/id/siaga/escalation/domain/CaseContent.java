package id.siaga.escalation.domain;

import id.siaga.events.domain.Category;
import id.siaga.events.domain.DeskCode;
import id.siaga.events.domain.IncidentTopic;
import id.siaga.events.domain.ReportId;
import id.siaga.events.domain.ReportMode;
import id.siaga.events.domain.Severity;
import id.siaga.events.domain.Stage;
import id.siaga.events.domain.Tier;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * What only the owner of a case may change; every desk that holds the case has a copy.
 *
 * @param revision raised by the owner at each change, from 1
 * @param classRevision the revision at which the class last changed
 * @param lead the upper desk that has taken the case over; null while its owner leads
 * @param classified the gravest of its standing reports, or what a person says
 * @param override what a person says, while that is pinned
 * @param stage stage of its first report
 * @param ownerStatus where it stands with its owner
 * @param closeReason why it was closed; null unless ownerStatus is CLOSED
 * @param tiers the tiers that hold it as far as is known here
 * @param agencies the agencies that reported it, at most {@link #MOST_AGENCIES}
 * @param tally its reports, counted
 * @param alike what was seen of cases alike elsewhere
 * @param links the cases before and after it
 * @param reports the first and the latest, at most {@link #MOST_REPORTS}, oldest first
 */
public record CaseContent(
    long revision,
    long classRevision,
    @Nullable DeskCode lead,
    ReportMode mode,
    IncidentClass classified,
    @Nullable ClassOverride override,
    Stage stage,
    boolean needsReview,
    Instant openedAt,
    CaseStatus ownerStatus,
    @Nullable CloseReason closeReason,
    SortedSet<Tier> tiers,
    SortedSet<String> agencies,
    CaseTally tally,
    Alike alike,
    Links links,
    List<CaseReport> reports) {

  /** Reports a case lists; the others are counted. */
  public static final int MOST_REPORTS = 5;

  /** Agencies a case lists. */
  public static final int MOST_AGENCIES = 20;

  public CaseContent {
    tiers = Collections.unmodifiableSortedSet(new TreeSet<>(tiers));
    agencies = Collections.unmodifiableSortedSet(new TreeSet<>(agencies));
    reports = List.copyOf(reports);
    if (revision < 1 || reports.isEmpty()) {
      throw new IllegalArgumentException("a case has a revision and at least one listed report");
    }
  }

  static CaseContent opened(ScoredReport report, Instant now) {
    Classification said = report.classification();
    return new CaseContent(
        1,
        1,
        null,
        report.mode(),
        new IncidentClass(said.category(), said.topic(), said.severity()),
        null,
        report.stage(),
        said.needsReview(),
        now,
        CaseStatus.NEW,
        null,
        new TreeSet<>(List.of(Tier.KABUPATEN)),
        new TreeSet<>(List.of(report.agency())),
        CaseTally.NONE.with(report.kind(), report.agency()),
        Alike.NONE,
        Links.NONE,
        List.of(CaseReport.of(report, ReportState.STANDING)));
  }

  /** What may change from one revision to the next. */
  static final class Draft {
    long revision;
    long classRevision;
    @Nullable DeskCode lead;
    IncidentClass classified;
    @Nullable ClassOverride override;
    boolean needsReview;
    CaseStatus ownerStatus;
    @Nullable CloseReason closeReason;
    SortedSet<Tier> tiers;
    SortedSet<String> agencies;
    CaseTally tally;
    Alike alike;
    Links links;
    List<CaseReport> reports;

    private Draft(CaseContent from) {
      revision = from.revision;
      classRevision = from.classRevision;
      lead = from.lead;
      classified = from.classified;
      override = from.override;
      needsReview = from.needsReview;
      ownerStatus = from.ownerStatus;
      closeReason = from.closeReason;
      tiers = new TreeSet<>(from.tiers);
      agencies = new TreeSet<>(from.agencies);
      tally = from.tally;
      alike = from.alike;
      links = from.links;
      reports = new ArrayList<>(from.reports);
    }

    /** Gives the case another class, at this revision. */
    void classify(IncidentClass other) {
      if (!classified.equals(other)) {
        classified = other;
        classRevision = revision;
      }
    }

    /** Lists one more report, and its agency. */
    void list(CaseReport report) {
      // More than one too many where another version, with another limit, wrote the case.
      while (reports.size() >= MOST_REPORTS) {
        reports.remove(1);
      }
      reports.add(report);
      if (agencies.size() < MOST_AGENCIES) {
        agencies.add(report.agency());
      }
    }

    /** Shows of a listed report that it no longer stands. */
    void mark(ReportId id, ReportState state) {
      reports.replaceAll(report -> report.id().equals(id) ? report.in(state) : report);
    }
  }

  /** The owner's next revision. */
  CaseContent revised(Consumer<Draft> changes) {
    return changed(draft -> {
      draft.revision++;
      changes.accept(draft);
    });
  }

  /** The same, held at more tiers; no new revision, because nothing else changed. */
  CaseContent reaching(Collection<Tier> more) {
    return tiers.containsAll(more) ? this : changed(draft -> draft.tiers.addAll(more));
  }

  /** With one more report; a graver report gives the case its class, and lifts a pin. */
  CaseContent with(ScoredReport report) {
    Classification said = report.classification();
    boolean graver = graver(report);
    return revised(draft -> {
      draft.tally = tally.with(report.kind(), report.agency());
      draft.list(CaseReport.of(report, ReportState.STANDING));
      draft.needsReview |= said.needsReview();
      if (graver) {
        draft.override = null;
        draft.classify(new IncidentClass(said.category(), topic(), said.severity()));
      }
    });
  }

  /** Whether a report is graver than what is known. */
  boolean graver(ScoredReport report) {
    return override == null
        ? report.classification().severity().compareTo(severity()) > 0
        : override.liftedBy(report, unheard(report.agency()));
  }

  /**
   * Whether the desks above should hear what became of an earlier content: anything but one more
   * report of the same, or that their count is a quarter behind. So a flood of alike reports costs
   * the kabupaten's desk one snapshot a report, and the desks above a few dozen in all.
   */
  boolean newsAfter(CaseContent earlier) {
    return reportCount() <= MOST_REPORTS
        || countTold(reportCount())
        || classRevision != earlier.classRevision
        || ownerStatus != earlier.ownerStatus
        || needsReview != earlier.needsReview
        || tally.withdrawn() != earlier.tally.withdrawn()
        || !alike.equals(earlier.alike)
        || !tiers.equals(earlier.tiers)
        || !agencies.equals(earlier.agencies);
  }

  /** Counts grow by a quarter from one that is told to the next: 5, 6, 7, 8, 10, 12, 15, 18 … */
  private static boolean countTold(int count) {
    int told = MOST_REPORTS;
    while (told < count) {
      told += Math.max(1, told / 4);
    }
    return told == count;
  }

  /** As it may leave the kabupaten. */
  CaseContent masked() {
    return changed(draft -> {
      draft.reports.replaceAll(
          classified.lawfulExpression() ? CaseReport::withheld : CaseReport::masked);
      draft.override = override == null ? null : override.masked();
    });
  }

  /** Whether no report of this agency is known; where the list is full nobody can tell. */
  boolean unheard(String agency) {
    return agencies.size() < MOST_AGENCIES && !agencies.contains(agency);
  }

  public Category category() {
    return classified.category();
  }

  public IncidentTopic topic() {
    return classified.topic();
  }

  public Severity severity() {
    return classified.severity();
  }

  /** How many reports it has, listed or not. */
  public int reportCount() {
    return tally.reports();
  }

  /** Whether it may leave the kabupaten at all. */
  boolean mayLeave() {
    return mode == ReportMode.LIVE && !classified.lawfulExpression();
  }

  /** Whether this revision gave the case its class, or ended it. */
  boolean classJustChanged() {
    return classRevision == revision || ownerStatus.ended();
  }

  /** What a policy decides upon. */
  Incident incident(DeskCode owner) {
    return new Incident(mode, category(), topic(), severity(), stage, owner, voices());
  }

  /** How many say so. */
  public Voices voices() {
    return new Voices(tally.agencies(), alike.kabupaten(), alike.provinces());
  }

  /** Ids of the listed reports, oldest first. */
  List<ReportId> reportIds() {
    return reports.stream().map(CaseReport::id).toList();
  }

  /** The same revision, as it is to be from now on. */
  CaseContent changed(Consumer<Draft> changes) {
    Draft draft = new Draft(this);
    changes.accept(draft);
    return new CaseContent(
        draft.revision,
        draft.classRevision,
        draft.lead,
        mode,
        draft.classified,
        draft.override,
        stage,
        draft.needsReview,
        openedAt,
        draft.ownerStatus,
        draft.closeReason,
        draft.tiers,
        draft.agencies,
        draft.tally,
        draft.alike,
        draft.links,
        draft.reports);
  }
}
