package id.siaga.intake;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of the service; application.yaml says what each does.
 *
 * @param agencyKeysFile the agencies and the hashes of their keys
 * @param electionsDirectory more elections than those shipped; null for none
 * @param publicUrl base of the {@code Location} of an accepted report
 * @param registryUrl base of the registry's Confluent-compatible API
 * @param retryAfter what a 503 asks the agency to wait; whole seconds, at least one
 */
@ConfigurationProperties("siaga.intake")
public record IntakeSettings(
    Path agencyKeysFile,
    @Nullable Path electionsDirectory,
    URI publicUrl,
    URI registryUrl,
    @DefaultValue("5s") Duration retryAfter,
    @DefaultValue Index index,
    @DefaultValue Publishing publishing,
    @DefaultValue Batch batch) {

  public IntakeSettings {
    require(
        !agencyKeysFile.toString().isEmpty(),
        "siaga.intake.agency-keys-file (SIAGA_AGENCY_KEYS_FILE) must name the agencies' keys");
    require(publicUrl.isAbsolute(), "siaga.intake.public-url must be absolute");
    require(registryUrl.isAbsolute(), "siaga.intake.registry-url must be absolute");
    require(retryAfter.toSeconds() >= 1, "siaga.intake.retry-after must be at least 1s");
    if (electionsDirectory != null && electionsDirectory.toString().isEmpty()) {
      electionsDirectory = null;
    }
  }

  /**
   * The index of reports already seen.
   *
   * @param maximumEntries entries, about 200 bytes of heap each
   * @param window how far back it is filled at start, and how long an entry stays
   */
  public record Index(
      @DefaultValue("500000") int maximumEntries, @DefaultValue("24h") Duration window) {

    public Index {
      require(maximumEntries >= 1, "siaga.intake.index.maximum-entries must be positive");
      require(window.toMillis() >= 1, "siaga.intake.index.window must be positive");
    }
  }

  /**
   * How reports get to the broker.
   *
   * @param threads that hand records to the Kafka producer, which may block them
   * @param waiting reports that may wait for such a thread; beyond it the answer is 503
   */
  public record Publishing(@DefaultValue("1") int threads, @DefaultValue("10000") int waiting) {

    public Publishing {
      require(threads >= 1, "siaga.intake.publishing.threads must be positive");
      require(waiting >= 1, "siaga.intake.publishing.waiting must be positive");
    }
  }

  /**
   * Batches.
   *
   * @param concurrency lines of one batch on their way to the broker at a time
   */
  public record Batch(@DefaultValue("256") int concurrency) {

    public Batch {
      require(concurrency >= 1, "siaga.intake.batch.concurrency must be positive");
    }
  }

  private static void require(boolean holds, String message) {
    if (!holds) {
      throw new IllegalArgumentException(message);
    }
  }
}
