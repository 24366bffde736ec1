package id.siaga.events.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LengthOfTimeTest {

  @ParameterizedTest
  @CsvSource({"90m, PT1H30M", "12h, PT12H", "7d, P7D", "P7D, PT168H", "pt30s, PT30S"})
  void understandsLengthsOfTime(String text, Duration length) {
    assertThat(LengthOfTime.parse(text)).isEqualTo(length);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "7", "d", "7w", "kemarin"})
  void refusesWhatIsNone(String text) {
    assertThatExceptionOfType(IllegalArgumentException.class)
        .isThrownBy(() -> LengthOfTime.parse(text))
        .withMessage("'" + text + "' is no length of time such as 12h or 7d");
  }

  @ParameterizedTest
  @ValueSource(strings = {"-1d", "0h", "99999d"})
  void refusesTheTooShortAndTheTooLong(String text) {
    assertThatExceptionOfType(IllegalArgumentException.class)
        .isThrownBy(() -> LengthOfTime.parse(text))
        .withMessage("must be more than 0 and at most ten years");
  }
}
