package id.siaga.notification.http;

import id.siaga.events.domain.DeskCode;
import id.siaga.events.domain.Regions;
import id.siaga.notification.NotificationSettings;
import id.siaga.notification.access.AccessRules;
import id.siaga.notification.access.Deed;
import id.siaga.notification.access.Person;
import id.siaga.notification.domain.AggregateDimension;
import id.siaga.notification.domain.AggregateQuery;
import id.siaga.notification.domain.AggregateTable;
import id.siaga.notification.domain.CaseCounts;
import id.siaga.notification.domain.SmallCells;
import id.siaga.notification.postgres.CountReader;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/**
 * {@code GET /v1/aggregates}: counts of an area's cases, laid out, and two periods side by side.
 */
@Component
class AggregateEndpoint {

  private final Guard guard;
  private final CountReader counts;
  private final Regions regions;
  private final InstantSource clock;
  private final int smallest;

  AggregateEndpoint(
      Guard guard,
      CountReader counts,
      Regions regions,
      InstantSource clock,
      NotificationSettings settings) {
    this.smallest = settings.access().smallestCell();
    this.guard = guard;
    this.counts = counts;
    this.regions = regions;
    this.clock = clock;
  }

  Mono<ServerResponse> list(ServerRequest request) {
    AggregateParameters asked =
        AggregateParameters.read(request.queryParams(), regions, clock.instant());
    Person person = guard.person(request);
    guard.require(person, new Deed.Count(asked.query().area()), ProblemType.FORBIDDEN);
    boolean coarsely = AccessRules.coarsely(person, asked.query().area());
    Mono<List<AggregateTable.Group>> groups = groups(asked.query());
    AggregateQuery.Period against = asked.against();
    Mono<AggregateTable> table =
        against == null
            ? groups.map(AggregateTable::of)
            : Mono.zip(groups, groups(asked.query().during(against)))
                .map(both -> AggregateTable.of(both.getT1(), asked.query(), both.getT2(), against));
    return table.flatMap(laidOut ->
        ServerResponse.ok()
            .contentType(MediaType.APPLICATION_JSON)
            .cacheControl(CacheControl.noStore())
            .bodyValue(coarsely ? coarse(asked, laidOut) : json(asked, laidOut)));
  }

  private Mono<List<AggregateTable.Group>> groups(AggregateQuery query) {
    return counts
        .groups(query)
        .collectList()
        .map(groups -> {
          if (groups.size() > CountReader.MOST_GROUPS) {
            throw new ProblemException(
                ProblemType.INVALID_REQUEST,
                List.of(
                    new Violation(
                        "by",
                        "too-many",
                        "lebih dari " + CountReader.MOST_GROUPS + " kelompok, persempit",
                        "more than " + CountReader.MOST_GROUPS + " groups, narrow it")));
          }
          return groups;
        });
  }

  private Map<String, Object> json(AggregateParameters asked, AggregateTable table) {
    AggregateQuery query = asked.query();
    Map<String, Object> json = head(asked);
    json.put("total", json(table.total()));
    if (table.against() != null) {
      json.put("totalAgainst", json(table.against()));
    }
    json.put("groups", table.rows().stream().map(row -> json(query.by(), row)).toList());
    return json;
  }

  /** Numbers of cases only, and none that points at too few. */
  private Map<String, Object> coarse(AggregateParameters asked, AggregateTable table) {
    SmallCells now = cells(table, AggregateTable.Row::counts);
    SmallCells then =
        cells(table, row -> Objects.requireNonNullElse(row.against(), CaseCounts.NONE));
    Map<String, Object> json = head(asked);
    json.put("smallestShown", smallest);
    json.put("total", cases(now.total()));
    if (table.against() != null) {
      json.put("totalAgainst", cases(then.total()));
    }
    List<Map<String, Object>> groups = new ArrayList<>();
    for (int i = 0; i < table.rows().size(); i++) {
      Map<String, Object> group = named(asked.query().by(), table.rows().get(i).key());
      group.putAll(cases(now.cases().get(i)));
      if (table.against() != null) {
        group.put("against", cases(then.cases().get(i)));
      }
      groups.add(group);
    }
    json.put("groups", groups);
    return json;
  }

  private SmallCells cells(AggregateTable table, Function<AggregateTable.Row, CaseCounts> counts) {
    return SmallCells.of(
        table.rows().stream().mapToLong(row -> counts.apply(row).cases()).toArray(), smallest);
  }

  private static Map<String, Object> cases(@Nullable Long cases) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("cases", cases);
    return json;
  }

  private Map<String, Object> head(AggregateParameters asked) {
    AggregateQuery query = asked.query();
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("area", query.area().value());
    json.put("name", regions.deskName(query.area()));
    json.put("window", query.window().name());
    json.put("period", json(query.period()));
    if (asked.against() != null) {
      json.put("against", json(asked.against()));
    }
    json.put("by", query.by().stream().map(Enum::name).toList());
    return json;
  }

  private Map<String, Object> json(List<AggregateDimension> by, AggregateTable.Row row) {
    Map<String, Object> json = named(by, row.key());
    json.putAll(json(row.counts()));
    if (row.against() != null) {
      json.put("against", json(row.against()));
    }
    return json;
  }

  /** What a group is a group of. */
  private Map<String, Object> named(List<AggregateDimension> by, List<String> key) {
    Map<String, Object> json = new LinkedHashMap<>();
    for (int i = 0; i < by.size(); i++) {
      json.put(by.get(i).name().toLowerCase(Locale.ROOT), key.get(i));
      if (by.get(i) == AggregateDimension.AREA) {
        json.put("name", regions.deskName(new DeskCode(key.get(i))));
      }
    }
    return json;
  }

  private static Map<String, Object> json(AggregateQuery.Period period) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("from", period.from().toString());
    json.put("to", period.to().toString());
    json.put("mode", period.mode().name());
    return json;
  }

  static Map<String, Object> json(CaseCounts counts) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("cases", counts.cases());
    json.put("open", counts.open());
    json.put("escalated", counts.escalated());
    json.put("unfounded", counts.unfounded());
    json.put("reports", counts.reports());
    json.put("missedDeadlines", counts.missedDeadlines());
    return json;
  }
}
