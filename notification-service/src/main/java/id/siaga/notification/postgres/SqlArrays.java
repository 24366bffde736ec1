package id.siaga.notification.postgres;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Columns of a multi-row statement, each bound as one array: one statement however many rows. */
final class SqlArrays<R> {

  private final Connection connection;
  private final PreparedStatement statement;
  private final List<R> rows;
  private int next = 1;

  SqlArrays(Connection connection, PreparedStatement statement, List<R> rows) {
    this.connection = connection;
    this.statement = statement;
    this.rows = rows;
  }

  /**
   * Binds the next column as text, which the statement casts to its type: arrays of text and of
   * bytes are the ones the driver sends as they are, others it writes out character by character.
   */
  SqlArrays<R> column(Function<R, @Nullable Object> value) throws SQLException {
    @Nullable String[] values = new String[rows.size()];
    for (int i = 0; i < values.length; i++) {
      Object one = value.apply(rows.get(i));
      values[i] = one == null ? null : one.toString();
    }
    statement.setArray(next++, connection.createArrayOf("text", values));
    return this;
  }

  /** Binds the next column as bytes. */
  SqlArrays<R> bytes(Function<R, byte[]> value) throws SQLException {
    byte[][] values = new byte[rows.size()][];
    for (int i = 0; i < values.length; i++) {
      values[i] = value.apply(rows.get(i));
    }
    statement.setArray(next++, connection.createArrayOf("bytea", values));
    return this;
  }
}
