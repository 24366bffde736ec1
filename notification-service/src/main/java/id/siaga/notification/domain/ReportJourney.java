package id.siaga.notification.domain;

import id.siaga.events.domain.CaseId;
import id.siaga.events.domain.DeskCode;
import id.siaga.events.domain.ReportId;
import id.siaga.events.domain.Tier;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A report's way as far as it has come.
 *
 * @param region the kabupaten that got it
 * @param status where it is now
 * @param steps what has happened to it, in the order of the way
 * @param caseId the case it is in; null where it is in none (yet)
 */
public record ReportJourney(
    ReportId reportId,
    DeskCode region,
    ReportStatus status,
    List<Step> steps,
    @Nullable CaseId caseId) {

  /** One step. */
  public record Step(ReportStatus status, Instant at, @Nullable DeskCode desk) {}

  /** What the projection knows of the report itself; null is "not yet". */
  public record Known(
      ReportId reportId,
      DeskCode region,
      @Nullable Instant receivedAt,
      @Nullable Instant scoredAt,
      @Nullable CaseId caseId,
      @Nullable Instant atDeskAt,
      @Nullable Instant nihilAt,
      @Nullable Instant conflictAt) {

    /** The same, in the case that goes on for the one it came to. */
    public Known in(CaseId other) {
      return new Known(
          reportId, region, receivedAt, scoredAt, other, atDeskAt, nihilAt, conflictAt);
    }
  }

  /** How the report's case stands at one desk. */
  public record Standing(
      DeskCode desk, DeskCode owner, CaseStatus status, Instant receivedAt, Instant changedAt) {}

  public ReportJourney {
    steps = List.copyOf(steps);
  }

  /** The journey that follows from what is known. */
  public static ReportJourney of(Known known, List<Standing> standings) {
    List<Step> steps = new ArrayList<>();
    add(steps, ReportStatus.RECEIVED, known.receivedAt(), null);
    add(steps, ReportStatus.SCORED, known.scoredAt(), null);
    Instant atDesk = known.atDeskAt();
    if (atDesk != null) {
      add(steps, ReportStatus.AT_DESK, atDesk, known.region());
      standings.stream()
          .filter(standing -> standing.desk().tier() != Tier.KABUPATEN)
          .sorted(Comparator.comparing(standing -> standing.desk().tier()))
          // A report that joins later meets a case that is up there already.
          .forEach(up -> add(steps, ReportStatus.ESCALATED, later(up, atDesk), up.desk()));
      standings.stream()
          .filter(standing -> standing.desk().equals(standing.owner()))
          .filter(standing -> standing.status().ended())
          .forEach(own -> add(steps, ReportStatus.CLOSED, own.changedAt(), own.desk()));
    }
    add(steps, ReportStatus.NIHIL, known.nihilAt(), known.region());
    add(steps, ReportStatus.CONFLICT, known.conflictAt(), known.region());
    ReportStatus last = steps.isEmpty() ? ReportStatus.RECEIVED : steps.getLast().status();
    return new ReportJourney(known.reportId(), known.region(), last, steps, known.caseId());
  }

  private static Instant later(Standing standing, Instant atDesk) {
    return standing.receivedAt().isAfter(atDesk) ? standing.receivedAt() : atDesk;
  }

  private static void add(
      List<Step> steps, ReportStatus status, @Nullable Instant at, @Nullable DeskCode desk) {
    if (at != null) {
      steps.add(new Step(status, at, desk));
    }
  }
}
