package id.siaga.notification.http;

import id.siaga.events.domain.DeskCode;
import id.siaga.events.domain.Regions;
import id.siaga.notification.domain.Actor;
import id.siaga.notification.domain.DeskCommand;
import java.time.InstantSource;
import java.util.Map;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/**
 * {@code PUT /v1/desks/{desk}/roster}: who is on duty at a desk from now on, in place of what was
 * set before; 202 once every in-sync replica holds the command.
 */
@Component
class RosterEndpoint {

  private final Guard guard;
  private final RequestBodies requests;
  private final CommandTaker commands;
  private final Regions regions;
  private final InstantSource clock;

  RosterEndpoint(
      Guard guard,
      RequestBodies requests,
      CommandTaker commands,
      Regions regions,
      InstantSource clock) {
    this.guard = guard;
    this.requests = requests;
    this.commands = commands;
    this.regions = regions;
    this.clock = clock;
  }

  Mono<ServerResponse> replace(ServerRequest request) {
    return commands.counting(Mono.defer(() -> take(request)));
  }

  private Mono<ServerResponse> take(ServerRequest request) {
    Mono<DeskCommand> command =
        requests
            .json(request)
            .map(json -> {
              DeskCode desk = desk(request);
              Actor actor = guard.operating(request, ProblemType.DESK_NOT_FOUND).apply(desk);
              return RosterBody.read(json, desk, clock.instant(), actor);
            });
    return command
        .flatMap(commands::publish)
        .flatMap(taken ->
            ServerResponse.accepted()
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(
                    Map.of(
                        "commandId", taken.commandId(), "shifts", taken.detail().roster().size())));
  }

  /** The desk that the address names; a desk that doesn't exist has nobody to call. */
  private DeskCode desk(ServerRequest request) {
    try {
      DeskCode desk = new DeskCode(request.pathVariable("desk"));
      if (regions.hasDesk(desk)) {
        return desk;
      }
    } catch (IllegalArgumentException e) {
      // As unknown as a code that no region has.
    }
    throw new ProblemException(ProblemType.DESK_NOT_FOUND);
  }
}
