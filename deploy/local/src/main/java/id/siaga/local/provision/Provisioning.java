package id.siaga.local.provision;

import id.siaga.events.RegistryUnavailableException;
import id.siaga.events.SchemaRegistry;
import id.siaga.events.Topic;
import java.net.URI;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.FinalizedVersionRange;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.config.TopicConfig;

/**
 * Brings broker and registry to what the contracts ask for. Running it again changes nothing; it
 * refuses to go on where only a migration could help.
 */
public final class Provisioning {

  private static final long TIMEOUT_SECONDS = 30;
  private static final short TRANSACTION_VERSION = 2;
  private static final String COMPATIBILITY = "FULL_TRANSITIVE";
  // A dead letter is the original and five headers: it may be larger than any original.
  private static final int DEAD_LETTER_BYTES = (1 << 20) + (1 << 16);

  private Provisioning() {}

  /**
   * Makes the missing topics and their dead-letter twins, and sets their retention.
   *
   * @throws ProvisioningException when a topic has another number of partitions, when the broker
   *     runs the old transaction protocol, or when it doesn't answer
   */
  public static void topics(String bootstrapServers)
      throws ProvisioningException, InterruptedException {
    Map<String, Object> configuration =
        Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers);
    try (Admin admin = Admin.create(configuration)) {
      requireTransactions(admin);
      Map<String, Map<String, String>> wanted = wanted();
      Collection<String> present = get(admin.listTopics().names());
      List<String> known = wanted.keySet().stream().filter(present::contains).toList();
      requirePartitions(get(admin.describeTopics(known).allTopicNames()));
      setConfiguration(admin, known, wanted);
      List<NewTopic> missing =
          wanted.entrySet().stream()
              .filter(topic -> !present.contains(topic.getKey()))
              .map(topic ->
                  new NewTopic(topic.getKey(), Optional.of(Topic.PARTITIONS), Optional.empty())
                      .configs(topic.getValue()))
              .toList();
      get(admin.createTopics(missing).all());
    }
  }

  /**
   * Sets the compatibility and registers the schema of every topic.
   *
   * @param registry the Confluent-compatible API
   * @throws ProvisioningException when the registry refuses a schema or is out of reach
   */
  public static void schemas(URI registry) throws ProvisioningException {
    SchemaRegistry client = new SchemaRegistry(registry);
    try {
      client.requireCompatibility(COMPATIBILITY);
      for (Topic topic : Topic.values()) {
        client.register(topic);
      }
    } catch (IllegalStateException | RegistryUnavailableException e) {
      throw new ProvisioningException("the schemas could not be registered: " + e.getMessage(), e);
    }
  }

  private static Map<String, Map<String, String>> wanted() {
    Map<String, Map<String, String>> topics = new HashMap<>();
    for (Topic topic : Topic.values()) {
      topics.put(
          topic.wireName(),
          Map.of(
              TopicConfig.RETENTION_MS_CONFIG,
              Long.toString(topic.retention().millis()),
              TopicConfig.CLEANUP_POLICY_CONFIG,
              TopicConfig.CLEANUP_POLICY_DELETE));
      topics.put(
          topic.deadLetterName(),
          Map.of(
              TopicConfig.RETENTION_MS_CONFIG, Long.toString(Topic.Retention.DEAD_LETTER.millis()),
              TopicConfig.CLEANUP_POLICY_CONFIG, TopicConfig.CLEANUP_POLICY_DELETE,
              TopicConfig.MAX_MESSAGE_BYTES_CONFIG, Integer.toString(DEAD_LETTER_BYTES)));
    }
    return topics;
  }

  private static void requireTransactions(Admin admin)
      throws ProvisioningException, InterruptedException {
    FinalizedVersionRange version =
        get(admin.describeFeatures().featureMetadata())
            .finalizedFeatures()
            .get("transaction.version");
    if (version == null || version.maxVersionLevel() < TRANSACTION_VERSION) {
      throw new ProvisioningException(
          "the broker's transaction.version must be %d, is %s: its log was formatted by an older version"
              .formatted(TRANSACTION_VERSION, version == null ? "0" : version.maxVersionLevel()));
    }
  }

  private static void requirePartitions(Map<String, TopicDescription> topics)
      throws ProvisioningException {
    for (TopicDescription topic : topics.values()) {
      if (topic.partitions().size() != Topic.PARTITIONS) {
        throw new ProvisioningException(
            "%s has %d partitions, must have %d: the desks' chains would fork. That takes a migration, or ./siaga reset"
                .formatted(topic.name(), topic.partitions().size(), Topic.PARTITIONS));
      }
    }
  }

  private static void setConfiguration(
      Admin admin, List<String> topics, Map<String, Map<String, String>> wanted)
      throws ProvisioningException, InterruptedException {
    List<ConfigResource> resources =
        topics.stream().map(name -> new ConfigResource(ConfigResource.Type.TOPIC, name)).toList();
    Map<ConfigResource, Config> found = get(admin.describeConfigs(resources).all());
    Map<ConfigResource, Collection<AlterConfigOp>> changes = new HashMap<>();
    found.forEach((resource, config) -> {
      List<AlterConfigOp> ops = new ArrayList<>();
      wanted
          .getOrDefault(resource.name(), Map.of())
          .forEach((name, value) -> {
            ConfigEntry entry = config.get(name);
            if (entry == null || !value.equals(entry.value())) {
              ops.add(new AlterConfigOp(new ConfigEntry(name, value), AlterConfigOp.OpType.SET));
            }
          });
      if (!ops.isEmpty()) {
        changes.put(resource, ops);
      }
    });
    get(admin.incrementalAlterConfigs(changes).all());
  }

  private static <T> T get(KafkaFuture<T> future)
      throws ProvisioningException, InterruptedException {
    try {
      return future.get(TIMEOUT_SECONDS, TimeUnit.SECONDS);
    } catch (ExecutionException e) {
      Throwable cause = e.getCause() == null ? e : e.getCause();
      throw new ProvisioningException("the broker refused: " + cause.getMessage(), cause);
    } catch (TimeoutException e) {
      throw new ProvisioningException(
          "the broker did not answer within " + TIMEOUT_SECONDS + " s", e);
    }
  }
}
