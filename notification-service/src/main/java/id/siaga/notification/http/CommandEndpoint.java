package id.siaga.notification.http;

import id.siaga.events.domain.CaseId;
import id.siaga.notification.NotificationSettings;
import id.siaga.notification.domain.CommandLog;
import id.siaga.notification.domain.DeskCommand;
import id.siaga.notification.postgres.CaseReader;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.InstantSource;
import java.util.Map;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;
import tools.jackson.databind.JsonNode;

/** {@code POST /v1/cases/{caseId}/commands}: 202 once every in-sync replica holds the command. */
@Component
class CommandEndpoint {

  private final RequestBodies requests;
  private final CommandLog commands;
  private final CaseReader cases;
  private final InstantSource clock;
  private final MeterRegistry meters;
  private final NotificationSettings settings;

  CommandEndpoint(
      RequestBodies requests,
      CommandLog commands,
      CaseReader cases,
      InstantSource clock,
      MeterRegistry meters,
      NotificationSettings settings) {
    this.requests = requests;
    this.commands = commands;
    this.cases = cases;
    this.clock = clock;
    this.meters = meters;
    this.settings = settings;
  }

  Mono<ServerResponse> command(ServerRequest request) {
    return Mono.defer(() -> take(request))
        .doOnError(ProblemException.class, e -> rejected(meters, e));
  }

  private Mono<ServerResponse> take(ServerRequest request) {
    Mono<JsonNode> body = requests.json(request);
    CaseId caseId = CaseEndpoint.caseId(request);
    return body.map(json -> CommandBody.read(json, caseId, clock.instant()))
        .filterWhen(command -> cases.holds(command.desk(), caseId))
        .switchIfEmpty(Mono.error(() -> new ProblemException(ProblemType.CASE_NOT_FOUND)))
        .flatMap(this::publish)
        .flatMap(command ->
            ServerResponse.accepted()
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(Map.of("commandId", command.commandId())));
  }

  private Mono<DeskCommand> publish(DeskCommand command) {
    return Mono.fromCompletionStage(() -> commands.publish(command))
        .timeout(settings.commandTimeout())
        // The schema's id may have to be asked for, which blocks.
        .subscribeOn(Schedulers.boundedElastic())
        .then(Mono.fromSupplier(() -> counted(command)));
  }

  private DeskCommand counted(DeskCommand command) {
    meters.counter("siaga.commands.accepted", "kind", command.kind().name()).increment();
    return command;
  }

  static void rejected(MeterRegistry meters, ProblemException problem) {
    meters.counter("siaga.commands.rejected", "type", problem.type().name()).increment();
  }
}
