package id.siaga.local.part;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.siaga.events.SchemaRegistry;
import id.siaga.events.Topic;
import id.siaga.local.provision.Provisioning;
import id.siaga.local.provision.ProvisioningException;
import id.siaga.local.settings.Port;
import id.siaga.local.settings.Settings;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PartsIT {

  @TempDir private Path data = Path.of("");
  private Settings settings = Settings.from(Map.of(), data);

  @BeforeEach
  void chooseFreePorts() throws Exception {
    Map<Port, Integer> ports = new EnumMap<>(Port.class);
    List<ServerSocket> held = new ArrayList<>();
    for (Port port : Port.values()) {
      ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
      held.add(socket);
      ports.put(port, socket.getLocalPort());
    }
    for (ServerSocket socket : held) {
      socket.close();
    }
    Settings standard = Settings.from(Map.of("SIAGA_DATA_DIR", data.toString()), home());
    settings = standard.on(ports::get);
  }

  @Test
  void brokerKeepsItsTopicsOverARestartOnOtherPortsAndProvisioningChangesNothing()
      throws Exception {
    Child first = ready(new BrokerPart(settings));
    Provisioning.topics(settings.bootstrapServers());
    first.stop();

    Settings moved =
        settings.on(port ->
            switch (port) {
              case BROKER -> settings.port(Port.INTAKE);
              case BROKER_CONTROLLER -> settings.port(Port.SCORING);
              case INTAKE -> settings.port(Port.BROKER);
              case SCORING -> settings.port(Port.BROKER_CONTROLLER);
              default -> settings.port(port);
            });
    Child second = Child.start(new BrokerPart(moved), moved);
    try (Admin admin = admin(moved)) {
      second.awaitReady();
      Provisioning.topics(moved.bootstrapServers());
      assertThat(admin.listTopics().names().get(10, TimeUnit.SECONDS))
          .hasSize(2 * Topic.values().length);
    } finally {
      second.stop();
    }
  }

  @Test
  void refusesATopicWithAnotherNumberOfPartitions() throws Exception {
    Child broker = ready(new BrokerPart(settings));
    try (Admin admin = admin(settings)) {
      admin
          .createTopics(
              List.of(new NewTopic(Topic.SCORED.wireName(), Optional.of(3), Optional.empty())))
          .all()
          .get(10, TimeUnit.SECONDS);

      assertThatThrownBy(() -> Provisioning.topics(settings.bootstrapServers()))
          .isInstanceOf(ProvisioningException.class)
          .hasMessageContaining("siaga.scored.v1 has 3 partitions, must have 12");
    } finally {
      broker.stop();
    }
  }

  @Test
  void registryKeepsItsSchemasOverARestart() throws Exception {
    Child first = ready(new RegistryPart(settings));
    Provisioning.schemas(settings.registry());
    int id = new SchemaRegistry(settings.registry()).idOf(Topic.REPORTS);
    first.stop();

    Child second = ready(new RegistryPart(settings));
    try {
      Provisioning.schemas(settings.registry());
      assertThat(new SchemaRegistry(settings.registry()).idOf(Topic.REPORTS)).isEqualTo(id);
    } finally {
      second.stop();
    }
  }

  @Test
  void postgresStartsAgainAfterItWasKilled() throws Exception {
    Child first = ready(new PostgresPart(settings, false));
    ProcessHandle.of(first.pid()).orElseThrow().destroyForcibly();
    first.awaitEnd();

    Child second = ready(new PostgresPart(settings, false));
    second.stop();
    assertThat(second.alive()).isFalse();
  }

  @Test
  void namesThePortThatIsTakenAndTheSettingThatChangesIt() throws Exception {
    int number = settings.port(Port.POSTGRES);
    try (ServerSocket taken = new ServerSocket(number, 1, InetAddress.getLoopbackAddress())) {
      assertThat(taken.isBound()).isTrue();
      assertThatThrownBy(() -> Child.start(new PostgresPart(settings, false), settings))
          .isInstanceOf(PartFailedException.class)
          .hasMessage(
              "postgres can't have port %d: another program listens there. Stop it, or set SIAGA_PORT_POSTGRES to a free port."
                  .formatted(number));
    }
  }

  @Test
  void givesTheTailOfTheLogWhenAPartEndsWhileItStarts() throws Exception {
    java.nio.file.Files.createDirectories(data.resolve("broker/log/meta.properties"));
    Child broker = Child.start(new BrokerPart(settings), settings);

    assertThatThrownBy(broker::awaitReady)
        .isInstanceOf(PartFailedException.class)
        .hasMessageContaining("broker ended with exit code")
        .hasMessageContaining("broker.log");
  }

  private Child ready(Part part) throws Exception {
    Child child = Child.start(part, settings);
    try {
      child.awaitReady();
    } catch (PartFailedException e) {
      child.stop();
      throw e;
    }
    return child;
  }

  private static Admin admin(Settings settings) {
    return Admin.create(
        Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, settings.bootstrapServers()));
  }

  /** Maven runs tests in the module's directory. */
  private static Path home() {
    return Path.of("../..");
  }
}
