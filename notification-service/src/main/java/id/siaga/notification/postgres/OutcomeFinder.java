package id.siaga.notification.postgres;

import id.siaga.events.domain.DeskCode;
import io.r2dbc.spi.Parameters;
import io.r2dbc.spi.R2dbcType;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;

/** Reads what desks answered to commands, as the JSON they were stored as. */
@Component
public class OutcomeFinder {

  private final DatabaseClient database;

  OutcomeFinder(DatabaseClient database) {
    this.database = database;
  }

  /**
   * What a desk answered.
   *
   * @param aboutCase whether the command was about a case
   */
  public record Answer(DeskCode desk, boolean aboutCase, String summary) {}

  /**
   * The answers to a command, the newest first; none while there is none.
   *
   * @param desk whose answer; null takes every desk's
   */
  public Flux<Answer> answers(String commandId, @Nullable DeskCode desk) {
    return database
        .sql(
            """
            select desk, case_id is not null as about_case, summary::text as summary from commands
             where command_id = :commandId and desk = coalesce(:desk, desk)
             order by at desc, desk\
            """)
        .bind("commandId", commandId)
        .bind("desk", Parameters.in(R2dbcType.VARCHAR, desk == null ? null : desk.value()))
        .map(row ->
            new Answer(
                new DeskCode(Rows.required(row, "desk", String.class)),
                Rows.required(row, "about_case", Boolean.class),
                Rows.required(row, "summary", String.class)))
        .all();
  }
}
