package id.siaga.notification.postgres;

import id.siaga.events.domain.ReportId;
import id.siaga.notification.domain.Fact;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a batch says of one report; of two facts of a kind the first stands, of two moves the last.
 */
final class ReportRow {

  final ReportId reportId;
  final String region;
  @Nullable Instant receivedAt;
  @Nullable Instant scoredAt;
  @Nullable String category;
  @Nullable String topic;
  @Nullable String severity;
  @Nullable String caseId;
  @Nullable Instant atDeskAt;
  @Nullable String movedCaseId;
  @Nullable Instant movedAt;
  @Nullable Instant nihilAt;
  @Nullable Instant conflictAt;

  ReportRow(Fact.OfReport fact) {
    this.reportId = fact.report();
    this.region = fact.region().value();
  }

  void add(Fact.OfReport fact) {
    switch (fact) {
      case Fact.Received received -> receivedAt = first(receivedAt, received.at());
      case Fact.Scored scored -> {
        if (scoredAt == null) {
          scoredAt = scored.at();
          category = scored.category().name();
          topic = scored.topic().name();
          severity = scored.severity().name();
        }
      }
      case Fact.AtDesk atDesk -> {
        if (atDeskAt == null) {
          atDeskAt = atDesk.at();
          caseId = atDesk.caseId().toString();
        }
      }
      case Fact.Moved moved -> {
        if (movedAt == null || moved.at().isAfter(movedAt)) {
          movedAt = moved.at();
          movedCaseId = moved.caseId().toString();
        }
      }
      case Fact.Nihil nihil -> nihilAt = first(nihilAt, nihil.at());
      case Fact.Conflict conflict -> conflictAt = first(conflictAt, conflict.at());
    }
  }

  private static Instant first(@Nullable Instant known, Instant told) {
    return known == null ? told : known;
  }
}
