package id.siaga.notification;

import id.siaga.notification.domain.Priors;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What can be configured, under {@code siaga}. A value that makes no sense stops the start.
 *
 * @param registryUrl base of the Confluent-compatible registry API
 * @param publicUrl where people reach this service; a command's Origin must match it or the host
 * @param access how people sign in
 * @param postgres the projection's database
 * @param projection how the projection reads and keeps
 * @param live limits of the live stream
 * @param priors CSV file of {@code region,index}, what was known of kabupaten before any report;
 *     none where it isn't set
 * @param commandTimeout longest wait for the broker to acknowledge a command
 * @param electionsDirectory more elections than those shipped; null for none
 * @param cadenceFile when which desk reports; null for the cadence shipped
 */
@ConfigurationProperties("siaga")
public record NotificationSettings(
    @DefaultValue("http://127.0.0.1:8084/apis/ccompat/v7") URI registryUrl,
    @DefaultValue("http://127.0.0.1:8080") URI publicUrl,
    Access access,
    @DefaultValue Postgres postgres,
    @DefaultValue Projection projection,
    @DefaultValue Live live,
    @Nullable Path priors,
    @DefaultValue("10s") Duration commandTimeout,
    @Nullable Path electionsDirectory,
    @Nullable Path cadenceFile) {

  public NotificationSettings {
    electionsDirectory = given(electionsDirectory);
    cadenceFile = given(cadenceFile);
    positive("command-timeout", commandTimeout);
  }

  /**
   * What was known of regions before.
   *
   * @throws IllegalArgumentException when the file can't be read or a line of it is wrong
   */
  public Priors readPriors() {
    if (priors == null) {
      return Priors.NONE;
    }
    try {
      return Priors.parse(Files.readAllLines(priors));
    } catch (IOException | IllegalArgumentException e) {
      throw new IllegalArgumentException("siaga.priors: " + priors + ": " + e.getMessage(), e);
    }
  }

  /**
   * How people sign in.
   *
   * @param issuer whose tokens are taken, as their {@code iss} has it
   * @param audience what a bearer token's {@code aud} must name
   * @param clientId the console as the issuer knows it, which is the {@code aud} of its ID tokens
   * @param clientSecret empty for a public client, which PKCE protects
   * @param subjectClaim by which a person is known; {@code sub} where a token hasn't got it
   * @param rolesClaim a list of posts, {@code operator@17.07}
   * @param longestToken a token that is valid for longer is refused
   * @param smallestCell the smallest number of cases that an analyst is told
   */
  public record Access(
      URI issuer,
      @DefaultValue("siaga") String audience,
      @DefaultValue("siaga-console") String clientId,
      @DefaultValue("") String clientSecret,
      @DefaultValue("preferred_username") String subjectClaim,
      @DefaultValue("roles") String rolesClaim,
      @DefaultValue("1h") Duration longestToken,
      @DefaultValue("5") int smallestCell) {

    public Access {
      if (!issuer.isAbsolute()) {
        throw new IllegalArgumentException("siaga.access.issuer must be absolute");
      }
      positive("access.longest-token", longestToken);
      within("access.smallest-cell", smallestCell, 2, 1_000);
    }

    @Override
    public String toString() {
      return "Access[" + clientId + " at " + issuer + "]";
    }
  }

  /**
   * Where the projection lives.
   *
   * @param port TCP port
   * @param poolSize connections that write batches; the API has a pool of its own
   */
  public record Postgres(
      @DefaultValue("127.0.0.1") String host,
      @DefaultValue("5433") int port,
      @DefaultValue("siaga") String database,
      @DefaultValue("siaga") String user,
      @DefaultValue("siaga") String password,
      @DefaultValue("7") int poolSize) {

    public Postgres {
      within("postgres.port", port, 1, 65_535);
      within("postgres.pool-size", poolSize, 1, 100);
    }

    @Override
    public String toString() {
      return "Postgres[" + user + "@" + host + ":" + port + "/" + database + "]";
    }
  }

  /**
   * The projection's own numbers.
   *
   * @param deadLetterTimeout longest wait for the broker to acknowledge a batch's dead letters
   * @param retryFirst wait before the first retry of a batch; doubles from there
   * @param retryMost longest wait between two retries
   * @param keepEvents how many live events stay for those who reconnect
   * @param trimEvery how often older ones are deleted
   */
  public record Projection(
      @DefaultValue("15s") Duration deadLetterTimeout,
      @DefaultValue("200ms") Duration retryFirst,
      @DefaultValue("5s") Duration retryMost,
      @DefaultValue("50000") int keepEvents,
      @DefaultValue("30s") Duration trimEvery) {

    public Projection {
      positive("projection.dead-letter-timeout", deadLetterTimeout);
      positive("projection.retry-first", retryFirst);
      positive("projection.retry-most", retryMost);
      positive("projection.trim-every", trimEvery);
      within("projection.keep-events", keepEvents, 100, 10_000_000);
    }
  }

  /**
   * Limits of the live stream.
   *
   * @param connections most streams open at once on this instance; more are answered 503
   * @param buffer most events that wait for one slow reader before its stream is closed
   * @param replay most events replayed on a reconnect; a reader further behind gets a reset
   * @param heartbeat time between heartbeats
   * @param waiters most requests that wait at once for a desk's answer; more are answered 503
   */
  public record Live(
      @DefaultValue("500") int connections,
      @DefaultValue("1024") int buffer,
      @DefaultValue("5000") int replay,
      @DefaultValue("15s") Duration heartbeat,
      @DefaultValue("200") int waiters) {

    public Live {
      within("live.connections", connections, 1, 100_000);
      within("live.buffer", buffer, 1, 1_000_000);
      within("live.replay", replay, 0, 1_000_000);
      positive("live.heartbeat", heartbeat);
      within("live.waiters", waiters, 1, 100_000);
    }
  }

  /** An empty variable is none. */
  private static @Nullable Path given(@Nullable Path path) {
    return path == null || path.toString().isEmpty() ? null : path;
  }

  private static void positive(String name, Duration value) {
    if (!value.isPositive()) {
      throw new IllegalArgumentException("siaga." + name + " must be positive, was " + value);
    }
  }

  private static void within(String name, int value, int least, int most) {
    if (value < least || value > most) {
      throw new IllegalArgumentException(
          "siaga." + name + " must be " + least + " to " + most + ", was " + value);
    }
  }
}
