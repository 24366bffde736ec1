package id.siaga.notification.http;

import id.siaga.notification.domain.LiveEvent;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Sinks;
import tools.jackson.databind.json.JsonMapper;

/** Those who wait for a desk's answer: so many at most, each woken for its own command only. */
final class OutcomeWaiters {

  private final int most;
  private final JsonMapper json;
  private final AtomicInteger waiting = new AtomicInteger();
  private final Sinks.Many<Predicate<String>> answered =
      Sinks.many().multicast().directBestEffort();

  OutcomeWaiters(int most, JsonMapper json, MeterRegistry meters) {
    this.most = most;
    this.json = json;
    Gauge.builder("siaga.live.waiters", waiting, AtomicInteger::get).register(meters);
  }

  /**
   * Ticks when the command may have been answered.
   *
   * @return fails with TOO_MANY_WAITERS when as many wait as the instance carries
   */
  Flux<Boolean> ticks(String commandId) {
    return Flux.using(this::enter, self -> news(commandId), OutcomeWaiters::leave);
  }

  /** Wakes whoever waits for one of the answers on a page of events. */
  void tell(List<LiveEvent> page) {
    // Whoever begins to wait later looks for the answer first, and finds it.
    if (waiting.get() > 0) {
      Set<String> ids =
          page.stream()
              .filter(event -> event.kind() == LiveEvent.Kind.COMMAND)
              .map(event -> json.readTree(event.data()).path("commandId").asString(""))
              .collect(Collectors.toSet());
      if (!ids.isEmpty()) {
        wake(ids::contains);
      }
    }
  }

  /** Wakes everybody: answers may have been passed over. */
  void tellAll() {
    wake(id -> true);
  }

  private void wake(Predicate<String> concerned) {
    // Nobody listening is no failure.
    Sinks.EmitResult unused = answered.tryEmitNext(concerned);
  }

  private Flux<Boolean> news(String commandId) {
    return answered
        .asFlux()
        .filter(concerned -> concerned.test(commandId))
        .map(concerned -> true)
        .onBackpressureLatest();
  }

  private OutcomeWaiters enter() {
    if (waiting.incrementAndGet() > most) {
      leave();
      throw new ProblemException(ProblemType.TOO_MANY_WAITERS);
    }
    return this;
  }

  private void leave() {
    waiting.decrementAndGet();
  }
}
