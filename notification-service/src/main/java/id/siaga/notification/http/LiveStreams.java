package id.siaga.notification.http;

import id.siaga.notification.NotificationSettings;
import id.siaga.notification.domain.EventId;
import id.siaga.notification.domain.LiveEvent;
import id.siaga.notification.domain.LiveSpan;
import id.siaga.notification.postgres.EventSignals;
import id.siaga.notification.postgres.LiveEventReader;
import io.micrometer.core.instrument.MeterRegistry;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import reactor.core.Disposable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/**
 * Follows the live events of the projection and gives each to every open stream: one query an event
 * however many watch.
 */
@Component
class LiveStreams implements SmartLifecycle {

  private static final Logger LOG = LoggerFactory.getLogger(LiveStreams.class);
  private static final int PAGE = 500;

  private final LiveEventReader events;
  private final EventSignals signals;
  private final NotificationSettings.Live limits;
  private final LiveHub hub;
  private final OutcomeWaiters waiters;
  private volatile @Nullable Disposable following;

  LiveStreams(
      LiveEventReader events,
      EventSignals signals,
      NotificationSettings settings,
      JsonMapper json,
      MeterRegistry meters) {
    this.events = events;
    this.signals = signals;
    this.limits = settings.live();
    this.hub = new LiveHub(limits.connections(), limits.buffer(), meters);
    this.waiters = new OutcomeWaiters(limits.waiters(), json, meters);
  }

  /**
   * A stream of its own for one reader.
   *
   * @param lastSeen the id behind which to go on; null begins now
   * @return fails with TOO_MANY_STREAMS when the instance has as many as it carries
   */
  Flux<LiveEvent> open(LiveFilter filter, @Nullable EventId lastSeen) {
    return Mono.fromCallable(() -> hub.attach(filter))
        .flatMapMany(own ->
            missed(own, lastSeen)
                .filter(filter::passes)
                .concatWith(own.live())
                .doFinally(end -> hub.detach(own)));
  }

  /**
   * Ticks when a desk may have answered the command: something to look again upon.
   *
   * @return fails with TOO_MANY_WAITERS when as many wait as the instance carries
   */
  Flux<Boolean> answers(String commandId) {
    return waiters.ticks(commandId);
  }

  private Flux<LiveEvent> missed(LiveHub.Reader own, @Nullable EventId lastSeen) {
    if (lastSeen == null) {
      return Flux.just(LiveEvent.heartbeat(own.from()));
    }
    return events
        .span()
        .flatMapMany(span -> {
          // Up to where the hub stood when this reader came; the rest waits in its buffer.
          LiveSpan known = new LiveSpan(own.from().epoch(), span.trimmedTo(), own.from().number());
          return span.epoch() == own.from().epoch() && known.continues(lastSeen, limits.replay())
              ? events
                  .between(lastSeen, own.from().number(), limits.replay())
                  .concatWithValues(LiveEvent.heartbeat(own.from()))
              : Flux.just(LiveEvent.reset(own.from()));
        });
  }

  @Override
  public void start() {
    Flux<Object> heartbeats =
        Flux.interval(limits.heartbeat())
            .onBackpressureDrop()
            .doOnNext(tick -> hub.heartbeat())
            .cast(Object.class);
    Flux<Object> follow =
        signals.ticks().onBackpressureLatest().concatMap(tick -> advance(), 1).cast(Object.class);
    following = Flux.merge(heartbeats, follow).subscribe();
  }

  /** Brings the hub to the end; a failure is the database's, the next tick tries again. */
  private Mono<Boolean> advance() {
    return events
        .span()
        .flatMap(this::advance)
        .doOnError(e -> LOG.warn("live events can't be read: {}", e.getClass().getName()))
        .onErrorReturn(false);
  }

  private Mono<Boolean> advance(LiveSpan span) {
    EventId place = hub.place();
    if (place.epoch() != span.epoch()
        || place.number() > span.last()
        || place.number() < span.trimmedTo()) {
      hub.restart(span.end());
      waiters.tellAll();
      return Mono.just(true);
    }
    if (place.number() == span.last()) {
      return Mono.just(false);
    }
    return events
        .between(place, span.last(), PAGE)
        .collectList()
        .flatMap(page -> {
          page.forEach(hub::publish);
          waiters.tell(page);
          return page.isEmpty() ? Mono.just(true) : advance(span);
        });
  }

  @Override
  public void stop() {
    Disposable running = following;
    following = null;
    if (running != null) {
      running.dispose();
    }
    hub.close();
  }

  @Override
  public boolean isRunning() {
    return following != null;
  }
}
