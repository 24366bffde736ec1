package id.siaga.notification.http;

import id.siaga.events.domain.CaseId;
import id.siaga.notification.access.Person;
import id.siaga.notification.domain.AccessDeed;
import id.siaga.notification.domain.CaseQuery;
import id.siaga.notification.postgres.CaseReader;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** {@code GET /v1/cases} and {@code GET /v1/cases/{caseId}}. */
@Component
class CaseEndpoint {

  private final Guard guard;
  private final CaseReader cases;
  private final AccessNotes notes;

  CaseEndpoint(Guard guard, CaseReader cases, AccessNotes notes) {
    this.notes = notes;
    this.guard = guard;
    this.cases = cases;
  }

  Mono<ServerResponse> list(ServerRequest request) {
    Person person = guard.person(request);
    CaseQuery query = QueryParameters.cases(request.queryParams(), person.reads());
    return notes
        .looking(person, AccessDeed.CASES_LISTED, query.desk(), request.uri().getQuery())
        .thenMany(cases.list(query))
        .collectList()
        .flatMap(rows ->
            answer(
                "{\"cases\":"
                    + array(rows.stream().map(CaseReader.Listed::summary).toList())
                    + next(rows, query)
                    + "}"));
  }

  Mono<ServerResponse> one(ServerRequest request) {
    CaseId caseId = caseId(request);
    Person person = guard.person(request);
    return cases
        .holders(caseId)
        .collectList()
        .map(holders -> guard.seen(person, caseId, holders))
        .flatMap(seen ->
            notes
                .reading(person, AccessDeed.CASE_READ, caseId, seen.desks())
                .thenMany(cases.copies(caseId, seen.desks()))
                .collectList()
                .flatMap(copies -> answer(json(caseId, copies, seen.elsewhere()))));
  }

  /** What other desks make of it is told in a word; what they wrote is theirs. */
  private static String json(
      CaseId caseId, List<String> copies, List<CaseReader.Holder> elsewhere) {
    return "{\"caseId\":\"%s\",\"copies\":%s,\"elsewhere\":%s}"
        .formatted(
            caseId,
            array(copies),
            array(
                elsewhere.stream()
                    .map(one ->
                        "{\"desk\":\"%s\",\"status\":\"%s\"}".formatted(one.desk(), one.status()))
                    .toList()));
  }

  /** The case that the address names. */
  static CaseId caseId(ServerRequest request) {
    try {
      return CaseId.of(request.pathVariable("caseId"));
    } catch (IllegalArgumentException e) {
      throw new ProblemException(ProblemType.CASE_NOT_FOUND);
    }
  }

  /** A full page may have another behind it. */
  private static String next(List<CaseReader.Listed> rows, CaseQuery query) {
    return rows.size() < query.limit() ? "" : ",\"nextCursor\":\"" + rows.getLast().cursor() + "\"";
  }

  private static String array(List<String> objects) {
    return objects.stream().collect(Collectors.joining(",", "[", "]"));
  }

  private static Mono<ServerResponse> answer(String json) {
    return ServerResponse.ok()
        .contentType(MediaType.APPLICATION_JSON)
        .cacheControl(CacheControl.noStore())
        .bodyValue(json);
  }
}
