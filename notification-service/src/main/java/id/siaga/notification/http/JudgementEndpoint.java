package id.siaga.notification.http;

import id.siaga.events.domain.Regions;
import id.siaga.notification.NotificationSettings;
import id.siaga.notification.access.Deed;
import id.siaga.notification.access.Person;
import id.siaga.notification.domain.CommandLog;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.InstantSource;
import java.util.Map;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/**
 * {@code POST /v1/policies/judgements}: a proposed policy is approved of or declined; 202 once the
 * desks that judge have their commands, in one transaction.
 */
@Component
class JudgementEndpoint {

  private final Guard guard;
  private final RequestBodies requests;
  private final CommandLog commands;
  private final Regions regions;
  private final InstantSource clock;
  private final MeterRegistry meters;
  private final NotificationSettings settings;

  JudgementEndpoint(
      Guard guard,
      RequestBodies requests,
      CommandLog commands,
      Regions regions,
      InstantSource clock,
      MeterRegistry meters,
      NotificationSettings settings) {
    this.guard = guard;
    this.requests = requests;
    this.commands = commands;
    this.regions = regions;
    this.clock = clock;
    this.meters = meters;
    this.settings = settings;
  }

  Mono<ServerResponse> judge(ServerRequest request) {
    return Mono.defer(() -> requests.json(request))
        .map(json -> {
          Person person = guard.person(request);
          Judgement judgement =
              JudgementBody.read(json, regions, clock.instant(), person.subject());
          judgement
              .desks()
              .forEach(desk ->
                  guard.require(
                      person, new Deed.Govern(judgement.judge(desk), desk), ProblemType.FORBIDDEN));
          return judgement;
        })
        .flatMap(this::publish)
        .flatMap(judgement ->
            ServerResponse.accepted()
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(
                    Map.of("judgementId", judgement.id(), "desks", judgement.desks().size())))
        .doOnError(ProblemException.class, e -> CommandTaker.rejected(meters, e));
  }

  private Mono<Judgement> publish(Judgement judgement) {
    return Mono.fromCallable(
            () -> {
              commands.publishTogether(judgement.commands());
              meters
                  .counter("siaga.commands.accepted", "kind", judgement.kind().name())
                  .increment(judgement.desks().size());
              return judgement;
            })
        .subscribeOn(Schedulers.boundedElastic())
        .timeout(settings.commandTimeout());
  }
}
