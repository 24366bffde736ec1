package id.siaga.notification.postgres;

import id.siaga.events.domain.CaseId;
import id.siaga.events.domain.DeskCode;
import id.siaga.notification.domain.CaseBrief;
import id.siaga.notification.domain.CaseCursor;
import id.siaga.notification.domain.CaseDetails;
import id.siaga.notification.domain.CaseQuery;
import id.siaga.notification.domain.CaseStatus;
import io.r2dbc.spi.Readable;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** Reads cases, as the JSON they were stored as. */
@Component
public class CaseReader {

  private final DatabaseClient database;
  private final CaseDetails details;

  CaseReader(DatabaseClient database, CaseDetails details) {
    this.database = database;
    this.details = details;
  }

  /** One row of the list: its JSON and the place to go on behind it. */
  public record Listed(String summary, CaseCursor cursor) {}

  /** Cases, newest change first. */
  public Flux<Listed> list(CaseQuery query) {
    List<String> conditions = new ArrayList<>();
    conditions.add(query.drill() ? "mode = 'DRILL'" : "mode <> 'DRILL'");
    conditions.add("desk = any(:readable)");
    if (query.desk() != null) {
      conditions.add("desk = :desk");
    }
    if (query.tier() != null) {
      // A literal out of an enum: by a parameter the planner can't choose the partial index.
      conditions.add("tier = '" + query.tier() + "'");
    }
    if (!query.statuses().isEmpty()) {
      conditions.add("status = any(:statuses)");
    }
    if (!query.severities().isEmpty()) {
      conditions.add("severity = any(:severities)");
    }
    if (query.after() != null) {
      conditions.add("(changed_at, case_id, desk) < (:changedAt, :caseId, :afterDesk)");
    }
    String where = " where " + String.join(" and ", conditions);
    return bind(
            database.sql(
                "select changed_at, case_id, desk, summary::text as summary from cases"
                    + where
                    + " order by changed_at desc, case_id desc, desk desc limit :limit"),
            query)
        .map(CaseReader::listed)
        .all();
  }

  /** A desk that holds a copy of a case, and how the case stands there. */
  public record Holder(DeskCode desk, CaseStatus status) {}

  /** Who holds a case, the owner's tier first; empty for an unknown case. */
  public Flux<Holder> holders(CaseId caseId) {
    return database
        .sql(
            """
            select desk, status from cases where case_id = :caseId
             order by array_position(array['KABUPATEN', 'PROVINSI', 'NASIONAL'], tier), desk\
            """)
        .bind("caseId", caseId.value())
        .map(row ->
            new Holder(
                new DeskCode(Rows.required(row, "desk", String.class)),
                CaseStatus.valueOf(Rows.required(row, "status", String.class))))
        .all();
  }

  /**
   * Desks' copies of a case, whole, the owner's tier first.
   *
   * @param desks whose; at least one
   */
  public Flux<String> copies(CaseId caseId, Collection<DeskCode> desks) {
    return database
        .sql(
            """
            select summary::text as summary, snapshot from cases
             where case_id = :caseId and desk = any(:desks)
             order by array_position(array['KABUPATEN', 'PROVINSI', 'NASIONAL'], tier), desk\
            """)
        .bind("caseId", caseId.value())
        .bind("desks", desks.stream().map(DeskCode::value).toArray(String[]::new))
        .map(row ->
            new Stored(
                Rows.required(row, "summary", String.class),
                Rows.required(row, "snapshot", byte[].class)))
        .all()
        // The schema of an old snapshot may have to be asked for, and that blocks.
        .publishOn(Schedulers.boundedElastic())
        .map(this::whole);
  }

  /**
   * A case in short; empty when that desk doesn't hold it.
   *
   * @param desk whose copy; empty for its owner's
   */
  public Mono<CaseBrief> brief(CaseId caseId, Optional<DeskCode> desk) {
    String holder = desk.isPresent() ? ":desk" : "owner";
    DatabaseClient.GenericExecuteSpec statement =
        database
            .sql("select snapshot from cases where case_id = :caseId and desk = " + holder)
            .bind("caseId", caseId.value());
    return (desk.isPresent() ? statement.bind("desk", desk.get().value()) : statement)
        .map(row -> Rows.required(row, "snapshot", byte[].class))
        .one()
        // As for the copies: its schema may have to be asked for.
        .publishOn(Schedulers.boundedElastic())
        .map(details::brief);
  }

  /** Whether a desk holds a case. */
  public Mono<Boolean> holds(DeskCode desk, CaseId caseId) {
    return database
        .sql("select 1 as one from cases where case_id = :caseId and desk = :desk")
        .bind("caseId", caseId.value())
        .bind("desk", desk.value())
        .map(row -> true)
        .one()
        .defaultIfEmpty(false);
  }

  @SuppressWarnings("ArrayRecordComponent") // on its way from one step to the next
  private record Stored(String summary, byte[] snapshot) {}

  /** Both are JSON objects without a field in common. */
  private String whole(Stored stored) {
    String summary = stored.summary();
    String detail = details.json(stored.snapshot());
    return summary.substring(0, summary.lastIndexOf('}')) + "," + detail.substring(1);
  }

  private static DatabaseClient.GenericExecuteSpec bind(
      DatabaseClient.GenericExecuteSpec statement, CaseQuery query) {
    DatabaseClient.GenericExecuteSpec bound =
        statement.bind("limit", query.limit()).bind("readable", readable(query));
    if (query.desk() != null) {
      bound = bound.bind("desk", query.desk().value());
    }
    if (!query.statuses().isEmpty()) {
      bound = bound.bind("statuses", names(query.statuses()));
    }
    if (!query.severities().isEmpty()) {
      bound = bound.bind("severities", names(query.severities()));
    }
    CaseCursor after = query.after();
    if (after != null) {
      bound =
          bound
              .bind("changedAt", after.changedAt().atOffset(ZoneOffset.UTC))
              .bind("caseId", after.caseId().value())
              .bind("afterDesk", after.desk().value());
    }
    return bound;
  }

  /** A drill's desks have codes of their own. */
  private static String[] readable(CaseQuery query) {
    return query.readable().stream()
        .map(desk -> (query.drill() ? desk.inDrill() : desk).value())
        .toArray(String[]::new);
  }

  private static String[] names(Iterable<? extends Enum<?>> values) {
    List<String> names = new ArrayList<>();
    values.forEach(value -> names.add(value.name()));
    return names.toArray(String[]::new);
  }

  private static Listed listed(Readable row) {
    return new Listed(
        Rows.required(row, "summary", String.class),
        new CaseCursor(
            Rows.requiredInstant(row, "changed_at"),
            new CaseId(Rows.required(row, "case_id", UUID.class)),
            new DeskCode(Rows.required(row, "desk", String.class))));
  }
}
