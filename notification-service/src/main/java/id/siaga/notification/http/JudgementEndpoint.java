package id.siaga.notification.http;

import id.siaga.events.domain.Regions;
import id.siaga.notification.NotificationSettings;
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

  private final RequestBodies requests;
  private final CommandLog commands;
  private final Regions regions;
  private final InstantSource clock;
  private final MeterRegistry meters;
  private final NotificationSettings settings;

  JudgementEndpoint(
      RequestBodies requests,
      CommandLog commands,
      Regions regions,
      InstantSource clock,
      MeterRegistry meters,
      NotificationSettings settings) {
    this.requests = requests;
    this.commands = commands;
    this.regions = regions;
    this.clock = clock;
    this.meters = meters;
    this.settings = settings;
  }

  Mono<ServerResponse> judge(ServerRequest request) {
    return Mono.defer(() -> requests.json(request))
        .map(json -> JudgementBody.read(json, regions, clock.instant()))
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
