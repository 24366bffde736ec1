package id.siaga.local.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SettingsTest {

  private static final Path HOME = Path.of("/project");

  @Test
  void hasTheDocumentedDefaults() {
    Settings settings = Settings.from(Map.of(), HOME);

    assertThat(settings.data()).isEqualTo(Path.of("/project/.siaga"));
    assertThat(settings.ports())
        .containsExactlyInAnyOrderEntriesOf(
            Map.of(
                Port.CONSOLE, 8080,
                Port.INTAKE, 8081,
                Port.SCORING, 8082,
                Port.ESCALATION, 8083,
                Port.REGISTRY, 8084,
                Port.REGISTRY_MANAGEMENT, 8085,
                Port.BROKER, 9092,
                Port.BROKER_CONTROLLER, 9093,
                Port.POSTGRES, 5433,
                Port.ISSUER, 8086));
    assertThat(settings.heaps())
        .containsExactlyInAnyOrderEntriesOf(
            Map.of(
                Heap.BROKER, 512,
                Heap.REGISTRY, 384,
                Heap.INTAKE, 256,
                Heap.SCORING, 256,
                Heap.ESCALATION, 384,
                Heap.NOTIFICATION, 320));
    assertThat(settings.registry()).isEqualTo(URI.create("http://127.0.0.1:8084/apis/ccompat/v7"));
  }

  @Test
  void countsPortsUpFromTheBaseAndLetsOneBeSetByItself() {
    Settings settings =
        Settings.from(Map.of("SIAGA_PORT_BASE", "18000", "SIAGA_PORT_POSTGRES", "5555"), HOME);

    assertThat(settings.port(Port.CONSOLE)).isEqualTo(18_000);
    assertThat(settings.port(Port.BROKER)).isEqualTo(18_006);
    assertThat(settings.port(Port.POSTGRES)).isEqualTo(5_555);
  }

  @Test
  void refusesWhatIsNoNumberAndNamesTheVariable() {
    assertThatThrownBy(() -> Settings.from(Map.of("SIAGA_HEAP_BROKER", "512m"), HOME))
        .hasMessage("SIAGA_HEAP_BROKER must be a whole number from 64 to 1048576, was '512m'");
  }

  @Test
  void refusesTwoPartsOnOnePort() {
    assertThatThrownBy(() -> Settings.from(Map.of("SIAGA_PORT_INTAKE", "8080"), HOME))
        .hasMessage(
            "SIAGA_PORT_CONSOLE and SIAGA_PORT_INTAKE are both 8080; every port needs its own");
  }
}
