package id.siaga.notification.http;

import id.siaga.events.domain.CaseId;
import id.siaga.notification.NotificationSettings;
import id.siaga.notification.domain.CommandLog;
import id.siaga.notification.domain.DeskCommand;
import id.siaga.notification.postgres.CaseReader;
import io.micrometer.core.instrument.MeterRegistry;
import java.net.URI;
import java.time.InstantSource;
import java.util.Map;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code POST /v1/cases/{caseId}/commands}: 202 once every in-sync replica holds the command. */
@Component
class CommandEndpoint {

  private final CommandLog commands;
  private final CaseReader cases;
  private final InstantSource clock;
  private final JsonMapper json;
  private final MeterRegistry meters;
  private final NotificationSettings settings;

  CommandEndpoint(
      CommandLog commands,
      CaseReader cases,
      InstantSource clock,
      JsonMapper json,
      MeterRegistry meters,
      NotificationSettings settings) {
    this.commands = commands;
    this.cases = cases;
    this.clock = clock;
    this.json = json;
    this.meters = meters;
    this.settings = settings;
  }

  Mono<ServerResponse> command(ServerRequest request) {
    return Mono.defer(() -> take(request))
        .doOnError(
            ProblemException.class,
            e -> meters.counter("siaga.commands.rejected", "type", e.type().name()).increment());
  }

  private Mono<ServerResponse> take(ServerRequest request) {
    requireOwnOrigin(request);
    MediaType type = request.headers().contentType().orElse(MediaType.APPLICATION_OCTET_STREAM);
    if (!MediaType.APPLICATION_JSON.equalsTypeAndSubtype(type)) {
      throw new ProblemException(ProblemType.UNSUPPORTED_MEDIA_TYPE);
    }
    CaseId caseId = CaseEndpoint.caseId(request);
    return request
        .bodyToMono(String.class)
        .defaultIfEmpty("")
        .map(body -> CommandBody.read(parse(body), caseId, clock.instant()))
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

  private JsonNode parse(String body) {
    try {
      return json.readTree(body);
    } catch (JacksonException e) {
      throw new ProblemException(ProblemType.MALFORMED_BODY);
    }
  }

  /** A page of another site can make a browser send a request: its Origin gives it away. */
  private void requireOwnOrigin(ServerRequest request) {
    String origin = request.headers().firstHeader(HttpHeaders.ORIGIN);
    if (origin == null) {
      return;
    }
    String host = request.headers().firstHeader(HttpHeaders.HOST);
    if (!origin.equals(origin(settings.publicUrl()))
        && !origin.equals(request.uri().getScheme() + "://" + host)) {
      throw new ProblemException(ProblemType.FOREIGN_ORIGIN);
    }
  }

  private static String origin(URI uri) {
    return uri.getScheme() + "://" + uri.getAuthority();
  }
}
