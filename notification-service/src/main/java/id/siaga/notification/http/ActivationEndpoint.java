package id.siaga.notification.http;

import id.siaga.events.domain.Regions;
import id.siaga.notification.NotificationSettings;
import id.siaga.notification.access.Person;
import id.siaga.notification.domain.CommandKind;
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
 * {@code POST /v1/policies/activations}: 202 once every desk that is asked has its command, in one
 * transaction; the desks themselves judge the policy.
 */
@Component
class ActivationEndpoint {

  private final Guard guard;
  private final RequestBodies requests;
  private final CommandLog commands;
  private final Regions regions;
  private final InstantSource clock;
  private final MeterRegistry meters;
  private final NotificationSettings settings;

  ActivationEndpoint(
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

  Mono<ServerResponse> activate(ServerRequest request) {
    return Mono.defer(() -> requests.json(request))
        .map(json -> {
          Person person = guard.person(request);
          Activation asked = ActivationBody.read(json, regions, clock.instant(), person.subject());
          return asked.forOffice(guard.office(person, asked.onBehalfOf(), asked.desks()));
        })
        .flatMap(this::publish)
        .flatMap(activation ->
            ServerResponse.accepted()
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(
                    Map.of("activationId", activation.id(), "desks", activation.desks().size())))
        .doOnError(ProblemException.class, e -> CommandTaker.rejected(meters, e));
  }

  private Mono<Activation> publish(Activation activation) {
    return Mono.fromCallable(
            () -> {
              commands.publishTogether(activation.commands());
              meters
                  .counter("siaga.commands.accepted", "kind", CommandKind.ACTIVATE_POLICY.name())
                  .increment(activation.desks().size());
              return activation;
            })
        .subscribeOn(Schedulers.boundedElastic())
        .timeout(settings.commandTimeout());
  }
}
