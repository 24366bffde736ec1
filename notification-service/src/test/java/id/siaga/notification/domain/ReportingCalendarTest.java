package id.siaga.notification.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import id.siaga.events.domain.DeskCode;
import id.siaga.events.domain.Election;
import id.siaga.events.domain.ElectionCalendar;
import id.siaga.events.domain.PeriodCode;
import id.siaga.events.domain.RegionScope;
import id.siaga.events.domain.Stage;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which reports a desk owes, and how it stands with one. */
class ReportingCalendarTest {

  private static final DeskCode LEBONG = new DeskCode("17.07");
  private static final DeskCode JAYAPURA = new DeskCode("91.71");
  private static final Cadence.Rule WEEKLY =
      rule(RegionScope.ALL, Set.of(), Set.of(DayOfWeek.MONDAY), 8);
  private static final Cadence CADENCE =
      cadence(
          rule(RegionScope.ALL, Set.of(Stage.PEMUNGUTAN_SUARA), Set.of(), 12, 20),
          rule(RegionScope.ALL, Set.of(Stage.MASA_TENANG), Set.of(), 16),
          WEEKLY);

  private static final ReportingCalendar CALENDAR =
      new ReportingCalendar(
          new ElectionCalendar(
              List.of(
                  new Election(
                      "pilkada",
                      "Pilkada",
                      RegionScope.ALL,
                      List.of(
                          new Election.Period(
                              Stage.MASA_TENANG,
                              LocalDate.parse("2024-11-24"),
                              LocalDate.parse("2024-11-26"))),
                      List.of(new Election.Vote(LocalDate.parse("2024-11-27"), RegionScope.ALL))))),
          CADENCE);

  @Test
  void periodsFollowEachOtherWithoutAGapWhereTheCadenceChanges() {
    List<DailyPeriod> periods =
        CALENDAR.newest(LEBONG, Instant.parse("2024-12-02T05:00:00Z"), 8).reversed();

    assertThat(periods.stream().map(one -> one.code().toString()))
        .containsExactly(
            "2024-11-18T08",
            "2024-11-24T16",
            "2024-11-25T16",
            "2024-11-26T16",
            "2024-11-27T12",
            "2024-11-27T20",
            "2024-12-02T08",
            "2024-12-09T08");
    for (int i = 1; i < periods.size(); i++) {
      assertThat(periods.get(i).from()).isEqualTo(periods.get(i - 1).to());
    }
  }

  @ParameterizedTest
  @CsvSource({
    "17.07, 2024-11-27T12, 2024-11-27T05:00:00Z, 2024-11-27T07:00:00Z",
    "91.71, 2024-11-27T12, 2024-11-27T03:00:00Z, 2024-11-27T05:00:00Z",
    "17, 2024-11-27T12, 2024-11-27T05:00:00Z, 2024-11-27T09:00:00Z",
    "ID, 2024-11-27T12, 2024-11-27T05:00:00Z, 2024-11-27T11:00:00Z"
  })
  void endsByTheDesksClockAndIsDueByItsTier(String desk, String code, Instant to, Instant due) {
    DailyPeriod period =
        CALENDAR.period(new DeskCode(desk), PeriodCode.named(code).orElseThrow()).orElseThrow();

    assertThat(period.to()).isEqualTo(to);
    assertThat(period.due()).isEqualTo(due);
  }

  @Test
  void hasNoPeriodThatEndsAtAnotherHour() {
    assertThat(CALENDAR.period(LEBONG, PeriodCode.named("2024-11-27T13").orElseThrow())).isEmpty();
    assertThat(PeriodCode.named("2024-11-27")).isEmpty();
  }

  @Test
  void nationsDayIsTheSameDayOfEveryZone() {
    DailyPeriod nation = CALENDAR.on(DeskCode.NASIONAL, LocalDate.parse("2024-11-27")).getLast();

    assertThat(CALENDAR.within(JAYAPURA, nation))
        .singleElement()
        .satisfies(one -> assertThat(one.code()).hasToString("2024-11-27T20"));
  }

  @Test
  void weekOfAnUpperDeskHoldsAllThatItsDesksOwe() {
    ReportingCalendar mixed =
        new ReportingCalendar(
            new ElectionCalendar(List.of()),
            cadence(rule(new RegionScope(Set.of(LEBONG)), Set.of(), Set.of(), 8), WEEKLY));
    DailyPeriod week = mixed.on(new DeskCode("17"), LocalDate.parse("2024-11-25")).getFirst();

    assertThat(mixed.within(LEBONG, week)).hasSize(7);
    assertThat(mixed.within(new DeskCode("17.01"), week)).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource({
    "17.07, 2024-11-27T04:59:59Z, , , NOT_DUE",
    "17.07, 2024-11-27T05:00:00Z, , , DUE",
    "17.07, 2024-11-27T07:00:00Z, , , DUE",
    "17.07, 2024-11-27T07:00:01Z, , , LATE",
    "17.07, 2024-11-27T19:00:00Z, , , MISSING",
    "17.07, 2024-11-28T00:00:00Z, 2024-11-27T23:00:00Z, , SENT",
    "17.07, 2024-11-28T00:00:00Z, 2024-11-27T06:00:00Z, 2024-11-27T06:00:01Z, RECEIVED",
    "ID, 2024-11-28T00:00:00Z, 2024-11-27T06:00:00Z, , RECEIVED"
  })
  void saysHowItStands(
      String desk,
      Instant now,
      @Nullable Instant sent,
      @Nullable Instant received,
      Lateness state) {
    DailyPeriod period = CALENDAR.on(new DeskCode(desk), LocalDate.parse("2024-11-27")).getFirst();

    assertThat(Lateness.of(period, now, sent, received)).isEqualTo(state);
  }

  @Test
  void lastRuleMustFitEveryDeskAndNoUpperTierHaveLessTime() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> cadence(rule(RegionScope.ALL, Set.of(Stage.KAMPANYE), Set.of(), 8)))
        .withMessageContaining("every desk");
    assertThatIllegalArgumentException()
        .isThrownBy(() ->
            new Cadence(
                List.of(WEEKLY),
                Cadence.within(Duration.ofHours(3), Duration.ofHours(2), Duration.ofHours(6)),
                Duration.ZERO));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> rule(RegionScope.ALL, Set.of(), Set.of(), 8, 8));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> rule(RegionScope.ALL, Set.of(), Set.of(), 24));
  }

  private static Cadence cadence(Cadence.Rule... rules) {
    return new Cadence(
        List.of(rules),
        Cadence.within(Duration.ofHours(2), Duration.ofHours(4), Duration.ofHours(6)),
        Duration.ofHours(12));
  }

  private static Cadence.Rule rule(
      RegionScope regions, Set<Stage> stages, Set<DayOfWeek> days, Integer... hours) {
    return new Cadence.Rule(regions, Set.of(), stages, days, List.of(hours));
  }
}
