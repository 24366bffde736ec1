package id.siaga.notification.postgres;

import id.siaga.notification.domain.DailyFact;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;

/** Writes what records say of daily reports. A chain says each thing once, so the first stands. */
final class DailyInsert {

  private static final String WRITTEN =
      """
      insert into daily_contents (desk, period, content_hash, number, content, command_id,
                                  written_at)
      select desk, period, content_hash, number, content, command_id, written_at::timestamptz
        from unnest(?, ?, ?, ?, ?, ?, ?)
           as t (desk, period, content_hash, number, content, command_id, written_at)
      on conflict do nothing\
      """;
  private static final String SENT =
      """
      insert into daily_reports (desk, period, revision, content_hash, command_id, actor, sent_at,
                                 sequence)
      select desk, period, revision::int, content_hash, command_id, actor, at::timestamptz,
             sequence::bigint
        from unnest(?, ?, ?, ?, ?, ?, ?, ?)
           as t (desk, period, revision, content_hash, command_id, actor, at, sequence)
      on conflict do nothing\
      """;
  private static final String RECEIVED =
      """
      insert into daily_receipts (desk, period, revision, content_hash, by_desk, received_at,
                                  sequence)
      select desk, period, revision::int, content_hash, by_desk, at::timestamptz, sequence::bigint
        from unnest(?, ?, ?, ?, ?, ?, ?)
           as t (desk, period, revision, content_hash, by_desk, at, sequence)
      on conflict do nothing\
      """;
  private static final String MISSED =
      """
      insert into missed_deadlines (desk, sequence, at, deadline)
      select desk, sequence::bigint, at::timestamptz, deadline
        from unnest(?, ?, ?, ?) as t (desk, sequence, at, deadline)
      on conflict do nothing\
      """;
  private static final String COVERED =
      """
      insert into checkpoints as c (desk, signer, number, hash, at, sequence, head)
      select desk, signer, number::bigint, hash, at::timestamptz, sequence::bigint, head
        from unnest(?, ?, ?, ?, ?, ?, ?) as t (desk, signer, number, hash, at, sequence, head)
      on conflict (desk) do update set
        signer = excluded.signer, number = excluded.number, hash = excluded.hash,
        at = excluded.at, sequence = excluded.sequence, head = excluded.head
      where excluded.number > c.number\
      """;

  private DailyInsert() {}

  /** Binds the columns of one statement. */
  private interface Binder<F> {
    void bind(SqlArrays<F> rows) throws SQLException;
  }

  static void write(JdbcTemplate jdbc, List<DailyFact> facts) {
    List<DailyFact.Written> written = new ArrayList<>();
    List<DailyFact.Sent> sent = new ArrayList<>();
    List<DailyFact.Received> received = new ArrayList<>();
    List<DailyFact.Missed> missed = new ArrayList<>();
    // One row of a statement may not meet another of the same key.
    Map<String, DailyFact.Covered> covered = new LinkedHashMap<>();
    for (DailyFact fact : facts) {
      switch (fact) {
        case DailyFact.Written one -> written.add(one);
        case DailyFact.Sent one -> sent.add(one);
        case DailyFact.Received one -> received.add(one);
        case DailyFact.Missed one -> missed.add(one);
        case DailyFact.Covered one ->
            covered.merge(
                one.desk().value(), one, (a, b) -> b.proof().number() > a.proof().number() ? b : a);
      }
    }
    run(
        jdbc,
        WRITTEN,
        written,
        rows ->
            rows.column(one -> one.report().desk())
                .column(one -> one.report().period())
                .column(one -> one.report().contentHash())
                .column(one -> one.report().number())
                .column(one -> one.report().content())
                .column(one -> one.report().commandId())
                .column(one -> one.report().writtenAt()));
    run(
        jdbc,
        SENT,
        sent,
        rows ->
            rows.column(DailyFact.Sent::desk)
                .column(DailyFact.Sent::period)
                .column(DailyFact.Sent::revision)
                .column(DailyFact.Sent::contentHash)
                .column(DailyFact.Sent::commandId)
                .column(DailyFact.Sent::actor)
                .column(DailyFact.Sent::at)
                .column(DailyFact.Sent::sequence));
    run(
        jdbc,
        RECEIVED,
        received,
        rows ->
            rows.column(DailyFact.Received::desk)
                .column(DailyFact.Received::period)
                .column(DailyFact.Received::revision)
                .column(DailyFact.Received::contentHash)
                .column(DailyFact.Received::by)
                .column(DailyFact.Received::at)
                .column(DailyFact.Received::sequence));
    run(
        jdbc,
        MISSED,
        missed,
        rows ->
            rows.column(DailyFact.Missed::desk)
                .column(DailyFact.Missed::sequence)
                .column(DailyFact.Missed::at)
                .column(DailyFact.Missed::deadline));
    run(
        jdbc,
        COVERED,
        List.copyOf(covered.values()),
        rows ->
            rows.column(DailyFact.Covered::desk)
                .column(one -> one.proof().signer())
                .column(one -> one.proof().number())
                .column(one -> one.proof().hash())
                .column(one -> one.proof().at())
                .column(one -> one.proof().sequence())
                .column(one -> one.proof().head()));
  }

  private static <F> void run(JdbcTemplate jdbc, String sql, List<F> facts, Binder<F> binder) {
    if (facts.isEmpty()) {
      return;
    }
    jdbc.execute(
        (ConnectionCallback<Integer>)
            connection -> {
              try (PreparedStatement statement = connection.prepareStatement(sql)) {
                binder.bind(new SqlArrays<>(connection, statement, facts));
                return statement.executeUpdate();
              }
            });
  }
}
