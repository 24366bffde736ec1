package id.siaga.notification.postgres;

import id.siaga.events.domain.CaseId;
import id.siaga.events.domain.DeskCode;
import id.siaga.events.domain.ReportId;
import id.siaga.notification.domain.CaseStatus;
import id.siaga.notification.domain.ReportCounts;
import id.siaga.notification.domain.ReportJourney;
import io.r2dbc.spi.Readable;
import java.util.List;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Reads what became of reports. */
@Component
public class ReportReader {

  /** More than any case moves; an end, should two cases ever point at each other. */
  private static final int MOST_MOVES = 50;

  private final DatabaseClient database;

  ReportReader(DatabaseClient database) {
    this.database = database;
  }

  /** A report's way; empty for an unknown report. */
  public Mono<ReportJourney> journey(ReportId reportId) {
    return database
        .sql(
            """
            select report_id, region, received_at, scored_at,
                   coalesce(moved_case_id, case_id) as case_id, at_desk_at, nihil_at, conflict_at
              from reports where report_id = :reportId\
            """)
        .bind("reportId", reportId.value())
        .map(ReportReader::known)
        .one()
        .flatMap(this::goingOn)
        .flatMap(known -> standings(known).map(standings -> ReportJourney.of(known, standings)));
  }

  /** A case that was merged or transferred goes on as another: so does the report's way. */
  private Mono<ReportJourney.Known> goingOn(ReportJourney.Known known) {
    CaseId caseId = known.caseId();
    if (caseId == null) {
      return Mono.just(known);
    }
    return database
        .sql(
            """
            with recursive way (case_id, moves) as (
              select cast(:caseId as uuid), 0
              union all
              select cast(c.summary -> 'movedTo' ->> 'caseId' as uuid), moves + 1
                from way join cases c on c.case_id = way.case_id and c.desk = c.owner
               where c.summary -> 'movedTo' is not null and moves < :most
            )
            select case_id from way order by moves desc limit 1\
            """)
        .bind("caseId", caseId.value())
        .bind("most", MOST_MOVES)
        .map(row -> new CaseId(Rows.required(row, "case_id", UUID.class)))
        .one()
        .map(known::in);
  }

  /** How many reports there are of each kind, drills left out. */
  public Mono<ReportCounts> counts() {
    return database
        .sql(
            """
            select count(received_at) as accepted, count(scored_at) as scored,
                   count(case_id) as in_cases, count(nihil_at) as nihil,
                   count(conflict_at) as conflict
              from reports where region not like 'L-%'\
            """)
        .map(row ->
            new ReportCounts(
                Rows.required(row, "accepted", Long.class),
                Rows.required(row, "scored", Long.class),
                Rows.required(row, "in_cases", Long.class),
                Rows.required(row, "nihil", Long.class),
                Rows.required(row, "conflict", Long.class)))
        .one();
  }

  private Mono<List<ReportJourney.Standing>> standings(ReportJourney.Known known) {
    CaseId caseId = known.caseId();
    if (caseId == null) {
      return Mono.just(List.of());
    }
    return database
        .sql(
            """
            select desk, owner, status, received_at, changed_at from cases
             where case_id = :caseId\
            """)
        .bind("caseId", caseId.value())
        .map(ReportReader::standing)
        .all()
        .collectList();
  }

  private static ReportJourney.Known known(Readable row) {
    UUID caseId = row.get("case_id", UUID.class);
    return new ReportJourney.Known(
        new ReportId(Rows.required(row, "report_id", UUID.class)),
        new DeskCode(Rows.required(row, "region", String.class)),
        Rows.instant(row, "received_at"),
        Rows.instant(row, "scored_at"),
        caseId == null ? null : new CaseId(caseId),
        Rows.instant(row, "at_desk_at"),
        Rows.instant(row, "nihil_at"),
        Rows.instant(row, "conflict_at"));
  }

  private static ReportJourney.Standing standing(Readable row) {
    return new ReportJourney.Standing(
        new DeskCode(Rows.required(row, "desk", String.class)),
        new DeskCode(Rows.required(row, "owner", String.class)),
        CaseStatus.valueOf(Rows.required(row, "status", String.class)),
        Rows.requiredInstant(row, "received_at"),
        Rows.requiredInstant(row, "changed_at"));
  }
}
