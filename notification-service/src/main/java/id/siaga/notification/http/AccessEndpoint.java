package id.siaga.notification.http;

import id.siaga.events.domain.CaseId;
import id.siaga.events.domain.DeskCode;
import id.siaga.events.domain.Regions;
import id.siaga.notification.access.Deed;
import id.siaga.notification.access.Person;
import id.siaga.notification.domain.AccessEntry;
import id.siaga.notification.domain.AccessQuery;
import id.siaga.notification.postgres.AccessFinder;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** {@code GET /v1/access-log}: who read which desk's cases, and who was denied what. */
@Component
class AccessEndpoint {

  private static final Set<String> FIELDS =
      Set.of("area", "caseId", "subject", "denied", "before", "limit");

  private final Guard guard;
  private final AccessFinder finder;
  private final Regions regions;

  AccessEndpoint(Guard guard, AccessFinder finder, Regions regions) {
    this.guard = guard;
    this.finder = finder;
    this.regions = regions;
  }

  Mono<ServerResponse> list(ServerRequest request) {
    Person person = guard.person(request);
    AccessQuery query = query(new QueryParameters(request.queryParams(), FIELDS));
    guard.require(person, new Deed.ReadAccessLog(query.area()), ProblemType.FORBIDDEN);
    return finder
        .entries(query)
        .collectList()
        .flatMap(entries ->
            ServerResponse.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .cacheControl(CacheControl.noStore())
                .bodyValue(json(query, entries)));
  }

  private static AccessQuery query(QueryParameters parameters) {
    DeskCode area = parameters.desk("area");
    String caseId = parameters.given.getFirst("caseId");
    String denied = parameters.given.getFirst("denied");
    if (denied != null && !denied.equals("true") && !denied.equals("false")) {
      parameters.violations.add(Violation.shape("denied", "true, false"));
    }
    AccessQuery query =
        new AccessQuery(
            area == null ? DeskCode.NASIONAL : area.real(),
            caseId == null ? null : caseId(caseId, parameters),
            parameters.given.getFirst("subject"),
            "true".equals(denied),
            before(parameters),
            parameters.limit());
    parameters.check();
    return query;
  }

  private static @Nullable CaseId caseId(String text, QueryParameters parameters) {
    try {
      return CaseId.of(text);
    } catch (IllegalArgumentException e) {
      parameters.violations.add(Violation.shape("caseId", "3f2a9b1c-…"));
      return null;
    }
  }

  private static AccessQuery.@Nullable Cursor before(QueryParameters parameters) {
    String text = parameters.given.getFirst("before");
    try {
      return text == null ? null : AccessQuery.Cursor.of(text);
    } catch (IllegalArgumentException e) {
      parameters.violations.add(Violation.shape("before", "2024-11-27T07:00:00Z_3f2a9b1c-…"));
      return null;
    }
  }

  private Map<String, Object> json(AccessQuery query, List<AccessEntry> entries) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("area", query.area().value());
    json.put("name", regions.deskName(query.area()));
    json.put("entries", entries.stream().map(AccessEndpoint::json).toList());
    if (entries.size() == query.limit()) {
      AccessEntry last = entries.getLast();
      json.put("before", new AccessQuery.Cursor(last.at(), last.id()).toString());
    }
    return json;
  }

  private static Map<String, Object> json(AccessEntry entry) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("at", entry.at().toString());
    json.put("subject", entry.subject());
    json.put("posts", entry.posts());
    json.put("deed", entry.deed().name());
    json.put("allowed", entry.allowed());
    json.put("desk", entry.desk().value());
    if (entry.caseId() != null) {
      json.put("caseId", entry.caseId().toString());
    }
    if (entry.detail() != null) {
      json.put("detail", entry.detail());
    }
    return json;
  }
}
