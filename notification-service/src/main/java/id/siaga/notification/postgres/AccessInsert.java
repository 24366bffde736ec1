package id.siaga.notification.postgres;

import id.siaga.notification.domain.AccessEntry;
import java.sql.PreparedStatement;
import java.util.List;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;

/** Writes entries of the access log; one that is there already says the same. */
final class AccessInsert {

  private static final String SQL =
      """
      insert into access_log
             (access_id, at, desk, deed, allowed, case_id, subject, posts, detail)
      select access_id::uuid, at::timestamptz, desk, deed, allowed::boolean, case_id::uuid, subject,
             posts, detail
        from unnest(?, ?, ?, ?, ?, ?, ?, ?, ?)
          as t (access_id, at, desk, deed, allowed, case_id, subject, posts, detail)
      on conflict do nothing\
      """;

  private AccessInsert() {}

  static void write(JdbcTemplate jdbc, List<AccessEntry> entries) {
    jdbc.execute(
        (ConnectionCallback<Integer>)
            connection -> {
              try (PreparedStatement statement = connection.prepareStatement(SQL)) {
                new SqlArrays<>(connection, statement, entries)
                    .column(AccessEntry::id)
                    .column(AccessEntry::at)
                    .column(AccessEntry::desk)
                    .column(AccessEntry::deed)
                    .column(AccessEntry::allowed)
                    .column(AccessEntry::caseId)
                    .column(AccessEntry::subject)
                    .column(AccessEntry::posts)
                    .column(AccessEntry::detail);
                return statement.executeUpdate();
              }
            });
  }
}
