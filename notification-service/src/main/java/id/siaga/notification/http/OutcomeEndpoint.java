package id.siaga.notification.http;

import id.siaga.notification.access.AccessRules;
import id.siaga.notification.access.Deed;
import id.siaga.notification.access.Person;
import id.siaga.notification.postgres.OutcomeFinder;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** {@code GET /v1/commands/{commandId}}: what the desk answered, waited for where that is asked. */
@Component
class OutcomeEndpoint {

  private final Guard guard;
  private final OutcomeFinder finder;
  private final LiveStreams streams;
  private final OutcomeText text;

  OutcomeEndpoint(Guard guard, OutcomeFinder finder, LiveStreams streams, OutcomeText text) {
    this.guard = guard;
    this.finder = finder;
    this.streams = streams;
    this.text = text;
  }

  Mono<ServerResponse> one(ServerRequest request) {
    OutcomeQuery query = QueryParameters.outcome(request.queryParams());
    Language language = Language.of(request.headers().asHttpHeaders());
    Person person = guard.person(request);
    return outcome(request.pathVariable("commandId"), query, person)
        .switchIfEmpty(Mono.error(() -> new ProblemException(ProblemType.COMMAND_UNDECIDED)))
        .flatMap(outcome ->
            ServerResponse.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .cacheControl(CacheControl.noStore())
                .bodyValue(text.said(outcome, language)));
  }

  private static Deed deed(OutcomeFinder.Answer answer) {
    return answer.aboutCase()
        ? new Deed.ReadAnswer(answer.desk())
        : new Deed.ReadOfficeAnswer(answer.desk());
  }

  /** Looks at once, and again whenever the command was answered; waiting costs no query. */
  private Mono<String> outcome(String commandId, OutcomeQuery query, Person person) {
    Mono<String> look =
        finder
            .answers(commandId, query.desk())
            .filter(answer -> AccessRules.may(person, deed(answer)))
            .next()
            .map(OutcomeFinder.Answer::summary);
    if (query.atMost().isZero()) {
      return look;
    }
    // Listening begins before the first look: an answer in between is not missed.
    return Flux.merge(streams.answers(commandId), Flux.just(true))
        .onBackpressureLatest()
        .concatMap(tick -> look, 1)
        .next()
        .timeout(query.atMost(), Mono.empty());
  }
}
