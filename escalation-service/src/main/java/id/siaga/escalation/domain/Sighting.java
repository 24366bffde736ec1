package id.siaga.escalation.domain;

import id.siaga.events.domain.CaseId;
import id.siaga.events.domain.DeskCode;
import id.siaga.events.domain.ReportId;
import id.siaga.events.domain.ReportMode;
import id.siaga.events.domain.Stage;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * What a desk above learns of a case that may never reach it: enough to tell that others have the
 * same, and neither a text nor a deadline.
 *
 * @param revision the case's at its owner: an older sighting changes nothing
 * @param counts whether it still tells of an incident of its own; false once it ended as another
 *     case's duplicate or because every report was taken back
 * @param agencies how many agencies say so
 * @param signature of its newest report
 * @param occurredAt when that says it happened
 * @param reports its reports, the newest, at most {@link #MOST_REPORTS}
 */
public record Sighting(
    CaseId caseId,
    DeskCode owner,
    long revision,
    IncidentClass classified,
    Stage stage,
    boolean counts,
    int agencies,
    Signature signature,
    Instant occurredAt,
    List<ReportId> reports) {

  /** Reports named. */
  public static final int MOST_REPORTS = 3;

  /** What lies further apart is no pattern. */
  public static final Duration WINDOW = Duration.ofDays(2);

  /**
   * Share of equal signature places from which cases of two kabupaten are alike. By the labelled
   * pairs (MATCHING.md) all that it calls alike is, and it finds a quarter to a third of them.
   */
  public static final double ALIKE = 3 / 16.0;

  public Sighting {
    reports = List.copyOf(reports);
  }

  /** Of the owner's case, by what its newest report said of the incident. */
  static Sighting of(CaseFile file, MatchBucket.Candidate newest) {
    CaseContent content = file.content();
    List<ReportId> ids = content.reportIds();
    return new Sighting(
        file.id(),
        file.owner(),
        content.revision(),
        content.classified(),
        content.stage(),
        counts(content),
        content.tally().agencies(),
        newest.signature(),
        newest.occurredAt(),
        ids.subList(Math.max(0, ids.size() - MOST_REPORTS), ids.size()));
  }

  /** Whether a case tells of an incident of its own that may be told above. */
  static boolean counts(CaseContent content) {
    CloseReason closed = content.closeReason();
    return content.mayLeave() && (closed == null || closed.attracts());
  }

  /** The same, no longer told of under this class. */
  Sighting gone(IncidentClass former) {
    return new Sighting(
        caseId, owner, revision, former, stage, false, agencies, signature, occurredAt, reports);
  }

  boolean alike(Sighting other) {
    return counts
        && other.counts
        && classified.topic() == other.classified.topic()
        && Duration.between(occurredAt, other.occurredAt).abs().compareTo(WINDOW) <= 0
        && signature.similarity(other.signature) >= ALIKE;
  }

  /** As a policy sees it, with what else was seen. */
  Incident incident(int kabupaten, int provinces) {
    return new Incident(
        ReportMode.LIVE,
        classified.category(),
        classified.topic(),
        classified.severity(),
        stage,
        owner,
        new Voices(agencies, kabupaten, provinces));
  }
}
