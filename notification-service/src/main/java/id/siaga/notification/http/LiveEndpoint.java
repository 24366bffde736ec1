package id.siaga.notification.http;

import id.siaga.notification.access.Person;
import id.siaga.notification.domain.AccessDeed;
import id.siaga.notification.domain.EventId;
import id.siaga.notification.domain.LiveEvent;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.codec.ServerSentEvent;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.BodyInserters;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** {@code GET /v1/events}: server-sent events, resumed by Last-Event-ID. */
@Component
class LiveEndpoint {

  private final Guard guard;
  private final LiveStreams streams;
  private final OutcomeText outcomes;
  private final AccessNotes notes;
  private final InstantSource clock;

  LiveEndpoint(
      Guard guard,
      LiveStreams streams,
      OutcomeText outcomes,
      InstantSource clock,
      AccessNotes notes) {
    this.notes = notes;
    this.clock = clock;
    this.guard = guard;
    this.streams = streams;
    this.outcomes = outcomes;
  }

  Mono<ServerResponse> events(ServerRequest request) {
    Person person = guard.person(request);
    LiveFilter filter = QueryParameters.events(request.queryParams(), person);
    EventId lastSeen = lastSeen(request.headers().firstHeader("Last-Event-ID"));
    Language language = Language.of(request.headers().asHttpHeaders());
    Flux<ServerSentEvent<String>> events =
        notes
            .looking(person, AccessDeed.STREAM_OPENED, filter.desk(), request.uri().getQuery())
            .thenMany(streams.open(filter, lastSeen))
            .takeUntilOther(Mono.delay(remaining(request)))
            .map(event -> sent(event, language));
    return ServerResponse.ok()
        .contentType(MediaType.TEXT_EVENT_STREAM)
        .cacheControl(CacheControl.noStore())
        // A proxy in between must not collect events before it passes them on.
        .header("X-Accel-Buffering", "no")
        .body(BodyInserters.fromServerSentEvents(events));
  }

  /** A stream ends with the sign-in that opened it; the reader comes back with a new one. */
  private Duration remaining(ServerRequest request) {
    return request
        .attribute(SignedIn.UNTIL)
        .map(until -> Duration.between(clock.instant(), (Instant) until))
        .orElse(Duration.ZERO);
  }

  /** An id that can't be read is not continued by anything: the reader gets a reset. */
  private static @Nullable EventId lastSeen(@Nullable String header) {
    return header == null || header.isBlank()
        ? null
        : EventId.parse(header).orElse(new EventId(-1, 0));
  }

  private ServerSentEvent<String> sent(LiveEvent event, Language language) {
    String data =
        event.kind() == LiveEvent.Kind.COMMAND
            ? outcomes.said(event.data(), language)
            : event.data();
    return ServerSentEvent.<String>builder()
        .id(event.id().toString())
        .event(event.kind().name().toLowerCase(Locale.ROOT))
        .data(data)
        .build();
  }
}
