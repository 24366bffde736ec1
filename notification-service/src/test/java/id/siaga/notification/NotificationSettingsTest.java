package id.siaga.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.siaga.events.domain.DeskCode;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class NotificationSettingsTest {

  @Test
  void hasTheseDefaults() {
    assertThat(bound(Map.of()))
        .isEqualTo(
            new NotificationSettings(
                URI.create("http://127.0.0.1:8084/apis/ccompat/v7"),
                URI.create("http://127.0.0.1:8080"),
                new NotificationSettings.Access(
                    URI.create("https://masuk.siaga.test"),
                    "siaga",
                    "siaga-console",
                    "",
                    "preferred_username",
                    "roles",
                    Duration.ofHours(1),
                    5),
                new NotificationSettings.Postgres("127.0.0.1", 5433, "siaga", "siaga", "siaga", 7),
                new NotificationSettings.Projection(
                    Duration.ofSeconds(15),
                    Duration.ofMillis(200),
                    Duration.ofSeconds(5),
                    50_000,
                    Duration.ofSeconds(30)),
                new NotificationSettings.Live(500, 1_024, 5_000, Duration.ofSeconds(15), 200),
                null,
                Duration.ofSeconds(10),
                null,
                null));
  }

  @Test
  void refusesValuesThatMakeNoSense() {
    assertRefused("siaga.command-timeout", "0s");
    assertRefused("siaga.postgres.port", "70000");
    assertRefused("siaga.projection.keep-events", "1");
    assertRefused("siaga.live.connections", "0");
    assertRefused("siaga.live.heartbeat", "-1s");
    assertRefused("siaga.live.waiters", "0");
  }

  @Test
  void priorsThatAreNoneNameTheFileAndTheLine(@TempDir Path directory) throws IOException {
    Path file = directory.resolve("ikp.csv");
    Files.writeString(file, "region,index\n17.07,55.5\n17.08,101\n");

    assertThatThrownBy(() -> bound(Map.of("siaga.priors", file.toString())).readPriors())
        .hasMessageContaining("ikp.csv")
        .hasMessageContaining("line 3: index must be 0 to 100");
    Files.writeString(file, "region,index\n17.07,55.5\n");
    assertThat(
            bound(Map.of("siaga.priors", file.toString())).readPriors().of(new DeskCode("17.07")))
        .contains(55.5);
  }

  @Test
  void doesNotPrintThePassword() {
    assertThat(bound(Map.of("siaga.postgres.password", "s3cret")).toString())
        .doesNotContain("s3cret");
  }

  private static void assertRefused(String name, String value) {
    assertThatThrownBy(() -> bound(Map.of(name, value)))
        .isInstanceOf(BindException.class)
        .rootCause()
        .hasMessageContaining(name);
  }

  private static NotificationSettings bound(Map<String, String> values) {
    Map<String, String> given = new HashMap<>(values);
    given.putIfAbsent("siaga.access.issuer", "https://masuk.siaga.test");
    return new Binder(new MapConfigurationPropertySource(given))
        .bindOrCreate("siaga", NotificationSettings.class);
  }
}
