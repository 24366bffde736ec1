package id.siaga.notification.postgres;

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

  /** The answer to a command; empty while there is none. */
  public Mono<String> outcome(String commandId) {
    return database
        .sql("select summary::text as summary from commands where command_id = :commandId")
        .bind("commandId", commandId)
        .map(row -> Rows.required(row, "summary", String.class))
        .one();
  }
}
