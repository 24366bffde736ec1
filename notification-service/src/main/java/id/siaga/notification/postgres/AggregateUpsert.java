package id.siaga.notification.postgres;

import id.siaga.events.domain.DeskCode;
import id.siaga.notification.domain.AggregateCell;
import java.sql.PreparedStatement;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;

/** Writes the counts of a batch, and when kabupaten were heard of. */
final class AggregateUpsert {

  private static final String CELLS =
      """
      insert into aggregate_cells as c
             (area, win, day, starts, mode, category, topic, severity, stage, cases, open,
              escalated, unfounded, reports, missed_deadlines, revision)
      select area, win, day::date, starts::timestamptz, mode, category, topic, severity, stage,
             cases::int, open::int, escalated::int, unfounded::int, reports::int,
             missed::int, revision::bigint
        from unnest(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
          as t (area, win, day, starts, mode, category, topic, severity, stage, cases, open,
                escalated, unfounded, reports, missed, revision)
      on conflict (area, win, day, starts, mode, category, topic, severity, stage) do update set
        cases = excluded.cases, open = excluded.open, escalated = excluded.escalated,
        unfounded = excluded.unfounded, reports = excluded.reports,
        missed_deadlines = excluded.missed_deadlines, revision = excluded.revision
      where excluded.revision > c.revision\
      """;

  private static final String SIGNS =
      """
      insert into desk_signs as s (desk, heard_at)
      select desk, heard_at::timestamptz from unnest(?, ?) as t (desk, heard_at)
      on conflict (desk) do update set heard_at = excluded.heard_at
      where excluded.heard_at > s.heard_at\
      """;

  private AggregateUpsert() {}

  /** Writes cells, each at most once. */
  static void cells(JdbcTemplate jdbc, List<AggregateCell> cells) {
    jdbc.execute(
        (ConnectionCallback<Integer>)
            connection -> {
              try (PreparedStatement statement = connection.prepareStatement(CELLS)) {
                new SqlArrays<>(connection, statement, cells)
                    .column(AggregateCell::area)
                    .column(AggregateCell::window)
                    .column(AggregateCell::day)
                    .column(AggregateCell::start)
                    .column(AggregateCell::mode)
                    .column(AggregateCell::category)
                    .column(AggregateCell::topic)
                    .column(AggregateCell::severity)
                    .column(AggregateCell::stage)
                    .column(cell -> cell.counts().cases())
                    .column(cell -> cell.counts().open())
                    .column(cell -> cell.counts().escalated())
                    .column(cell -> cell.counts().unfounded())
                    .column(cell -> cell.counts().reports())
                    .column(cell -> cell.counts().missedDeadlines())
                    .column(AggregateCell::revision);
                return statement.executeUpdate();
              }
            });
  }

  /** Writes the latest sign of each desk. */
  static void signs(JdbcTemplate jdbc, List<Map.Entry<DeskCode, Instant>> signs) {
    jdbc.execute(
        (ConnectionCallback<Integer>)
            connection -> {
              try (PreparedStatement statement = connection.prepareStatement(SIGNS)) {
                new SqlArrays<>(connection, statement, signs)
                    .column(Map.Entry::getKey)
                    .column(Map.Entry::getValue);
                return statement.executeUpdate();
              }
            });
  }
}
