package id.siaga.escalation.domain;

import id.siaga.events.domain.CaseId;
import id.siaga.events.domain.ReportMode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The cases of one desk and topic that a new report might belong to, open or lately ended.
 *
 * @param candidates the most recently reported, oldest first, at most {@link #MOST_CANDIDATES}
 */
public record MatchBucket(List<Candidate> candidates) {

  /** No open case. */
  public static final MatchBucket EMPTY = new MatchBucket(List.of());

  /** Candidates kept; an older case takes no more reports by likeness. */
  public static final int MOST_CANDIDATES = 16;

  /** Two reports of one incident lie at most this far apart. */
  public static final Duration WINDOW = Duration.ofHours(24);

  /** Share of equal signature places from which two texts tell of the same, anywhere in a desk. */
  public static final double ALIKE = 0.5;

  /** The same when both name the same desa. */
  public static final double ALIKE_IN_SAME_DESA = 0.25;

  public MatchBucket {
    candidates = List.copyOf(candidates);
  }

  /** A case's newest report, as far as matching needs it. */
  public record Candidate(
      CaseId caseId,
      ReportMode mode,
      Instant occurredAt,
      ScoredReport.Place place,
      Signature signature) {

    static Candidate of(CaseId caseId, ScoredReport report) {
      return new Candidate(
          caseId, report.mode(), report.occurredAt(), report.place(), report.signature());
    }

    /** The same report, in another case. */
    Candidate of(CaseId other) {
      return new Candidate(other, mode, occurredAt, place, signature);
    }

    boolean matches(ScoredReport report) {
      Duration apart = Duration.between(occurredAt, report.occurredAt()).abs();
      double needed = place.sameDesa(report.place()) ? ALIKE_IN_SAME_DESA : ALIKE;
      return mode == report.mode()
          && apart.compareTo(WINDOW) <= 0
          && signature.similarity(report.signature()) >= needed;
    }
  }

  /** The case a report belongs to: of those that match, the most alike; of equals, the newest. */
  Optional<CaseId> match(ScoredReport report) {
    return candidates.reversed().stream()
        .filter(candidate -> candidate.matches(report))
        .max(Comparator.comparingDouble(c -> c.signature().similarity(report.signature())))
        .map(Candidate::caseId);
  }

  MatchBucket with(CaseId caseId, ScoredReport report) {
    return with(Candidate.of(caseId, report));
  }

  MatchBucket with(Candidate candidate) {
    List<Candidate> more = new ArrayList<>(without(candidate.caseId()).candidates);
    if (more.size() == MOST_CANDIDATES) {
      more.removeFirst();
    }
    more.add(candidate);
    return new MatchBucket(more);
  }

  Optional<Candidate> candidate(CaseId caseId) {
    return candidates.stream().filter(candidate -> candidate.caseId().equals(caseId)).findFirst();
  }

  MatchBucket without(CaseId caseId) {
    return new MatchBucket(
        candidates.stream().filter(candidate -> !candidate.caseId().equals(caseId)).toList());
  }
}
