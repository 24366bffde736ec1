package id.siaga.notification.postgres;

import id.siaga.notification.domain.CommandOutcome;
import java.sql.PreparedStatement;
import java.util.List;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;

/** Writes what desks answered to commands, and an event for each answer that is new. */
final class OutcomeInsert {

  private static final String SQL =
      """
      with told as (
        select command_id, desk, tier, case_id::uuid as case_id, outcome, refusal, action, object, actor,
               at::timestamptz as at, summary::json as summary
          from unnest(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
             as t (command_id, desk, tier, case_id, outcome, refusal, action, object, actor, at,
                   summary)
      ), decided as (
        insert into commands (command_id, desk, case_id, outcome, refusal, action, object, actor, at,
                              summary)
        select command_id, desk, case_id, outcome, refusal, action, object, actor, at, summary
          from told
        on conflict (command_id, desk) do nothing
        returning command_id, desk
      )
      insert into events (epoch, type, desk, tier, case_id, payload)
      select e.epoch, 'COMMAND', told.desk, told.tier, told.case_id, told.summary
        from told join decided using (command_id, desk), projection_epoch e\
      """;

  private OutcomeInsert() {}

  static void write(JdbcTemplate jdbc, List<CommandOutcome> outcomes) {
    EventOrder.lock(jdbc);
    int events =
        jdbc.execute(
            (ConnectionCallback<Integer>)
                connection -> {
                  try (PreparedStatement statement = connection.prepareStatement(SQL)) {
                    new SqlArrays<>(connection, statement, outcomes)
                        .column(CommandOutcome::commandId)
                        .column(CommandOutcome::desk)
                        .column(outcome -> outcome.desk().tier())
                        .column(CommandOutcome::caseId)
                        .column(CommandOutcome::verdict)
                        .column(CommandOutcome::refusal)
                        .column(CommandOutcome::action)
                        .column(CommandOutcome::object)
                        .column(CommandOutcome::actor)
                        .column(CommandOutcome::at)
                        .column(CommandOutcome::summary);
                    return statement.executeUpdate();
                  }
                });
    if (events > 0) {
      EventOrder.tell(jdbc);
    }
  }
}
