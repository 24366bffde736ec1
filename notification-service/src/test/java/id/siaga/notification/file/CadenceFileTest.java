package id.siaga.notification.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import id.siaga.events.domain.DeskCode;
import id.siaga.events.file.ElectionFiles;
import id.siaga.events.file.InvalidFileException;
import id.siaga.notification.domain.DailyPeriod;
import id.siaga.notification.domain.ReportingCalendar;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The cadence as a file: the one shipped, and what is said of one that is wrong. */
class CadenceFileTest {

  private static final String FILE =
      """
      id: kantor
      due-within: {kabupaten: 2h, provinsi: 4h, nasional: 6h}
      missing-after: 90m
      rules:
        - {regions: ["17"], stages: [KAMPANYE], days: [MONDAY, FRIDAY], at: [16]}
        - {days: [MONDAY], at: [8]}
      """;

  @ParameterizedTest
  @CsvSource({"2024-11-18, T08", "2024-11-19, ''", "2024-11-25, T16", "2024-11-27, 'T12,T20'"})
  void shippedOneIsWeeklyThenDailyAndTwiceOnTheDayOfTheVote(LocalDate day, String ends) {
    ReportingCalendar calendar =
        new ReportingCalendar(ElectionFiles.load(null), CadenceFile.load(null));
    List<DailyPeriod> periods = calendar.on(new DeskCode("17.07"), day);

    assertThat(String.join(",", periods.stream().map(one -> hour(one)).toList())).isEqualTo(ends);
  }

  @Test
  void readsAnOfficesOwn() {
    ReportingCalendar calendar =
        new ReportingCalendar(ElectionFiles.load(null), CadenceFile.parse("kantor.yaml", FILE));
    LocalDate friday = LocalDate.parse("2024-10-11");

    assertThat(calendar.on(new DeskCode("17.07"), friday)).hasSize(1);
    assertThat(calendar.on(new DeskCode("18.01"), friday)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "'at: [8]', 'at: [25]', hours must be 0 to 23",
    "'days: [MONDAY], at', 'stages: [KAMPANYE], at', the last rule must fit every desk",
    "'days: [MONDAY], at', 'days: [SENIN], at', rules[1].days must be of",
    "'missing-after: 90m', 'missing-after: soon', missing-after must be a time",
    "'kabupaten: 2h', 'kabupaten: 5h', no upper one a shorter time",
    "'id: kantor', 'name: kantor', name is no field here"
  })
  void saysWhatIsWrongAndWhere(String before, String after, String said) {
    assertThatExceptionOfType(InvalidFileException.class)
        .isThrownBy(() -> CadenceFile.parse("kantor.yaml", FILE.replace(before, after)))
        .withMessageContaining("kantor.yaml")
        .withMessageContaining(said);
  }

  private static String hour(DailyPeriod period) {
    return period.code().toString().substring("2024-11-27".length());
  }
}
