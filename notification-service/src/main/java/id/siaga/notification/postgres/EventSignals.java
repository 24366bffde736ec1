package id.siaga.notification.postgres;

import io.r2dbc.postgresql.PostgresqlConnectionFactory;
import io.r2dbc.postgresql.api.PostgresqlConnection;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Flux;
import reactor.util.retry.Retry;

/** Says when there may be new live events, whichever instance wrote them. */
public class EventSignals {

  static final String CHANNEL = "siaga_events";

  /** Also look this often: a notification lost with its connection costs no more than this. */
  private static final Duration ANYWAY = Duration.ofSeconds(1);

  private static final Logger LOG = LoggerFactory.getLogger(EventSignals.class);

  private final PostgresqlConnectionFactory connections;

  EventSignals(PostgresqlConnectionFactory connections) {
    this.connections = connections;
  }

  /** Ticks at every notification and at least once a second; never ends, never fails. */
  public Flux<Long> ticks() {
    Flux<Long> notified =
        Flux.usingWhen(connections.create(), EventSignals::listen, PostgresqlConnection::close)
            .doOnError(e -> LOG.warn("live events: LISTEN is broken, polling until it is back"))
            // An ended stream is a closed connection.
            .concatWith(Flux.error(() -> new IllegalStateException("connection closed")))
            .retryWhen(
                Retry.backoff(Long.MAX_VALUE, Duration.ofMillis(500))
                    .maxBackoff(Duration.ofSeconds(5)));
    return Flux.merge(notified, Flux.interval(ANYWAY).onBackpressureDrop());
  }

  private static Flux<Long> listen(PostgresqlConnection connection) {
    return connection
        .createStatement("listen " + CHANNEL)
        .execute()
        .flatMap(result -> result.getRowsUpdated())
        .thenMany(connection.getNotifications())
        .map(notification -> 0L);
  }
}
