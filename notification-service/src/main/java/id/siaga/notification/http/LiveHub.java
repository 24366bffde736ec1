package id.siaga.notification.http;

import id.siaga.notification.domain.EventId;
import id.siaga.notification.domain.LiveEvent;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.ArrayBlockingQueue;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Sinks;

/**
 * Gives every live event to every open reader, in order. A reader has a bounded buffer: when it is
 * full the stream ends, and the reader comes back with the last id it saw.
 */
final class LiveHub {

  private final int most;
  private final int buffer;
  private final MeterRegistry meters;
  private final Set<Reader> readers = new HashSet<>();
  private EventId place = new EventId(0, 0);

  LiveHub(int most, int buffer, MeterRegistry meters) {
    this.most = most;
    this.buffer = buffer;
    this.meters = meters;
    Gauge.builder("siaga.live.connections", this, LiveHub::open).register(meters);
  }

  /** One open stream; everything behind {@code from} waits for it. */
  record Reader(LiveFilter filter, EventId from, Sinks.Many<LiveEvent> sink) {

    Flux<LiveEvent> live() {
      return sink.asFlux();
    }
  }

  synchronized Reader attach(LiveFilter filter) {
    if (readers.size() >= most) {
      throw new ProblemException(ProblemType.TOO_MANY_STREAMS);
    }
    Reader reader =
        new Reader(
            filter,
            place,
            Sinks.many().unicast().onBackpressureBuffer(new ArrayBlockingQueue<>(buffer)));
    readers.add(reader);
    return reader;
  }

  synchronized void detach(Reader reader) {
    readers.remove(reader);
  }

  /** Where the next event is looked for. */
  synchronized EventId place() {
    return place;
  }

  synchronized void publish(LiveEvent event) {
    place = event.id();
    give(event);
  }

  synchronized void heartbeat() {
    give(LiveEvent.heartbeat(place));
  }

  /** The numbers have begun anew, or there is a gap: whoever watches must load anew. */
  synchronized void restart(EventId at) {
    place = at;
    give(LiveEvent.reset(at));
  }

  synchronized void close() {
    readers.forEach(reader -> reader.sink().tryEmitComplete());
    readers.clear();
  }

  private synchronized int open() {
    return readers.size();
  }

  private void give(LiveEvent event) {
    readers.removeIf(reader -> reader.filter().passes(event) && !taken(reader, event));
  }

  private boolean taken(Reader reader, LiveEvent event) {
    Sinks.EmitResult result = reader.sink().tryEmitNext(event);
    if (result.isFailure() && reader.sink().tryEmitComplete().isSuccess()) {
      // Full, whether it already reads or still catches up; one that left needs no ending.
      meters.counter("siaga.live.overflows").increment();
    }
    return result.isSuccess();
  }
}
