package id.siaga.notification.postgres;

import id.siaga.notification.domain.CaseCopy;
import java.sql.PreparedStatement;
import java.util.List;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Writes the copies of a batch and an event for each that was really newer, so that reading a topic
 * again tells nobody anything.
 */
final class CaseUpsert {

  private static final String SQL =
      """
      with changed as (
        insert into cases as c (case_id, desk, tier, owner, desk_revision, mode, status, category,
                                topic, severity, stage, needs_review, opened_at, received_at,
                                changed_at, acknowledge_by, acknowledged_at, kecamatan, desa,
                                close_reason, ended_at, came_from, moved_to, summary, snapshot)
        select case_id::uuid, desk, tier, owner, desk_revision::bigint, mode, status, category,
               topic, severity, stage, needs_review::boolean, opened_at::timestamptz,
               received_at::timestamptz, changed_at::timestamptz, acknowledge_by::timestamptz,
               acknowledged_at::timestamptz, kecamatan, desa, close_reason, ended_at::timestamptz,
               came_from, moved_to, summary::json, snapshot
          from unnest(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
             as t (case_id, desk, tier, owner, desk_revision, mode, status, category, topic,
                   severity, stage, needs_review, opened_at, received_at, changed_at,
                   acknowledge_by, acknowledged_at, kecamatan, desa, close_reason, ended_at,
                   came_from, moved_to, summary,
                   snapshot)
        on conflict (case_id, desk) do update set
          desk_revision = excluded.desk_revision, mode = excluded.mode, status = excluded.status,
          category = excluded.category, topic = excluded.topic, severity = excluded.severity,
          stage = excluded.stage, needs_review = excluded.needs_review,
          opened_at = excluded.opened_at, received_at = excluded.received_at,
          changed_at = excluded.changed_at, acknowledge_by = excluded.acknowledge_by,
          acknowledged_at = excluded.acknowledged_at, kecamatan = excluded.kecamatan,
          desa = excluded.desa, close_reason = excluded.close_reason, ended_at = excluded.ended_at,
          came_from = excluded.came_from, moved_to = excluded.moved_to, summary = excluded.summary,
          snapshot = excluded.snapshot
        where excluded.desk_revision > c.desk_revision
        returning case_id, desk, tier, summary
      )
      insert into events (epoch, type, desk, tier, case_id, payload)
      select e.epoch, 'CASE', desk, tier, case_id, summary from changed, projection_epoch e\
      """;

  private CaseUpsert() {}

  static void write(JdbcTemplate jdbc, List<CaseCopy> copies) {
    EventOrder.lock(jdbc);
    int events =
        jdbc.execute(
            (ConnectionCallback<Integer>)
                connection -> {
                  try (PreparedStatement statement = connection.prepareStatement(SQL)) {
                    new SqlArrays<>(connection, statement, copies)
                        .column(CaseCopy::caseId)
                        .column(CaseCopy::desk)
                        .column(copy -> copy.desk().tier())
                        .column(CaseCopy::owner)
                        .column(CaseCopy::deskRevision)
                        .column(CaseCopy::mode)
                        .column(CaseCopy::status)
                        .column(CaseCopy::category)
                        .column(CaseCopy::topic)
                        .column(CaseCopy::severity)
                        .column(CaseCopy::stage)
                        .column(CaseCopy::needsReview)
                        .column(CaseCopy::openedAt)
                        .column(CaseCopy::receivedAt)
                        .column(CaseCopy::changedAt)
                        .column(CaseCopy::acknowledgeBy)
                        .column(CaseCopy::acknowledgedAt)
                        .column(CaseCopy::kecamatan)
                        .column(CaseCopy::desa)
                        .column(CaseCopy::closeReason)
                        .column(CaseCopy::endedAt)
                        .column(CaseCopy::cameFrom)
                        .column(CaseCopy::movedTo)
                        .column(CaseCopy::summary)
                        .bytes(CaseCopy::snapshot);
                    return statement.executeUpdate();
                  }
                });
    if (events > 0) {
      EventOrder.tell(jdbc);
    }
  }
}
