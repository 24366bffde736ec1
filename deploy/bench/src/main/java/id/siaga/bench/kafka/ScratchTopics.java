package id.siaga.bench.kafka;

import id.siaga.bench.measure.MeasurementFailedException;
import id.siaga.bench.process.Waiting;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.function.Consumer;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.config.ConfigResource;

/**
 * Topics of the bench's own, {@code siaga.bench.*}, deleted when it ends. No service reads them.
 */
public final class ScratchTopics implements AutoCloseable {

  private static final Duration KNOWN_WITHIN = Duration.ofSeconds(20);
  private static final String PREFIX = "siaga.bench.";

  private final Admin admin;
  private final String run;
  private final Consumer<String> warnings;
  private final List<String> created = new ArrayList<>();
  private final Thread onExit = new Thread(this::delete, "delete-scratch-topics");

  /**
   * @param run sets these apart from those of another bench
   * @param warnings told when they can't be deleted
   */
  public ScratchTopics(Admin admin, String run, Consumer<String> warnings) {
    this.admin = admin;
    this.run = run;
    this.warnings = warnings;
    Runtime.getRuntime().addShutdownHook(onExit);
  }

  /**
   * Makes a topic with the settings of another.
   *
   * @param purpose the last part of its name
   * @param like the topic whose partitions, replicas and explicit settings it takes
   * @return its name
   */
  public synchronized String create(String purpose, String like) throws InterruptedException {
    String name = PREFIX + run + "." + purpose;
    try {
      admin.createTopics(List.of(like(name, like))).all().get();
    } catch (ExecutionException e) {
      throw new MeasurementFailedException(
          "scratch topic " + name + " can't be made: " + e.getMessage(), e);
    }
    created.add(name);
    // Made is not yet known everywhere: whoever asks at once may be told there is no such topic.
    if (!Waiting.until(() -> isKnown(name), Duration.ofMillis(50), KNOWN_WITHIN)) {
      throw new MeasurementFailedException("scratch topic " + name + " has no leaders yet");
    }
    return name;
  }

  @Override
  public void close() {
    delete();
    try {
      Runtime.getRuntime().removeShutdownHook(onExit);
    } catch (IllegalStateException e) {
      // The hook is running: it does the same.
      return;
    }
  }

  private boolean isKnown(String name) throws InterruptedException {
    try {
      new Offsets(admin).ends(List.of(name));
      return true;
    } catch (MeasurementFailedException e) {
      return false;
    }
  }

  private NewTopic like(String name, String like) throws InterruptedException, ExecutionException {
    ConfigResource resource = new ConfigResource(ConfigResource.Type.TOPIC, like);
    Map<String, String> settings = new HashMap<>();
    for (Config config : admin.describeConfigs(List.of(resource)).all().get().values()) {
      for (ConfigEntry entry : config.entries()) {
        if (entry.source() == ConfigEntry.ConfigSource.DYNAMIC_TOPIC_CONFIG) {
          settings.put(entry.name(), entry.value());
        }
      }
    }
    TopicDescription description =
        admin.describeTopics(List.of(like)).topicNameValues().values().iterator().next().get();
    short replicas = (short) description.partitions().get(0).replicas().size();
    return new NewTopic(name, description.partitions().size(), replicas).configs(settings);
  }

  private synchronized void delete() {
    if (created.isEmpty()) {
      return;
    }
    try {
      admin.deleteTopics(List.copyOf(created)).all().get();
    } catch (ExecutionException e) {
      warnings.accept("scratch topics " + created + " were not deleted: " + e.getMessage());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    created.clear();
  }
}
