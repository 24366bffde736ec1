package id.siaga.notification.postgres;

import id.siaga.events.domain.DeskCode;
import io.r2dbc.spi.Parameters;
import io.r2dbc.spi.R2dbcType;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Reads what desks answered to commands, as the JSON they were stored as. */
@Component
public class OutcomeFinder {

  private final DatabaseClient database;

  OutcomeFinder(DatabaseClient database) {
    this.database = database;
  }

  /**
   * The answer to a command; empty while there is none.
   *
   * @param desk whose answer; null takes the newest of any desk
   */
  public Mono<String> outcome(String commandId, @Nullable DeskCode desk) {
    return database
        .sql(
            """
            select summary::text as summary from commands
             where command_id = :commandId and desk = coalesce(:desk, desk)
             order by at desc, desk limit 1\
            """)
        .bind("commandId", commandId)
        .bind("desk", Parameters.in(R2dbcType.VARCHAR, desk == null ? null : desk.value()))
        .map(row -> Rows.required(row, "summary", String.class))
        .one();
  }
}
