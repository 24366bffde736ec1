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

  /** Binds the next column; values go over as text, the database reads them as its type. */
  SqlArrays<R> column(String type, Function<R, @Nullable Object> value) throws SQLException {
    Object[] values = new Object[rows.size()];
    for (int i = 0; i < values.length; i++) {
      Object one = value.apply(rows.get(i));
      values[i] = one == null ? null : one.toString();
    }
    statement.setArray(next++, connection.createArrayOf(type, values));
    return this;
  }
}
