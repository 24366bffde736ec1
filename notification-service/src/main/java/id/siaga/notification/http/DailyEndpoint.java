package id.siaga.notification.http;

import id.siaga.events.domain.DeskCode;
import id.siaga.events.domain.PeriodCode;
import id.siaga.events.domain.Regions;
import id.siaga.notification.NotificationSettings;
import id.siaga.notification.access.Deed;
import id.siaga.notification.access.Person;
import id.siaga.notification.domain.Actor;
import id.siaga.notification.domain.CommandKind;
import id.siaga.notification.domain.DailyContent;
import id.siaga.notification.domain.DailyLog;
import id.siaga.notification.domain.DailyPeriod;
import id.siaga.notification.domain.DailyReport;
import id.siaga.notification.domain.DailyStanding;
import id.siaga.notification.domain.ReportingCalendar;
import id.siaga.notification.letter.ContentJson;
import id.siaga.notification.postgres.DailyFinder;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** {@code /v1/desks/{desk}/daily-reports}: a desk's reports, drafted, sent, and on paper. */
@Component
class DailyEndpoint {

  private static final int LISTED = 15;
  private static final String LATEST = "latest";

  private final Guard guard;
  private final RequestBodies requests;
  private final DailyDrafts drafts;
  private final DailyFinder finder;
  private final DailyDesks desks;
  private final ReportingCalendar calendar;
  private final DailyLog log;
  private final Regions regions;
  private final InstantSource clock;
  private final MeterRegistry meters;
  private final NotificationSettings settings;

  DailyEndpoint(
      Guard guard,
      RequestBodies requests,
      DailyDrafts drafts,
      DailyFinder finder,
      DailyDesks desks,
      ReportingCalendar calendar,
      DailyLog log,
      Regions regions,
      InstantSource clock,
      MeterRegistry meters,
      NotificationSettings settings) {
    this.guard = guard;
    this.requests = requests;
    this.drafts = drafts;
    this.finder = finder;
    this.desks = desks;
    this.calendar = calendar;
    this.log = log;
    this.regions = regions;
    this.clock = clock;
    this.meters = meters;
    this.settings = settings;
  }

  /** The newest periods of a desk, and how it stands with each. */
  Mono<ServerResponse> list(ServerRequest request) {
    DeskCode desk = desk(request);
    guard.require(
        guard.person(request), new Deed.ReadDaily(desk, true), ProblemType.DESK_NOT_FOUND);
    Instant now = clock.instant();
    List<DailyPeriod> periods = calendar.newest(desk, now, LISTED);
    return finder
        .standings(
            List.of(desk), periods.stream().map(one -> one.code().toString()).toList(), false)
        .collect(Collectors.toMap(DailyStanding::period, Function.identity()))
        .flatMap(sent -> {
          Map<String, Object> answer = new LinkedHashMap<>();
          answer.put("desk", desk.value());
          answer.put("deskName", desks.name(desk));
          answer.put(
              "reports",
              periods.stream()
                  .map(one -> DailyJson.of(one, sent.get(one.code().toString()), now))
                  .toList());
          return json(answer);
        });
  }

  /** One report: as it was sent, or as it would be. */
  Mono<ServerResponse> one(ServerRequest request) {
    DailyPeriod period = period(request);
    DailyForm form = DailyForm.of(request);
    Person person = guard.person(request);
    Instant now = clock.instant();
    return finder
        .standings(List.of(period.desk()), List.of(period.code().toString()), true)
        .filter(standing -> standing.content() != null)
        .next()
        .map(Optional::of)
        .defaultIfEmpty(Optional.empty())
        .doOnNext(sent ->
            guard.require(
                person,
                new Deed.ReadDaily(period.desk(), sent.isPresent()),
                ProblemType.PERIOD_NOT_FOUND))
        .flatMap(sent ->
            sent.map(standing -> Mono.just(String.valueOf(standing.content())))
                .orElseGet(() -> drafts.draft(period, now).map(ContentJson::write))
                .publishOn(Schedulers.boundedElastic())
                .flatMap(content -> form.answer(period, sent.orElse(null), content, regions, now)));
  }

  /** Drafts it anew, signs it, and gives it to its desk, which answers later. */
  Mono<ServerResponse> send(ServerRequest request) {
    Mono<DailyReport> sent =
        Mono.defer(() -> requests.json(request))
            .map(DailyBody::read)
            .flatMap(body -> {
              DailyPeriod period = period(request);
              Actor actor = guard.leading(request, ProblemType.DESK_NOT_FOUND).apply(period.desk());
              return signed(period, body, actor);
            });
    return sent.flatMap(report ->
            ServerResponse.accepted()
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(
                    Map.of(
                        "commandId",
                        report.commandId(),
                        "period",
                        report.period(),
                        "contentHash",
                        report.contentHash())))
        .doOnError(ProblemException.class, e -> CommandTaker.rejected(meters, e));
  }

  private Mono<DailyReport> signed(DailyPeriod period, DailyBody body, Actor actor) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    return drafts
        .draft(period, now)
        .map(
            draft -> report(period, draft.signed(body.number(), actor.subject()), body, actor, now))
        .publishOn(Schedulers.boundedElastic())
        .doOnNext(log::publish)
        .doOnNext(report ->
            meters
                .counter("siaga.commands.accepted", "kind", CommandKind.SEND_DAILY_REPORT.name())
                .increment())
        .timeout(settings.commandTimeout());
  }

  private static DailyReport report(
      DailyPeriod period, DailyContent content, DailyBody body, Actor actor, Instant now) {
    return new DailyReport(
        body.commandId(),
        period.desk(),
        actor.subject(),
        actor.role(),
        now,
        period.code().toString(),
        period.from(),
        period.to(),
        body.number(),
        ContentJson.write(content));
  }

  private DeskCode desk(ServerRequest request) {
    return desks
        .named(request.pathVariable("desk"))
        .orElseThrow(() -> new ProblemException(ProblemType.DESK_NOT_FOUND));
  }

  private DailyPeriod period(ServerRequest request) {
    DeskCode desk = desk(request);
    String code = request.pathVariable("period");
    if (code.equals(LATEST)) {
      return calendar.latest(desk, clock.instant());
    }
    return PeriodCode.named(code)
        .flatMap(named -> calendar.period(desk, named))
        .orElseThrow(() -> new ProblemException(ProblemType.PERIOD_NOT_FOUND));
  }

  static Mono<ServerResponse> json(Object answer) {
    return ServerResponse.ok()
        .contentType(MediaType.APPLICATION_JSON)
        .cacheControl(CacheControl.noStore())
        .bodyValue(answer);
  }
}
