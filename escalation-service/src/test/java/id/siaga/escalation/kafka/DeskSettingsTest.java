package id.siaga.escalation.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.siaga.escalation.policy.PolicyFile;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
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
                null,
                Duration.ofMinutes(15),
                null,
                Duration.ofMillis(100),
                500,
                Duration.ofMillis(50),
                Duration.ofMillis(15),
                Duration.ofMillis(500),
                900_000,
                128 << 20));
  }

  @Test
  void desksBeginWithThePolicyOfTheFileThatIsSet(@TempDir Path directory) throws IOException {
    Path file = directory.resolve("uji.yaml");
    String text = PolicyFile.starting().yaml().replace("version: awal-2", "version: uji-7");
    Files.writeString(file, text);

    DeskSettings settings = bind(Map.of("siaga.desk.starting-policy", file.toString()));

    assertThat(settings.policy().policy().version()).isEqualTo("uji-7");
    assertThat(settings.policy().text()).isEqualTo(text);
  }

  @Test
  void startingPolicyThatIsNoneNamesThePlace(@TempDir Path directory) throws IOException {
    Path file = directory.resolve("salah.yaml");
    Files.writeString(file, "version: UJI 7\nrules: []\n");

    DeskSettings settings = bind(Map.of("siaga.desk.starting-policy", file.toString()));

    assertThatThrownBy(settings::policy).hasMessageContaining("salah.yaml:1:");
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
