package id.siaga.testkit;

import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.containers.wait.strategy.Wait;
import org.testcontainers.kafka.KafkaContainer;
import org.testcontainers.lifecycle.Startables;
import org.testcontainers.postgresql.PostgreSQLContainer;

/** The parts in containers, provisioned by the same program as everywhere. */
record ContainerStack(Endpoints endpoints, List<GenericContainer<?>> containers)
    implements RunningStack {

  private static final int REGISTRY_PORT = 8080;
  private static final long PROVISION_SECONDS = 120;
  private static final String NAME = "siaga";

  static ContainerStack start() throws IOException, InterruptedException {
    KafkaContainer broker =
        new KafkaContainer("apache/kafka:4.1.2")
            .withEnv("KAFKA_AUTO_CREATE_TOPICS_ENABLE", "false")
            .withEnv("KAFKA_GROUP_INITIAL_REBALANCE_DELAY_MS", "0")
            .withEnv("KAFKA_OFFSETS_TOPIC_NUM_PARTITIONS", "4")
            .withEnv("KAFKA_TRANSACTION_STATE_LOG_NUM_PARTITIONS", "4");
    GenericContainer<?> registry =
        new GenericContainer<>("apicurio/apicurio-registry:3.3.3")
            .withExposedPorts(REGISTRY_PORT)
            .waitingFor(Wait.forHttp("/apis/ccompat/v7/subjects"));
    PostgreSQLContainer postgres =
        new PostgreSQLContainer("postgres:18-alpine")
            .withDatabaseName(NAME)
            .withUsername(NAME)
            .withPassword(NAME);
    Startables.deepStart(Stream.of(broker, registry, postgres)).join();
    URI registryUrl =
        URI.create(
            "http://%s:%d/apis/ccompat/v7"
                .formatted(registry.getHost(), registry.getMappedPort(REGISTRY_PORT)));
    provision(broker.getBootstrapServers(), registryUrl);
    return new ContainerStack(
        new Endpoints(
            broker.getBootstrapServers(),
            registryUrl,
            postgres.getHost(),
            postgres.getMappedPort(PostgreSQLContainer.POSTGRESQL_PORT),
            NAME,
            NAME,
            NAME),
        List.of(broker, registry, postgres));
  }

  @Override
  public void close() {
    containers.forEach(GenericContainer::stop);
  }

  private static void provision(String bootstrapServers, URI registryUrl)
      throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(
                LocalBuild.command(
                    "provision",
                    "--bootstrap",
                    bootstrapServers,
                    "--registry",
                    registryUrl.toString()))
            .inheritIO()
            .start();
    if (!process.waitFor(PROVISION_SECONDS, TimeUnit.SECONDS) || process.exitValue() != 0) {
      process.destroy();
      throw new IllegalStateException("the containers could not be provisioned; see above");
    }
  }
}
