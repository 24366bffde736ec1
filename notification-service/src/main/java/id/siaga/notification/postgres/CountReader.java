package id.siaga.notification.postgres;

import id.siaga.events.domain.DeskCode;
import id.siaga.events.domain.ReportMode;
import id.siaga.events.domain.Severity;
import id.siaga.notification.domain.AggregateDimension;
import id.siaga.notification.domain.AggregateQuery;
import id.siaga.notification.domain.AggregateTable;
import id.siaga.notification.domain.AggregateWindow;
import id.siaga.notification.domain.CaseCounts;
import id.siaga.notification.domain.DayCount;
import id.siaga.notification.domain.PlaceCount;
import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;

/** Reads counts of cases, and when desks were last heard of. */
@Component
public class CountReader {

  /** Most groups of one answer: 24 provinces by hour and topic of a day would be as many. */
  public static final int MOST_GROUPS = 20_000;

  private static final String SUMS =
      """
      sum(cases) as cases, sum(open) as open, sum(escalated) as escalated,
      sum(unfounded) as unfounded, sum(reports) as reports,
      sum(missed_deadlines) as missed_deadlines\
      """;

  private final DatabaseClient database;

  CountReader(DatabaseClient database) {
    this.database = database;
  }

  /** The groups of one period, in no order, at most {@link #MOST_GROUPS} and one more. */
  public Flux<AggregateTable.Group> groups(AggregateQuery query) {
    String columns =
        query.by().stream().map(AggregateDimension::column).collect(Collectors.joining(", "));
    List<DeskCode> areas =
        query.by().contains(AggregateDimension.AREA) ? query.below() : List.of(query.area());
    String sql =
        "select "
            + (columns.isEmpty() ? "" : columns + ", ")
            + SUMS
            + " from aggregate_cells where area = any(:areas) and win = :win and mode = :mode"
            + " and day between :from and :to"
            + filter("category", query.categories())
            + filter("topic", query.topics())
            + filter("severity", query.severities())
            + filter("stage", query.stages())
            + (columns.isEmpty() ? "" : " group by " + columns)
            + " having sum(cases) <> 0 limit "
            + (MOST_GROUPS + 1);
    return database
        .sql(sql)
        .bind("areas", codes(areas))
        .bind("win", query.window().name())
        .bind("mode", query.period().mode().name())
        .bind("from", query.period().from())
        .bind("to", query.period().to())
        .map(row -> new AggregateTable.Group(key(row, query.by()), counts(row)))
        .all();
  }

  /** What a kabupaten's own desk may know more finely: its real cases by kecamatan and desa. */
  public Flux<PlaceCount> places(DeskCode kabupaten, Instant from, Instant until) {
    return database
        .sql(
            """
            select coalesce(kecamatan, left(desa, 8)) as kecamatan, desa, topic, severity,
                   count(*) as cases,
                   count(*) filter (where status not in ('RESOLVED_HERE', 'CLOSED')) as open
              from cases
             where desk = :desk and mode = :mode
               and opened_at >= :from and opened_at < :until
               and (close_reason is null
                    or close_reason not in ('DUPLIKAT', 'DIPINDAHKAN', 'DITARIK'))
             group by 1, 2, 3, 4 order by 1 nulls last, 2 nulls first, 3, 4\
            """)
        .bind("desk", kabupaten.value())
        .bind("mode", ReportMode.LIVE.name())
        .bind("from", from.atOffset(ZoneOffset.UTC))
        .bind("until", until.atOffset(ZoneOffset.UTC))
        .map(row ->
            new PlaceCount(
                row.get("kecamatan", String.class),
                row.get("desa", String.class),
                Rows.required(row, "topic", String.class),
                Severity.valueOf(Rows.required(row, "severity", String.class)),
                number(row, "cases"),
                number(row, "open")))
        .all();
  }

  /** Every kabupaten's real cases by day, topic and severity. */
  public Flux<DayCount> days(List<DeskCode> kabupaten, LocalDate from, LocalDate to) {
    return database
        .sql(
            "select area, day, topic, severity, "
                + SUMS
                + " from aggregate_cells where area = any(:areas) and win = :win and mode = :mode"
                + " and day between :from and :to group by area, day, topic, severity"
                + " having sum(cases) <> 0")
        .bind("areas", codes(kabupaten))
        .bind("win", AggregateWindow.DAY.name())
        .bind("mode", ReportMode.LIVE.name())
        .bind("from", from)
        .bind("to", to)
        .map(row ->
            new DayCount(
                new DeskCode(Rows.required(row, "area", String.class)),
                Rows.required(row, "day", LocalDate.class),
                Rows.required(row, "topic", String.class),
                Severity.valueOf(Rows.required(row, "severity", String.class)),
                counts(row)))
        .all();
  }

  /** When a kabupaten was last heard of. */
  public record Sign(DeskCode desk, Instant heardAt) {}

  /** The last sign of every kabupaten that ever gave one. */
  public Flux<Sign> signs() {
    return database
        .sql("select desk, heard_at from desk_signs")
        .map(row ->
            new Sign(
                new DeskCode(Rows.required(row, "desk", String.class)),
                Rows.requiredInstant(row, "heard_at")))
        .all();
  }

  /** Codes out of enums only, so they may stand in the statement. */
  private static String filter(String column, Set<? extends Enum<?>> codes) {
    return codes.isEmpty()
        ? ""
        : codes.stream()
            .map(code -> "'" + code.name() + "'")
            .sorted()
            .collect(Collectors.joining(",", " and " + column + " in (", ")"));
  }

  private static List<String> key(Readable row, List<AggregateDimension> by) {
    List<String> key = new ArrayList<>(by.size());
    for (AggregateDimension dimension : by) {
      key.add(
          dimension == AggregateDimension.START
              ? Rows.requiredInstant(row, "starts").toString()
              : Rows.required(row, dimension.column(), String.class));
    }
    return key;
  }

  private static CaseCounts counts(Readable row) {
    return new CaseCounts(
        number(row, "cases"),
        number(row, "open"),
        number(row, "escalated"),
        number(row, "unfounded"),
        number(row, "reports"),
        number(row, "missed_deadlines"));
  }

  private static long number(Readable row, String column) {
    return Rows.required(row, column, Long.class);
  }

  private static String[] codes(List<DeskCode> areas) {
    return areas.stream().map(DeskCode::value).toArray(String[]::new);
  }
}
