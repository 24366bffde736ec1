package id.siaga.notification.postgres;

import id.siaga.notification.domain.RiskAssessment;
import java.sql.PreparedStatement;
import java.util.List;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;

/** Writes entries of risk registers; a desk's records come in the order in which it made them. */
final class RiskUpsert {

  private static final String SQL =
      """
      insert into risk_assessments
             (desk, place, topic, assessed_on, level, note, actor, recorded_at)
      select desk, place, topic, assessed_on::date, level, note, actor, recorded_at::timestamptz
        from unnest(?, ?, ?, ?, ?, ?, ?, ?)
          as t (desk, place, topic, assessed_on, level, note, actor, recorded_at)
      on conflict (desk, place, topic, assessed_on) do update set
        level = excluded.level, note = excluded.note, actor = excluded.actor,
        recorded_at = excluded.recorded_at\
      """;

  private RiskUpsert() {}

  static void write(JdbcTemplate jdbc, List<RiskAssessment> entries) {
    jdbc.execute(
        (ConnectionCallback<Integer>)
            connection -> {
              try (PreparedStatement statement = connection.prepareStatement(SQL)) {
                new SqlArrays<>(connection, statement, entries)
                    .column(RiskAssessment::desk)
                    .column(RiskAssessment::place)
                    .column(RiskAssessment::topic)
                    .column(RiskAssessment::assessedOn)
                    .column(RiskAssessment::level)
                    .column(RiskAssessment::note)
                    .column(RiskAssessment::subject)
                    .column(RiskAssessment::recordedAt);
                return statement.executeUpdate();
              }
            });
  }
}
