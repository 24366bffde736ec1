package id.siaga.notification.domain;

import id.siaga.events.domain.DeskCode;
import id.siaga.events.domain.ElectionCalendar;
import id.siaga.events.domain.PeriodCode;
import id.siaga.events.domain.Regions;
import id.siaga.events.domain.Stage;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Which reports a desk owes: its cadence in the stages of the elections. */
public record ReportingCalendar(ElectionCalendar elections, Cadence cadence) {

  /** Each rule has a day of every week, so two ends lie less than two weeks apart. */
  private static final int FARTHEST_DAYS = 15;

  /** The period of that code; empty where the time of no report of the desk ends then. */
  public Optional<DailyPeriod> period(DeskCode desk, PeriodCode code) {
    return ends(desk, code.end().toLocalDate()).contains(code.end())
        ? Optional.of(ending(desk, code.end()))
        : Optional.empty();
  }

  /** The newest periods that have begun, newest first: the first of them isn't over yet. */
  public List<DailyPeriod> newest(DeskCode desk, Instant now, int count) {
    LocalDateTime local = LocalDateTime.ofInstant(now, Regions.zone(desk.value()));
    LocalDate day = local.toLocalDate();
    List<DailyPeriod> newest = new ArrayList<>();
    newest.add(ending(desk, endAfter(desk, local)));
    for (int back = 0; newest.size() < count && back <= count * FARTHEST_DAYS; back++) {
      for (LocalDateTime end : ends(desk, day.minusDays(back)).reversed()) {
        if (!end.isAfter(local) && newest.size() < count) {
          newest.add(ending(desk, end));
        }
      }
    }
    return newest;
  }

  /** The periods that end on a day, by the clock on the desk's wall. */
  public List<DailyPeriod> on(DeskCode desk, LocalDate day) {
    return ends(desk, day).stream().map(end -> ending(desk, end)).toList();
  }

  /** The period that was over last. */
  public DailyPeriod latest(DeskCode desk, Instant now) {
    return newest(desk, now, 2).getLast();
  }

  /**
   * What a desk owes for the time of an upper desk's report: the periods that ended in it, by the
   * clock on each one's wall. So a day of the nation consists of the same day of every zone.
   */
  public List<DailyPeriod> within(DeskCode desk, DailyPeriod upper) {
    LocalDateTime from = LocalDateTime.ofInstant(upper.from(), Regions.zone(upper.desk().value()));
    LocalDateTime to = upper.code().end();
    List<DailyPeriod> within = new ArrayList<>();
    for (LocalDate day = from.toLocalDate();
        !day.isAfter(to.toLocalDate());
        day = day.plusDays(1)) {
      for (LocalDateTime end : ends(desk, day)) {
        if (end.isAfter(from) && !end.isAfter(to)) {
          within.add(ending(desk, end));
        }
      }
    }
    return within;
  }

  private DailyPeriod ending(DeskCode desk, LocalDateTime end) {
    PeriodCode code = new PeriodCode(end);
    Instant to = code.endAt(desk);
    Instant due = to.plus(cadence.dueWithin(desk.tier()));
    return new DailyPeriod(
        desk,
        code,
        new PeriodCode(endBefore(desk, end)).endAt(desk),
        to,
        due,
        due.plus(cadence.missingAfter()));
  }

  private LocalDateTime endBefore(DeskCode desk, LocalDateTime end) {
    for (int back = 0; back <= FARTHEST_DAYS; back++) {
      for (LocalDateTime other : ends(desk, end.toLocalDate().minusDays(back)).reversed()) {
        if (other.isBefore(end)) {
          return other;
        }
      }
    }
    throw new IllegalStateException("no report of " + desk + " before " + end);
  }

  private LocalDateTime endAfter(DeskCode desk, LocalDateTime moment) {
    for (int ahead = 0; ahead <= FARTHEST_DAYS; ahead++) {
      for (LocalDateTime other : ends(desk, moment.toLocalDate().plusDays(ahead))) {
        if (other.isAfter(moment)) {
          return other;
        }
      }
    }
    throw new IllegalStateException("no report of " + desk + " after " + moment);
  }

  private List<LocalDateTime> ends(DeskCode desk, LocalDate day) {
    Stage stage = elections.stageOn(desk, day);
    return cadence.hoursOn(desk, stage, day).stream().map(hour -> day.atTime(hour, 0)).toList();
  }
}
