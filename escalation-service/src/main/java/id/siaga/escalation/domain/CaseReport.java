package id.siaga.escalation.domain;

import id.siaga.events.domain.ReportId;
import java.time.Instant;

/** One report of a case, as far as an operator needs it. */
public record CaseReport(
    ReportId id,
    ReportState state,
    String agency,
    ScoredReport.Place place,
    Instant occurredAt,
    Instant submittedAt,
    String text,
    Classification classification) {

  static CaseReport of(ScoredReport report, ReportState state) {
    return new CaseReport(
        report.id(),
        state,
        report.agency(),
        report.place(),
        report.occurredAt(),
        report.submittedAt(),
        report.text(),
        report.classification());
  }

  CaseReport in(ReportState changed) {
    return new CaseReport(
        id, changed, agency, place, occurredAt, submittedAt, text, classification);
  }

  CaseTally.Kind kind() {
    return new CaseTally.Kind(classification.category(), classification.severity());
  }

  /** Without its words: the same length, so that offsets of evidence hold. */
  CaseReport withheld() {
    return new CaseReport(
        id,
        state,
        agency,
        place,
        occurredAt,
        submittedAt,
        "•".repeat(text.length()),
        classification);
  }

  CaseReport masked() {
    return new CaseReport(
        id, state, agency, place, occurredAt, submittedAt, TextMask.mask(text), classification);
  }
}
