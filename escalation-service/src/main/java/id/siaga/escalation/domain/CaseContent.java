package id.siaga.escalation.domain;

import id.siaga.events.domain.Category;
import id.siaga.events.domain.IncidentTopic;
import id.siaga.events.domain.ReportId;
import id.siaga.events.domain.ReportMode;
import id.siaga.events.domain.Severity;
import id.siaga.events.domain.Stage;
import id.siaga.events.domain.Tier;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What only the owner of a case may change; every desk that holds the case has a copy.
 *
 * @param revision raised by the owner at each change, from 1
 * @param severity the highest of its reports; category and needsReview come from that report
 * @param stage stage of its first report
 * @param tiers the tiers that hold it as far as is known here
 * @param agencies the independent agencies behind it, at most {@link #MOST_AGENCIES}
 * @param reportCount how many reports it has, listed or not
 * @param reports the first and the latest, at most {@link #MOST_REPORTS}, oldest first
 */
public record CaseContent(
    long revision,
    ReportMode mode,
    Category category,
    IncidentTopic topic,
    Severity severity,
    Stage stage,
    boolean needsReview,
    Instant openedAt,
    SortedSet<Tier> tiers,
    SortedSet<String> agencies,
    int reportCount,
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
    Classification classification = report.classification();
    return new CaseContent(
        1,
        report.mode(),
        classification.category(),
        classification.topic(),
        classification.severity(),
        report.stage(),
        classification.needsReview(),
        now,
        new TreeSet<>(List.of(Tier.KABUPATEN)),
        new TreeSet<>(List.of(report.agency())),
        1,
        List.of(CaseReport.of(report)));
  }

  /** With one more report; a graver report gives the case its class. */
  CaseContent with(ScoredReport report) {
    Classification added = report.classification();
    boolean graver = added.severity().compareTo(severity) > 0;
    List<CaseReport> listed = new ArrayList<>(reports);
    // More than one too many where another version, with another limit, wrote the case.
    while (listed.size() >= MOST_REPORTS) {
      listed.remove(1);
    }
    listed.add(CaseReport.of(report));
    SortedSet<String> heard = new TreeSet<>(agencies);
    if (heard.size() < MOST_AGENCIES) {
      heard.add(report.agency());
    }
    return new CaseContent(
        revision + 1,
        mode,
        graver ? added.category() : category,
        topic,
        severity.max(added.severity()),
        stage,
        needsReview || added.needsReview(),
        openedAt,
        tiers,
        heard,
        reportCount + 1,
        listed);
  }

  /** The same, held at more tiers; no new revision, because nothing else changed. */
  CaseContent reaching(SortedSet<Tier> more) {
    SortedSet<Tier> all = new TreeSet<>(tiers);
    all.addAll(more);
    return copy(revision, all, reports);
  }

  /**
   * Whether the desks above should hear what became of an earlier content: anything but one more
   * report of the same, or that their count is a quarter behind. So a flood of alike reports costs
   * the kabupaten's desk one snapshot a report, and the desks above a few dozen in all.
   */
  boolean newsAfter(CaseContent earlier) {
    return reportCount <= MOST_REPORTS
        || countTold(reportCount)
        || severity != earlier.severity
        || category != earlier.category
        || needsReview != earlier.needsReview
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

  /** The next revision with the same content: the owner's own status changed. */
  CaseContent revised() {
    return copy(revision + 1, tiers, reports);
  }

  /** As it may leave the kabupaten. */
  CaseContent masked() {
    return copy(revision, tiers, reports.stream().map(CaseReport::masked).toList());
  }

  /** Ids of the listed reports, oldest first. */
  List<ReportId> reportIds() {
    return reports.stream().map(CaseReport::id).toList();
  }

  private CaseContent copy(long revision, SortedSet<Tier> tiers, List<CaseReport> reports) {
    return new CaseContent(
        revision,
        mode,
        category,
        topic,
        severity,
        stage,
        needsReview,
        openedAt,
        tiers,
        agencies,
        reportCount,
        reports);
  }
}
