package id.siaga.escalation.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.siaga.events.domain.Severity;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class DeskSettingsTest {

  @Test
  void defaultsAreThese() {
    assertThat(bind(Map.of()))
        .isEqualTo(
            new DeskSettings(
                URI.create("http://127.0.0.1:8084/apis/ccompat/v7"),
                Map.of(),
                Duration.ofMillis(100),
                500,
                Duration.ofMillis(50),
                Duration.ofMillis(15),
                900_000,
                128 << 20));
  }

  @Test
  void deadlineCanBeOverriddenBySeverity() {
    DeskSettings settings = bind(Map.of("siaga.desk.acknowledge-within.kritis", "20s"));

    assertThat(settings.policy().acknowledgeWithin())
        .containsEntry(Severity.KRITIS, Duration.ofSeconds(20))
        .containsEntry(Severity.TINGGI, Duration.ofMinutes(30))
        .doesNotContainKey(Severity.RENDAH);
  }

  @Test
  void settingOutOfRangeIsNamed() {
    assertThatThrownBy(() -> bind(Map.of("siaga.desk.sweep-at-most", "0")))
        .isInstanceOf(BindException.class)
        .hasRootCauseMessage("siaga.desk.sweep-at-most must be 1 to 10,000");
  }

  private static DeskSettings bind(Map<String, String> properties) {
    return new Binder(new MapConfigurationPropertySource(properties))
        .bindOrCreate("siaga.desk", DeskSettings.class);
  }
}
