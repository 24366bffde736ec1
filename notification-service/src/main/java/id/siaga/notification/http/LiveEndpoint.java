package id.siaga.notification.http;

import id.siaga.notification.domain.EventId;
import id.siaga.notification.domain.LiveEvent;
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

  private final LiveStreams streams;
  private final OutcomeText outcomes;

  LiveEndpoint(LiveStreams streams, OutcomeText outcomes) {
    this.streams = streams;
    this.outcomes = outcomes;
  }

  Mono<ServerResponse> events(ServerRequest request) {
    LiveFilter filter = QueryParameters.events(request.queryParams());
    EventId lastSeen = lastSeen(request.headers().firstHeader("Last-Event-ID"));
    Language language = Language.of(request.headers().asHttpHeaders());
    Flux<ServerSentEvent<String>> events =
        streams.open(filter, lastSeen).map(event -> sent(event, language));
    return ServerResponse.ok()
        .contentType(MediaType.TEXT_EVENT_STREAM)
        .cacheControl(CacheControl.noStore())
        // A proxy in between must not collect events before it passes them on.
        .header("X-Accel-Buffering", "no")
        .body(BodyInserters.fromServerSentEvents(events));
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
