package id.siaga.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.PropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.io.ClassPathResource;
import org.springframework.mock.env.MockPropertySource;

class IntakeSettingsTest {

  private static final IntakeSettings DEFAULTS =
      new IntakeSettings(
          Path.of("keys.yaml"),
          null,
          URI.create("http://127.0.0.1:8080"),
          URI.create("http://127.0.0.1:8084/apis/ccompat/v7"),
          Duration.ofSeconds(5),
          new IntakeSettings.Index(500_000, Duration.ofHours(24)),
          new IntakeSettings.Publishing(1, 10_000),
          new IntakeSettings.Batch(256));

  @Test
  void haveTheseDefaultsInTheFile() throws IOException {
    assertThat(Binder.get(environment()).bind("siaga.intake", IntakeSettings.class).get())
        .isEqualTo(DEFAULTS);
  }

  @Test
  void haveTheSameDefaultsWithoutTheFile() {
    StandardEnvironment bare = new StandardEnvironment();
    bare.getPropertySources()
        .addFirst(
            new MockPropertySource()
                .withProperty("siaga.intake.agency-keys-file", "keys.yaml")
                .withProperty("siaga.intake.public-url", "http://127.0.0.1:8080")
                .withProperty(
                    "siaga.intake.registry-url", "http://127.0.0.1:8084/apis/ccompat/v7"));
    assertThat(Binder.get(bare).bind("siaga.intake", IntakeSettings.class).get())
        .isEqualTo(DEFAULTS);
  }

  @Test
  void keepThePromiseOf202() throws IOException {
    ConfigurableEnvironment environment = environment();
    assertThat(environment.getProperty("spring.kafka.producer.acks")).isEqualTo("all");
    String properties = "spring.kafka.producer.properties.";
    assertThat(environment.getProperty(properties + "enable.idempotence")).isEqualTo("true");
    assertThat(environment.getProperty(properties + "linger.ms")).isEqualTo("0");
    assertThat(environment.getProperty(properties + "delivery.timeout.ms", Integer.class))
        .isEqualTo(5_000)
        .isGreaterThanOrEqualTo(
            environment.getRequiredProperty(properties + "request.timeout.ms", Integer.class));
    assertThat(environment.getProperty(properties + "max.block.ms")).isEqualTo("2000");
    assertThat(environment.getProperty("server.address")).isEqualTo("127.0.0.1");
    assertThat(environment.getProperty("server.port")).isEqualTo("8081");
  }

  @Test
  void sayWhatIsMissing() {
    assertThatIllegalArgumentException()
        .isThrownBy(() ->
            new IntakeSettings(
                Path.of(""),
                null,
                DEFAULTS.publicUrl(),
                DEFAULTS.registryUrl(),
                DEFAULTS.retryAfter(),
                DEFAULTS.index(),
                DEFAULTS.publishing(),
                DEFAULTS.batch()))
        .withMessageContaining("SIAGA_AGENCY_KEYS_FILE");
    assertThatIllegalArgumentException().isThrownBy(() -> new IntakeSettings.Batch(0));
    assertThatIllegalArgumentException().isThrownBy(() -> new IntakeSettings.Publishing(1, 0));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new IntakeSettings.Index(0, Duration.ofHours(1)));
  }

  private static ConfigurableEnvironment environment() throws IOException {
    StandardEnvironment environment = new StandardEnvironment();
    List<PropertySource<?>> file =
        new YamlPropertySourceLoader().load("file", new ClassPathResource("application.yaml"));
    file.forEach(environment.getPropertySources()::addLast);
    environment
        .getPropertySources()
        .addFirst(
            new MockPropertySource().withProperty("siaga.intake.agency-keys-file", "keys.yaml"));
    return environment;
  }
}
