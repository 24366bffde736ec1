package id.siaga.notification.domain;

import id.siaga.events.domain.CaseId;
import id.siaga.events.domain.Category;
import id.siaga.events.domain.DeskCode;
import id.siaga.events.domain.IncidentTopic;
import id.siaga.events.domain.ReportId;
import id.siaga.events.domain.Severity;
import java.time.Instant;

/** One thing a record tells the projection. */
public sealed interface Fact {

  /** A fact about one report; each kind owns columns of its own, whichever comes first. */
  sealed interface OfReport extends Fact {

    ReportId report();

    /** The kabupaten desk the report belongs to. */
    DeskCode region();
  }

  /** Intake has accepted the report. */
  record Received(ReportId report, DeskCode region, Instant at) implements OfReport {}

  /** The report has been classified. */
  record Scored(
      ReportId report,
      DeskCode region,
      Instant at,
      Category category,
      IncidentTopic topic,
      Severity severity)
      implements OfReport {}

  /** The report is in a case at its kabupaten desk. */
  record AtDesk(ReportId report, DeskCode region, Instant at, CaseId caseId) implements OfReport {}

  /** The report has gone into another case, with a split; the latest one stands. */
  record Moved(ReportId report, DeskCode region, Instant at, CaseId caseId) implements OfReport {}

  /** The report was a sign of life. */
  record Nihil(ReportId report, DeskCode region, Instant at) implements OfReport {}

  /** Another body came under the report's id. */
  record Conflict(ReportId report, DeskCode region, Instant at) implements OfReport {}

  /** A desk's copy of a case has changed. */
  record CaseChanged(CaseCopy copy) implements Fact {}

  /** A kabupaten has been heard of, by a real report. */
  record Heard(DeskCode desk, Instant at) implements Fact {}

  /** The cases of a class in an area and window have been counted anew. */
  record Counted(AggregateCell cell) implements Fact {}

  /** A desk has said what it makes of a place. */
  record Assessed(RiskAssessment entry) implements Fact {}

  /** Somebody has read cases, or was denied something. */
  record Accessed(AccessEntry entry) implements Fact {}

  /** Something of daily reports. */
  record OfDaily(DailyFact fact) implements Fact {}

  /** A desk has answered a command. */
  record CommandDecided(CommandOutcome outcome) implements Fact {}
}
