package id.siaga.notification.http;

import id.siaga.events.domain.DeskCode;
import id.siaga.events.domain.IncidentTopic;
import id.siaga.events.domain.Regions;
import id.siaga.events.domain.Tier;
import id.siaga.notification.access.Deed;
import id.siaga.notification.domain.RiskAssessment;
import id.siaga.notification.domain.RiskLog;
import id.siaga.notification.domain.RiskRegister;
import id.siaga.notification.postgres.CountReader;
import id.siaga.notification.postgres.RiskRegisterReader;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/**
 * {@code POST /v1/desks/{desk}/assessments} and {@code GET /v1/desks/{desk}/risk-register}: the
 * mapping of risks that a kabupaten makes itself, beside what its cases of 30 days say.
 */
@Component
class RiskEndpoint {

  private static final long DAYS = 30;

  private final Guard guard;
  private final RequestBodies requests;
  private final RiskLog log;
  private final RiskRegisterReader register;
  private final CountReader counts;
  private final Regions regions;
  private final CommandTaker commands;
  private final InstantSource clock;

  RiskEndpoint(
      Guard guard,
      RequestBodies requests,
      RiskLog log,
      RiskRegisterReader register,
      CountReader counts,
      Regions regions,
      CommandTaker commands,
      InstantSource clock) {
    this.guard = guard;
    this.requests = requests;
    this.log = log;
    this.register = register;
    this.counts = counts;
    this.regions = regions;
    this.commands = commands;
    this.clock = clock;
  }

  Mono<ServerResponse> assess(ServerRequest request) {
    return commands.counting(Mono.defer(() -> take(request)));
  }

  /** The body first: one that is left unread when the answer goes out can hold up the next. */
  private Mono<ServerResponse> take(ServerRequest request) {
    return requests
        .json(request)
        .publishOn(Schedulers.boundedElastic())
        .map(json -> {
          DeskCode desk = kabupaten(request, regions);
          List<RiskAssessment> entries =
              RiskBody.read(
                  json,
                  desk,
                  Regions.loadBelow(desk),
                  clock.instant(),
                  guard.operating(request, ProblemType.DESK_NOT_FOUND).apply(desk));
          log.publish(entries);
          return Map.<String, Object>of("desk", desk.value(), "assessments", entries.size());
        })
        .flatMap(taken ->
            ServerResponse.accepted().contentType(MediaType.APPLICATION_JSON).bodyValue(taken));
  }

  Mono<ServerResponse> register(ServerRequest request) {
    DeskCode desk = kabupaten(request, regions);
    guard.require(guard.person(request), new Deed.ReadPlaces(desk), ProblemType.DESK_NOT_FOUND);
    QueryParameters parameters = new QueryParameters(request.queryParams(), Set.of("on", "topic"));
    ZoneId zone = Regions.zone(desk.value());
    LocalDate on =
        AggregateParameters.date(parameters, "on", LocalDate.ofInstant(clock.instant(), zone));
    Set<IncidentTopic> topics = parameters.codes("topic", IncidentTopic.class);
    parameters.check();
    return Mono.zip(
            register.entries(desk, on).collectList(),
            counts
                .places(
                    desk,
                    on.minusDays(DAYS - 1).atStartOfDay(zone).toInstant(),
                    on.plusDays(1).atStartOfDay(zone).toInstant())
                .collectList(),
            places(desk))
        .flatMap(all ->
            ServerResponse.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .cacheControl(CacheControl.noStore())
                .bodyValue(
                    json(
                        desk, on, RiskRegister.of(all.getT1(), all.getT2()), topics, all.getT3())));
  }

  /**
   * The kabupaten that an address names.
   *
   * @throws ProblemException when it names none
   */
  static DeskCode kabupaten(ServerRequest request, Regions regions) {
    try {
      DeskCode desk = new DeskCode(request.pathVariable("desk"));
      if (desk.tier() == Tier.KABUPATEN && regions.hasDesk(desk)) {
        return desk;
      }
    } catch (IllegalArgumentException e) {
      // As unknown as a code that no region has.
    }
    throw new ProblemException(ProblemType.DESK_NOT_FOUND);
  }

  /** Reads tables, which blocks. */
  static Mono<Regions> places(DeskCode desk) {
    return Mono.fromCallable(() -> Regions.loadBelow(desk))
        .subscribeOn(Schedulers.boundedElastic());
  }

  private Map<String, Object> json(
      DeskCode desk,
      LocalDate on,
      RiskRegister register,
      Set<IncidentTopic> topics,
      Regions places) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("desk", desk.value());
    json.put("name", regions.deskName(desk));
    json.put("on", on.toString());
    json.put("casesOfDays", DAYS);
    json.put(
        "rows",
        register.rows().stream()
            .filter(row ->
                topics.isEmpty()
                    || topics.stream().anyMatch(topic -> topic.name().equals(row.topic())))
            .map(row -> json(row, places))
            .toList());
    return json;
  }

  private static Map<String, Object> json(RiskRegister.Row row, Regions places) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("place", row.place());
    places.name(row.place()).ifPresent(name -> json.put("name", name));
    if (row.place().length() > "NN.NN.NN".length()) {
      String kecamatan = row.place().substring(0, "NN.NN.NN".length());
      places.name(kecamatan).ifPresent(name -> json.put("kecamatanName", name));
    }
    json.put("topic", row.topic());
    RiskRegister.Assessed assessment = row.assessment();
    if (assessment != null) {
      json.put("level", assessment.level().name());
      json.put("assessedOn", assessment.on().toString());
      json.put("assessedBy", assessment.by());
      if (assessment.note() != null) {
        json.put("note", assessment.note());
      }
    }
    json.put("cases", row.cases());
    json.put("open", row.open());
    if (row.gravest() != null) {
      json.put("gravest", row.gravest().name());
    }
    json.put("unforeseen", row.unforeseen());
    return json;
  }
}
