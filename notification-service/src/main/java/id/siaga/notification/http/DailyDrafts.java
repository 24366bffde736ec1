package id.siaga.notification.http;

import id.siaga.events.domain.DeskCode;
import id.siaga.notification.domain.DailyContent;
import id.siaga.notification.domain.DailyContent.Below;
import id.siaga.notification.domain.DailyFigures;
import id.siaga.notification.domain.DailyPeriod;
import id.siaga.notification.domain.DailyStanding;
import id.siaga.notification.domain.Lateness;
import id.siaga.notification.domain.ReportingCalendar;
import id.siaga.notification.letter.ContentJson;
import id.siaga.notification.postgres.DailyFinder;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Drafts a report from what the projection knows now, and from what the desks below have sent. */
@Component
class DailyDrafts {

  private final DailyFinder finder;
  private final DailyDesks desks;
  private final ReportingCalendar calendar;

  DailyDrafts(DailyFinder finder, DailyDesks desks, ReportingCalendar calendar) {
    this.finder = finder;
    this.desks = desks;
    this.calendar = calendar;
  }

  Mono<DailyContent> draft(DailyPeriod period, Instant now) {
    return Mono.zip(
            finder.figures(period),
            finder.grave(period, DailyContent.MOST_GRAVE).collectList(),
            finder.proof(period.desk()),
            below(period, now))
        .map(all -> {
          List<Below> below = all.getT4();
          return new DailyContent(
              period.desk(),
              desks.name(period.desk()),
              period.code().toString(),
              period.from(),
              period.to(),
              "",
              "",
              all.getT1(),
              desks.below(period.desk()).isEmpty() ? all.getT1() : DailyContent.consolidated(below),
              all.getT2(),
              all.getT3().orElse(null),
              below);
        });
  }

  private Mono<List<Below>> below(DailyPeriod upper, Instant now) {
    List<DailyPeriod> owed =
        desks.below(upper.desk()).stream()
            .flatMap(desk -> calendar.within(desk, upper).stream())
            .toList();
    if (owed.isEmpty()) {
      return Mono.just(List.of());
    }
    return finder
        .standings(
            owed.stream().map(DailyPeriod::desk).distinct().toList(),
            owed.stream().map(one -> one.code().toString()).distinct().toList(),
            true)
        .collect(Collectors.toMap(DailyDrafts::key, Function.identity()))
        .map(sent -> owed.stream().map(period -> below(period, sent, now)).toList());
  }

  private Below below(DailyPeriod period, Map<String, DailyStanding> sent, Instant now) {
    DailyStanding standing = sent.get(key(period.desk(), period.code().toString()));
    Lateness state = state(period, standing, now);
    String content = standing == null ? null : standing.content();
    return new Below(
        period.desk(),
        desks.name(period.desk()),
        period.code().toString(),
        state,
        standing != null && period.late(standing.firstSentAt()),
        standing == null || standing.number() == null ? "" : standing.number(),
        standing == null ? "" : standing.contentHash(),
        standing == null ? null : standing.sentAt(),
        content == null ? DailyFigures.NONE : ContentJson.read(content).region());
  }

  static Lateness state(DailyPeriod period, @Nullable DailyStanding standing, Instant now) {
    return standing == null
        ? Lateness.of(period, now, null, null)
        : Lateness.of(period, now, standing.sentAt(), standing.receivedAt());
  }

  static String key(DailyStanding standing) {
    return key(standing.desk(), standing.period());
  }

  static String key(DeskCode desk, String period) {
    return desk + " " + period;
  }
}
