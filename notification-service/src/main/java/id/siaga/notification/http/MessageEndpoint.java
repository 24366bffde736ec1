package id.siaga.notification.http;

import id.siaga.events.domain.CaseId;
import id.siaga.events.domain.DeskCode;
import id.siaga.events.domain.Regions;
import id.siaga.notification.access.AccessRules;
import id.siaga.notification.access.Deed;
import id.siaga.notification.access.Person;
import id.siaga.notification.domain.AccessDeed;
import id.siaga.notification.domain.CaseBrief;
import id.siaga.notification.domain.PhoneMessage;
import id.siaga.notification.postgres.CaseReader;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/**
 * {@code GET /v1/cases/{caseId}/message}: the case in short and masked, for a phone group; as the
 * desk that is named holds it, or else its owner.
 */
@Component
class MessageEndpoint {

  private static final MediaType PLAIN = new MediaType("text", "plain", StandardCharsets.UTF_8);

  private final Guard guard;
  private final CaseReader cases;
  private final AccessNotes notes;
  private final Regions regions;
  private final InstantSource clock;

  MessageEndpoint(
      Guard guard, CaseReader cases, Regions regions, InstantSource clock, AccessNotes notes) {
    this.notes = notes;
    this.guard = guard;
    this.cases = cases;
    this.regions = regions;
    this.clock = clock;
  }

  Mono<ServerResponse> message(ServerRequest request) {
    CaseId caseId = CaseEndpoint.caseId(request);
    Optional<DeskCode> desk = QueryParameters.message(request.queryParams());
    Person person = guard.person(request);
    return cases
        .brief(caseId, desk)
        .flatMap(brief ->
            AccessRules.may(person, new Deed.ReadCase(brief.desk()))
                ? notes
                    .reading(person, AccessDeed.MESSAGE_READ, caseId, List.of(brief.desk()))
                    .thenReturn(brief)
                : Mono.error(guard.denied(person, AccessDeed.MESSAGE_READ, brief.desk(), caseId)))
        .switchIfEmpty(Mono.error(() -> new ProblemException(ProblemType.CASE_NOT_FOUND)))
        .flatMap(brief ->
            ServerResponse.ok()
                .contentType(PLAIN)
                .cacheControl(CacheControl.noStore())
                .bodyValue(text(brief)));
  }

  private String text(CaseBrief brief) {
    return PhoneMessage.of(
        brief,
        regions.deskName(brief.owner()),
        Regions.zone(brief.owner().value()),
        clock.instant());
  }
}
