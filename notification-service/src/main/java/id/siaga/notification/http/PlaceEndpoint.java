package id.siaga.notification.http;

import id.siaga.events.domain.DeskCode;
import id.siaga.events.domain.Regions;
import id.siaga.events.domain.ReportMode;
import id.siaga.notification.access.Deed;
import id.siaga.notification.domain.AggregateQuery;
import id.siaga.notification.domain.PlaceCount;
import id.siaga.notification.postgres.CountReader;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
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

/**
 * {@code GET /v1/desks/{desk}/places}: a kabupaten's cases by kecamatan and desa. For its own desk:
 * counts as fine as these are not published, and no upper desk gets them.
 */
@Component
class PlaceEndpoint {

  private static final long USUAL_DAYS = 30;

  private final Guard guard;
  private final CountReader counts;
  private final Regions regions;
  private final InstantSource clock;

  PlaceEndpoint(Guard guard, CountReader counts, Regions regions, InstantSource clock) {
    this.guard = guard;
    this.counts = counts;
    this.regions = regions;
    this.clock = clock;
  }

  Mono<ServerResponse> list(ServerRequest request) {
    DeskCode desk = RiskEndpoint.kabupaten(request, regions);
    guard.require(guard.person(request), new Deed.ReadPlaces(desk), ProblemType.DESK_NOT_FOUND);
    QueryParameters parameters = new QueryParameters(request.queryParams(), Set.of("from", "to"));
    ZoneId zone = Regions.zone(desk.value());
    LocalDate to =
        AggregateParameters.date(parameters, "to", LocalDate.ofInstant(clock.instant(), zone));
    LocalDate from = AggregateParameters.date(parameters, "from", to.minusDays(USUAL_DAYS - 1));
    AggregateQuery.Period period =
        AggregateParameters.period(parameters, "to", from, to, ReportMode.LIVE);
    parameters.check();
    Instant begin = period.from().atStartOfDay(zone).toInstant();
    Instant end = period.to().plusDays(1).atStartOfDay(zone).toInstant();
    return Mono.zip(counts.places(desk, begin, end).collectList(), RiskEndpoint.places(desk))
        .flatMap(both ->
            ServerResponse.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .cacheControl(CacheControl.noStore())
                .bodyValue(json(desk, period, both.getT1(), both.getT2())));
  }

  private Map<String, Object> json(
      DeskCode desk, AggregateQuery.Period period, List<PlaceCount> places, Regions names) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("desk", desk.value());
    json.put("name", regions.deskName(desk));
    json.put("from", period.from().toString());
    json.put("to", period.to().toString());
    json.put("places", places.stream().map(place -> json(place, names)).toList());
    return json;
  }

  private static Map<String, Object> json(PlaceCount place, Regions names) {
    Map<String, Object> json = new LinkedHashMap<>();
    put(json, "kecamatan", place.kecamatan(), names);
    put(json, "desa", place.desa(), names);
    json.put("topic", place.topic());
    json.put("severity", place.severity().name());
    json.put("cases", place.cases());
    json.put("open", place.open());
    return json;
  }

  private static void put(
      Map<String, Object> json, String field, @Nullable String code, Regions names) {
    if (code != null) {
      json.put(field, code);
      names.name(code).ifPresent(name -> json.put(field + "Name", name));
    }
  }
}
