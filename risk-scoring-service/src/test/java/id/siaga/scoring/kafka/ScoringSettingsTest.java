package id.siaga.scoring.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import id.siaga.scoring.domain.Review;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class ScoringSettingsTest {

  @Test
  void hasTheseDefaults() {
    assertThat(bind(Map.of()))
        .isEqualTo(
            new ScoringSettings(
                URI.create("http://127.0.0.1:8084/apis/ccompat/v7"),
                Review.USUAL_THRESHOLD,
                1_000_000,
                Duration.ofMillis(200),
                Duration.ofSeconds(5)));
  }

  @ParameterizedTest
  @CsvSource({
    "registry-url, /apis",
    "review-below, 1.1",
    "largest-record, 100",
    "retry-first, 0s",
    "retry-most, 100ms",
    "retry-most, 2m"
  })
  void namesTheSettingThatBreaksItsRule(String name, String value) {
    assertThatExceptionOfType(BindException.class)
        .isThrownBy(() -> bind(Map.of("siaga.scoring." + name, value)))
        .havingRootCause()
        .withMessageStartingWith("siaga.scoring." + name);
  }

  private static ScoringSettings bind(Map<String, String> properties) {
    return new Binder(new MapConfigurationPropertySource(properties))
        .bindOrCreate("siaga.scoring", ScoringSettings.class);
  }
}
