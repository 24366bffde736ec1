package id.siaga.notification.http;

import id.siaga.events.domain.DeskCode;
import id.siaga.events.domain.PeriodCode;
import id.siaga.events.domain.Regions;
import id.siaga.notification.access.AccessRules;
import id.siaga.notification.access.Deed;
import id.siaga.notification.access.Person;
import id.siaga.notification.domain.DailyPeriod;
import id.siaga.notification.domain.DailyStanding;
import id.siaga.notification.domain.Lateness;
import id.siaga.notification.domain.ReportingCalendar;
import id.siaga.notification.postgres.DailyFinder;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/**
 * {@code GET /v1/daily-reports/overview}: how it stands with the reports that every desk owes for a
 * day, or for one period of it, by province.
 */
@Component
class DailyOverviewEndpoint {

  private final Guard guard;
  private final DailyFinder finder;
  private final DailyDesks desks;
  private final ReportingCalendar calendar;
  private final InstantSource clock;

  DailyOverviewEndpoint(
      Guard guard,
      DailyFinder finder,
      DailyDesks desks,
      ReportingCalendar calendar,
      InstantSource clock) {
    this.guard = guard;
    this.finder = finder;
    this.desks = desks;
    this.calendar = calendar;
    this.clock = clock;
  }

  Mono<ServerResponse> overview(ServerRequest request) {
    Instant now = clock.instant();
    String given =
        request
            .queryParam("period")
            .orElseGet(
                () -> LocalDate.ofInstant(now, Regions.zone(DeskCode.NASIONAL.value())).toString());
    Person person = guard.person(request);
    List<DailyPeriod> owed =
        owed(given).stream()
            .filter(one -> AccessRules.may(person, new Deed.ReadDaily(one.desk(), true)))
            .toList();
    if (owed.isEmpty()) {
      return DailyEndpoint.json(answer(given, owed, Map.of(), now));
    }
    return finder
        .standings(
            owed.stream().map(DailyPeriod::desk).distinct().toList(),
            owed.stream().map(one -> one.code().toString()).distinct().toList(),
            false)
        .collect(Collectors.toMap(DailyDrafts::key, Function.identity()))
        .flatMap(sent -> DailyEndpoint.json(answer(given, owed, sent, now)));
  }

  private List<DailyPeriod> owed(String given) {
    List<DeskCode> all = new ArrayList<>();
    all.add(DeskCode.NASIONAL);
    for (DeskCode province : desks.provinces()) {
      all.add(province);
      all.addAll(desks.below(province));
    }
    PeriodCode code = PeriodCode.named(given).orElse(null);
    if (code != null) {
      return all.stream().flatMap(desk -> calendar.period(desk, code).stream()).toList();
    }
    try {
      LocalDate day = LocalDate.parse(given);
      return all.stream().flatMap(desk -> calendar.on(desk, day).stream()).toList();
    } catch (DateTimeException e) {
      throw new ProblemException(
          ProblemType.INVALID_REQUEST,
          List.of(Violation.shape("period", "2024-11-27, 2024-11-27T16")));
    }
  }

  private Map<String, Object> answer(
      String given, List<DailyPeriod> owed, Map<String, DailyStanding> sent, Instant now) {
    Map<DeskCode, List<Map<String, Object>>> byDesk = new LinkedHashMap<>();
    Map<Lateness, Integer> counts = new TreeMap<>();
    for (DailyPeriod period : owed) {
      DailyStanding standing = sent.get(DailyDrafts.key(period.desk(), period.code().toString()));
      counts.merge(DailyDrafts.state(period, standing, now), 1, Integer::sum);
      byDesk
          .computeIfAbsent(period.desk(), desk -> new ArrayList<>())
          .add(DailyJson.of(period, standing, now));
    }
    Map<String, Object> answer = new LinkedHashMap<>();
    answer.put("period", given);
    answer.put("counts", counts);
    answer.put("nation", byDesk.getOrDefault(DeskCode.NASIONAL, List.of()));
    answer.put("provinces", desks.provinces().stream().map(one -> province(one, byDesk)).toList());
    return answer;
  }

  private Map<String, Object> province(
      DeskCode province, Map<DeskCode, List<Map<String, Object>>> byDesk) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("desk", province.value());
    json.put("name", desks.name(province));
    json.put("reports", byDesk.getOrDefault(province, List.of()));
    Map<String, Integer> counts = new TreeMap<>();
    List<Map<String, Object>> awaited = new ArrayList<>();
    for (DeskCode desk : desks.below(province)) {
      for (Map<String, Object> report : byDesk.getOrDefault(desk, List.of())) {
        String state = String.valueOf(report.get("state"));
        counts.merge(state, 1, Integer::sum);
        if (state.equals(Lateness.LATE.name()) || state.equals(Lateness.MISSING.name())) {
          awaited.add(
              Map.of(
                  "desk", desk.value(),
                  "name", desks.name(desk),
                  "period", String.valueOf(report.get("period")),
                  "state", state));
        }
      }
    }
    json.put("counts", counts);
    json.put("awaited", awaited);
    return json;
  }
}
