package id.siaga.events.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import id.siaga.events.domain.Election.Period;
import id.siaga.events.domain.Election.Vote;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ElectionCalendarTest {

  private static final DeskCode LEBONG = new DeskCode("17.07");
  private static final DeskCode JAYAPURA = new DeskCode("91.71");
  private static final RegionScope ONLY_LEBONG = new RegionScope(Set.of(LEBONG));

  private static final Election ELECTION =
      new Election(
          "pemilu",
          "Pemilu",
          RegionScope.ALL,
          List.of(
              period(Stage.PEMUTAKHIRAN_DATA_PEMILIH, "2024-05-31", "2024-09-23"),
              period(Stage.PENCALONAN, "2024-08-24", "2024-09-22"),
              period(Stage.REKAPITULASI, "2024-11-27", "2024-12-16")),
          List.of(
              new Vote(LocalDate.parse("2024-11-27"), RegionScope.ALL),
              new Vote(LocalDate.parse("2024-12-05"), ONLY_LEBONG)));

  private static final ElectionCalendar CALENDAR = new ElectionCalendar(List.of(ELECTION));

  @ParameterizedTest
  @CsvSource({
    "2024-05-30T12:00:00Z,DI_LUAR_TAHAPAN",
    "2024-05-31T12:00:00Z,PEMUTAKHIRAN_DATA_PEMILIH",
    "2024-08-24T12:00:00Z,PENCALONAN",
    "2024-09-22T12:00:00Z,PENCALONAN",
    "2024-09-23T12:00:00Z,PEMUTAKHIRAN_DATA_PEMILIH",
    "2024-09-24T12:00:00Z,DI_LUAR_TAHAPAN",
    "2024-11-27T12:00:00Z,PEMUNGUTAN_SUARA",
    "2024-11-28T12:00:00Z,REKAPITULASI",
    "2024-12-05T12:00:00Z,PEMUNGUTAN_SUARA",
    "2024-12-17T12:00:00Z,DI_LUAR_TAHAPAN"
  })
  void knowsTheStageOfADay(Instant time, Stage stage) {
    assertThat(CALENDAR.stageOf(LEBONG, time)).isEqualTo(stage);
  }

  @Test
  void holdsARevoteOnlyWhereItIs() {
    assertThat(CALENDAR.stageOf(JAYAPURA, Instant.parse("2024-12-05T03:00:00Z")))
        .isEqualTo(Stage.REKAPITULASI);
  }

  @Test
  void countsDaysInTheRegionsOwnZone() {
    Instant evening = Instant.parse("2024-11-26T16:00:00Z"); // 23:00 WIB, 01:00 WIT
    assertThat(CALENDAR.stageOf(LEBONG, evening)).isEqualTo(Stage.DI_LUAR_TAHAPAN);
    assertThat(CALENDAR.stageOf(JAYAPURA, evening)).isEqualTo(Stage.PEMUNGUTAN_SUARA);
  }

  @Test
  void leavesOtherRegionsOutside() {
    Election local =
        new Election("x", "X", ONLY_LEBONG, ELECTION.stages(), ELECTION.votes().subList(0, 1));
    ElectionCalendar calendar = new ElectionCalendar(List.of(local));
    Instant voteDay = Instant.parse("2024-11-27T03:00:00Z");
    assertThat(calendar.stageOf(LEBONG, voteDay)).isEqualTo(Stage.PEMUNGUTAN_SUARA);
    assertThat(calendar.stageOf(JAYAPURA, voteDay)).isEqualTo(Stage.DI_LUAR_TAHAPAN);
  }

  @Test
  void refusesStagesOfWhichNoneBeganLast() {
    List<Period> twins =
        List.of(
            period(Stage.KAMPANYE, "2024-01-01", "2024-01-02"),
            period(Stage.MASA_TENANG, "2024-01-01", "2024-01-03"));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Election("x", "X", RegionScope.ALL, twins, List.of()));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> period(Stage.KAMPANYE, "2024-01-02", "2024-01-01"));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> period(Stage.PEMUNGUTAN_SUARA, "2024-01-02", "2024-01-02"));
  }

  private static Period period(Stage stage, String from, String to) {
    return new Period(stage, LocalDate.parse(from), LocalDate.parse(to));
  }

  @ParameterizedTest
  @CsvSource({
    "17.07, 2024-12-05, PEMUNGUTAN_SUARA",
    "17.01, 2024-12-05, REKAPITULASI",
    "17, 2024-12-05, PEMUNGUTAN_SUARA",
    "18, 2024-12-05, REKAPITULASI",
    "ID, 2024-12-05, PEMUNGUTAN_SUARA",
    "ID, 2024-08-24, PENCALONAN",
    "ID, 2025-01-01, DI_LUAR_TAHAPAN"
  })
  void upperDeskIsInTheStageOfAnyBelow(String desk, LocalDate day, Stage stage) {
    assertThat(CALENDAR.stageOn(new DeskCode(desk), day)).isEqualTo(stage);
  }
}
