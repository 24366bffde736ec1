package id.siaga.testkit;

import id.siaga.events.EventCodec;
import id.siaga.events.SchemaRegistry;
import java.net.URI;
import java.util.Map;

/**
 * Where the parts of the real stack listen.
 *
 * @param bootstrapServers where Kafka clients start
 * @param registryUrl the registry's Confluent-compatible API
 */
public record Endpoints(
    String bootstrapServers,
    URI registryUrl,
    String postgresHost,
    int postgresPort,
    String postgresDatabase,
    String postgresUser,
    String postgresPassword) {

  /**
   * The stack of this JVM; the first call starts it.
   *
   * @throws IllegalStateException when it can't be started, with the reason
   */
  public static Endpoints shared() {
    return SharedStack.endpoints();
  }

  /** The environment variables by which every service finds the parts. */
  public Map<String, String> environment() {
    return Map.of(
        "SIAGA_KAFKA_BOOTSTRAP_SERVERS", bootstrapServers,
        "SIAGA_REGISTRY_URL", registryUrl.toString(),
        "SIAGA_POSTGRES_HOST", postgresHost,
        "SIAGA_POSTGRES_PORT", Integer.toString(postgresPort),
        "SIAGA_POSTGRES_DATABASE", postgresDatabase,
        "SIAGA_POSTGRES_USER", postgresUser,
        "SIAGA_POSTGRES_PASSWORD", postgresPassword);
  }

  /** A codec over the stack's registry. */
  public EventCodec codec() {
    return new EventCodec(new SchemaRegistry(registryUrl));
  }
}
