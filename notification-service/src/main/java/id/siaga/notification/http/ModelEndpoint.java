package id.siaga.notification.http;

import id.siaga.notification.NotificationSettings;
import id.siaga.notification.access.Deed;
import id.siaga.notification.access.Person;
import id.siaga.notification.domain.CommandKind;
import id.siaga.notification.domain.ModelActivation;
import id.siaga.notification.domain.ModelLog;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/**
 * {@code POST /v1/models/activations}: 202 once the model, its activation and the national desk's
 * command are committed together.
 */
@Component
class ModelEndpoint {

  private final Guard guard;
  private final RequestBodies requests;
  private final ModelLog models;
  private final InstantSource clock;
  private final MeterRegistry meters;
  private final NotificationSettings settings;

  ModelEndpoint(
      Guard guard,
      RequestBodies requests,
      ModelLog models,
      InstantSource clock,
      MeterRegistry meters,
      NotificationSettings settings) {
    this.guard = guard;
    this.requests = requests;
    this.models = models;
    this.clock = clock;
    this.meters = meters;
    this.settings = settings;
  }

  Mono<ServerResponse> activate(ServerRequest request) {
    return Mono.defer(() -> requests.octets(request, ModelActivation.LARGEST_MODEL))
        .map(content -> {
          Person person = guard.person(request);
          guard.require(person, new Deed.GovernModels(), ProblemType.FORBIDDEN);
          return ModelQuery.read(request.queryParams(), content, clock.instant(), person.subject());
        })
        .flatMap(this::publish)
        .flatMap(activation ->
            ServerResponse.accepted()
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(answer(activation)))
        .doOnError(ProblemException.class, e -> CommandTaker.rejected(meters, e));
  }

  private Mono<ModelActivation> publish(ModelActivation activation) {
    return Mono.fromCallable(
            () -> {
              models.publish(activation);
              meters
                  .counter("siaga.commands.accepted", "kind", CommandKind.RECORD_MODEL.name())
                  .increment();
              return activation;
            })
        .subscribeOn(Schedulers.boundedElastic())
        .timeout(settings.commandTimeout());
  }

  private static Map<String, Object> answer(ModelActivation activation) {
    Map<String, Object> answer = new LinkedHashMap<>();
    answer.put("activationId", activation.id());
    answer.put("version", activation.version());
    activation.sha256().ifPresent(hash -> answer.put("sha256", hash));
    answer.put("effectiveFrom", activation.effectiveFrom().toString());
    return answer;
  }
}
