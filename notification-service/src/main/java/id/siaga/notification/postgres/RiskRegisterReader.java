package id.siaga.notification.postgres;

import id.siaga.events.domain.DeskCode;
import id.siaga.events.domain.Severity;
import id.siaga.notification.domain.RiskRegister;
import java.time.LocalDate;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;

/** Reads a desk's risk register. */
@Component
public class RiskRegisterReader {

  private final DatabaseClient database;

  RiskRegisterReader(DatabaseClient database) {
    this.database = database;
  }

  /** The latest entry of each place and topic as it stood on a date. */
  public Flux<RiskRegister.Assessed> entries(DeskCode desk, LocalDate on) {
    return database
        .sql(
            """
            select distinct on (place, topic) place, topic, level, assessed_on, note, actor
              from risk_assessments where desk = :desk and assessed_on <= :on
             order by place, topic, assessed_on desc\
            """)
        .bind("desk", desk.value())
        .bind("on", on)
        .map(row ->
            new RiskRegister.Assessed(
                Rows.required(row, "place", String.class),
                Rows.required(row, "topic", String.class),
                Severity.valueOf(Rows.required(row, "level", String.class)),
                Rows.required(row, "assessed_on", LocalDate.class),
                row.get("note", String.class),
                Rows.required(row, "actor", String.class)))
        .all();
  }
}
