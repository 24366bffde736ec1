package id.siaga.notification.http;

import id.siaga.events.domain.CaseId;
import id.siaga.events.domain.Regions;
import id.siaga.notification.postgres.CaseReader;
import java.time.InstantSource;
import java.util.Map;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;

/** {@code POST /v1/cases/{caseId}/commands}: 202 once every in-sync replica holds the command. */
@Component
class CommandEndpoint {

  private final Guard guard;
  private final RequestBodies requests;
  private final CommandTaker commands;
  private final CaseReader cases;
  private final Regions regions;
  private final InstantSource clock;

  CommandEndpoint(
      Guard guard,
      RequestBodies requests,
      CommandTaker commands,
      CaseReader cases,
      Regions regions,
      InstantSource clock) {
    this.guard = guard;
    this.requests = requests;
    this.commands = commands;
    this.cases = cases;
    this.regions = regions;
    this.clock = clock;
  }

  Mono<ServerResponse> command(ServerRequest request) {
    return commands.counting(Mono.defer(() -> take(request)));
  }

  private Mono<ServerResponse> take(ServerRequest request) {
    Mono<JsonNode> body = requests.json(request);
    CaseId caseId = CaseEndpoint.caseId(request);
    return body.map(json ->
            CommandBody.read(
                json,
                caseId,
                regions,
                clock.instant(),
                guard.operating(request, ProblemType.CASE_NOT_FOUND)))
        .filterWhen(command -> cases.holds(command.desk(), caseId))
        .switchIfEmpty(Mono.error(() -> new ProblemException(ProblemType.CASE_NOT_FOUND)))
        .flatMap(commands::publish)
        .flatMap(command ->
            ServerResponse.accepted()
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(Map.of("commandId", command.commandId())));
  }
}
