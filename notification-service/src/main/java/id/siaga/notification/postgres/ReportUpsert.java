package id.siaga.notification.postgres;

import java.sql.PreparedStatement;
import java.util.List;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Writes what a batch says of its reports: one statement, what is known already stays. Only a move
 * gives way to a later one, and a region to that of the report itself.
 */
final class ReportUpsert {

  private static final String SQL =
      """
      insert into reports as r (report_id, region, received_at, scored_at, category, topic,
                                severity, case_id, at_desk_at, moved_case_id, moved_at, nihil_at,
                                conflict_at)
      select report_id::uuid, region, received_at::timestamptz, scored_at::timestamptz,
             category, topic, severity, case_id::uuid, at_desk_at::timestamptz,
             moved_case_id::uuid, moved_at::timestamptz, nihil_at::timestamptz,
             conflict_at::timestamptz
        from unnest(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
           as t (report_id, region, received_at, scored_at, category, topic, severity,
                 case_id, at_desk_at, moved_case_id, moved_at, nihil_at, conflict_at)
      on conflict (report_id) do update set
        region = case when excluded.received_at is null then r.region else excluded.region end,
        received_at = coalesce(r.received_at, excluded.received_at),
        scored_at = coalesce(r.scored_at, excluded.scored_at),
        category = coalesce(r.category, excluded.category),
        topic = coalesce(r.topic, excluded.topic),
        severity = coalesce(r.severity, excluded.severity),
        case_id = coalesce(r.case_id, excluded.case_id),
        at_desk_at = coalesce(r.at_desk_at, excluded.at_desk_at),
        moved_case_id = case when excluded.moved_at > coalesce(r.moved_at, '-infinity')
                             then excluded.moved_case_id else r.moved_case_id end,
        moved_at = greatest(r.moved_at, excluded.moved_at),
        nihil_at = coalesce(r.nihil_at, excluded.nihil_at),
        conflict_at = coalesce(r.conflict_at, excluded.conflict_at)
      where (r.received_at is null and excluded.received_at is not null)
         or (r.scored_at is null and excluded.scored_at is not null)
         or (r.at_desk_at is null and excluded.at_desk_at is not null)
         or excluded.moved_at > coalesce(r.moved_at, '-infinity')
         or (r.nihil_at is null and excluded.nihil_at is not null)
         or (r.conflict_at is null and excluded.conflict_at is not null)\
      """;

  private ReportUpsert() {}

  static void write(JdbcTemplate jdbc, List<ReportRow> rows) {
    jdbc.execute(
        (ConnectionCallback<Integer>)
            connection -> {
              try (PreparedStatement statement = connection.prepareStatement(SQL)) {
                new SqlArrays<>(connection, statement, rows)
                    .column(row -> row.reportId)
                    .column(row -> row.region)
                    .column(row -> row.receivedAt)
                    .column(row -> row.scoredAt)
                    .column(row -> row.category)
                    .column(row -> row.topic)
                    .column(row -> row.severity)
                    .column(row -> row.caseId)
                    .column(row -> row.atDeskAt)
                    .column(row -> row.movedCaseId)
                    .column(row -> row.movedAt)
                    .column(row -> row.nihilAt)
                    .column(row -> row.conflictAt);
                return statement.executeUpdate();
              }
            });
  }
}
