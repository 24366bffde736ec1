package id.siaga.notification.postgres;

import id.siaga.events.domain.DeskCode;
import id.siaga.notification.domain.EventId;
import id.siaga.notification.domain.LiveEvent;
import id.siaga.notification.domain.LiveSpan;
import io.r2dbc.spi.Readable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Reads live events in the order of their commits. */
@Component
public class LiveEventReader {

  private final DatabaseClient database;

  LiveEventReader(DatabaseClient database) {
    this.database = database;
  }

  /** What there is now. */
  public Mono<LiveSpan> span() {
    return database
        .sql(
            """
            select epoch, trimmed_to,
                   greatest(trimmed_to, (select coalesce(max(id), 0) from events)) as last
              from projection_epoch\
            """)
        .map(row ->
            new LiveSpan(
                Rows.required(row, "epoch", Long.class),
                Rows.required(row, "trimmed_to", Long.class),
                Rows.required(row, "last", Long.class)))
        .one();
  }

  /** The events behind a place, up to and including a number, oldest first. */
  public Flux<LiveEvent> between(EventId place, long last, int limit) {
    return database
        .sql(
            """
            select id, epoch, type, desk, payload::text as payload from events
             where epoch = :epoch and id > :after and id <= :last order by id limit :limit\
            """)
        .bind("epoch", place.epoch())
        .bind("after", place.number())
        .bind("last", last)
        .bind("limit", limit)
        .map(LiveEventReader::event)
        .all();
  }

  private static LiveEvent event(Readable row) {
    return new LiveEvent(
        new EventId(Rows.required(row, "epoch", Long.class), Rows.required(row, "id", Long.class)),
        LiveEvent.Kind.valueOf(Rows.required(row, "type", String.class)),
        new DeskCode(Rows.required(row, "desk", String.class)),
        Rows.required(row, "payload", String.class));
  }
}
