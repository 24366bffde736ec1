package id.siaga.notification.http;

import id.siaga.events.domain.DeskCode;
import id.siaga.events.domain.ReportId;
import id.siaga.notification.access.Deed;
import id.siaga.notification.access.Person;
import id.siaga.notification.domain.ReportCounts;
import id.siaga.notification.domain.ReportJourney;
import id.siaga.notification.postgres.ReportReader;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** {@code GET /v1/reports/{reportId}} and {@code GET /v1/statistics/reports}. */
@Component
class ReportEndpoint {

  /** Counting reads the whole table: once a second, however many ask. */
  private static final Duration FRESH = Duration.ofSeconds(1);

  private final Guard guard;
  private final ReportReader reports;
  private final Mono<ReportCounts> counts;

  ReportEndpoint(Guard guard, ReportReader reports) {
    this.guard = guard;
    this.reports = reports;
    this.counts =
        Mono.defer(reports::counts)
            .cache(value -> FRESH, failure -> Duration.ZERO, () -> Duration.ZERO);
  }

  Mono<ServerResponse> one(ServerRequest request) {
    Person person = guard.person(request);
    return reports
        .journey(reportId(request))
        .doOnNext(journey ->
            guard.require(
                person, new Deed.FollowReport(journey.region()), ProblemType.REPORT_NOT_FOUND))
        .switchIfEmpty(Mono.error(() -> new ProblemException(ProblemType.REPORT_NOT_FOUND)))
        .flatMap(journey -> answer(json(journey)));
  }

  Mono<ServerResponse> statistics(ServerRequest request) {
    guard.require(guard.person(request), new Deed.Count(DeskCode.NASIONAL), ProblemType.FORBIDDEN);
    return counts.flatMap(ReportEndpoint::answer);
  }

  private static ReportId reportId(ServerRequest request) {
    try {
      return ReportId.of(request.pathVariable("reportId"));
    } catch (IllegalArgumentException e) {
      throw new ProblemException(ProblemType.REPORT_NOT_FOUND);
    }
  }

  private static Map<String, Object> json(ReportJourney journey) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("reportId", journey.reportId().toString());
    json.put("status", journey.status().name());
    json.put("steps", journey.steps().stream().map(ReportEndpoint::json).toList());
    if (journey.caseId() != null) {
      json.put("caseId", journey.caseId().toString());
    }
    return json;
  }

  private static Map<String, Object> json(ReportJourney.Step step) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("status", step.status().name());
    json.put("at", step.at().toString());
    if (step.desk() != null) {
      json.put("desk", step.desk().value());
    }
    return json;
  }

  private static Mono<ServerResponse> answer(Object json) {
    return ServerResponse.ok()
        .contentType(MediaType.APPLICATION_JSON)
        .cacheControl(CacheControl.noStore())
        .bodyValue(json);
  }
}
