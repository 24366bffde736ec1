package id.siaga.notification.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import id.siaga.events.domain.DeskCode;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.util.LinkedMultiValueMap;

class OutcomeQueryTest {

  @Test
  void doesNotWaitUnlessTold() {
    assertThat(QueryParameters.outcome(new LinkedMultiValueMap<>()))
        .isEqualTo(new OutcomeQuery(null, Duration.ZERO));
  }

  @ParameterizedTest
  @CsvSource({"5s,5000", "250ms,250", "PT30S,30000", "0s,0"})
  void waitsAsLongAsTold(String text, long millis) {
    assertThat(QueryParameters.outcome(given("wait", text)).atMost())
        .isEqualTo(Duration.ofMillis(millis));
  }

  @Test
  void asksTheDeskThatIsNamed() {
    assertThat(QueryParameters.outcome(given("desk", "17.07")).desk())
        .isEqualTo(new DeskCode("17.07"));
  }

  @ParameterizedTest
  @CsvSource({"wait,31s", "wait,1h", "wait,5", "wait,PT-1S", "until,5s", "desk,lebong"})
  void refusesAnyOther(String name, String text) {
    assertThatExceptionOfType(ProblemException.class)
        .isThrownBy(() -> QueryParameters.outcome(given(name, text)))
        .extracting(problem -> problem.violations().getFirst().field())
        .isEqualTo(name);
  }

  private static LinkedMultiValueMap<String, String> given(String name, String value) {
    LinkedMultiValueMap<String, String> given = new LinkedMultiValueMap<>();
    given.add(name, value);
    return given;
  }
}
