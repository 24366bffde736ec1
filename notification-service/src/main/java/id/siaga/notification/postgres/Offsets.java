package id.siaga.notification.postgres;

import id.siaga.notification.domain.Advance;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;

/** How far each partition has been read. Moved by compare-and-set, which fences a second reader. */
final class Offsets {

  private static final String MOVE_SQL =
      """
      update projection_offsets o set next_offset = a.upto::bigint
        from unnest(?, ?, ?, ?) as a (topic, partition, since, upto)
       where o.topic = a.topic and o.partition = a.partition::int
         and o.next_offset = a.since::bigint
      returning o.topic, o.partition\
      """;

  private Offsets() {}

  /** The next offset of each partition of a topic; a partition never read is missing. */
  static Map<Integer, Long> next(JdbcTemplate jdbc, String topic) {
    Map<Integer, Long> offsets = new HashMap<>();
    jdbc.query(
        "select partition, next_offset from projection_offsets where topic = ?",
        row -> {
          offsets.put(row.getInt(1), row.getLong(2));
        },
        topic);
    return offsets;
  }

  /** Moves those that stand where they should, and names them, {@code topic-partition}. */
  static List<String> move(JdbcTemplate jdbc, List<Advance> advances) {
    List<String> moved =
        jdbc.execute(
            (ConnectionCallback<List<String>>)
                connection -> {
                  try (PreparedStatement statement = connection.prepareStatement(MOVE_SQL)) {
                    new SqlArrays<>(connection, statement, advances)
                        .column(Advance::topic)
                        .column(Advance::partition)
                        .column(Advance::from)
                        .column(Advance::to);
                    List<String> names = new ArrayList<>();
                    try (ResultSet rows = statement.executeQuery()) {
                      while (rows.next()) {
                        names.add(rows.getString(1) + "-" + rows.getInt(2));
                      }
                    }
                    return names;
                  }
                });
    return moved == null ? List.of() : moved;
  }

  /** Notes a partition for the first time; false when another reader has already. */
  static boolean begin(JdbcTemplate jdbc, Advance advance) {
    return jdbc.update(
            """
            insert into projection_offsets (topic, partition, next_offset) values (?, ?, ?)
            on conflict do nothing\
            """,
            advance.topic(),
            advance.partition(),
            advance.to())
        == 1;
  }
}
