package id.siaga.escalation.kafka;

import id.siaga.escalation.audit.CheckpointKey;
import id.siaga.escalation.domain.Checkpoints;
import id.siaga.escalation.domain.PolicySource;
import id.siaga.escalation.policy.InvalidPolicyException;
import id.siaga.escalation.policy.PolicyFile;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of the desks.
 *
 * @param registryUrl address of the registry's Confluent-compatible API
 * @param startingPolicy file of the policy that desks follow until another is activated; the one
 *     that comes with the service where there is none
 * @param checkpointEvery how often heads go up and are signed
 * @param checkpointKey PEM of the Ed25519 key that signs checkpoints; none are made without one
 * @param sweepEvery how often due deadlines are looked for; bounds how late one fires
 * @param sweepAtMost deadlines fired in one look: more would outlive the transaction
 * @param commitEvery how long a change may wait for its commit, by the monotone clock
 * @param commitUrgentEvery the same for what somebody waits for: KRITIS and commands
 * @param countEvery how long a changed count may wait before it is published
 * @param largestRecord largest value published, in bytes; below the broker's limit, so that it is
 *     never the broker that refuses
 * @param storeMemory memory of all state stores together, in bytes
 */
@ConfigurationProperties("siaga.desk")
record DeskSettings(
    @DefaultValue("http://127.0.0.1:8084/apis/ccompat/v7") URI registryUrl,
    @Nullable Path startingPolicy,
    @DefaultValue("15m") Duration checkpointEvery,
    @Nullable Path checkpointKey,
    @DefaultValue("100ms") Duration sweepEvery,
    @DefaultValue("500") int sweepAtMost,
    @DefaultValue("50ms") Duration commitEvery,
    @DefaultValue("15ms") Duration commitUrgentEvery,
    @DefaultValue("500ms") Duration countEvery,
    @DefaultValue("900000") int largestRecord,
    @DefaultValue("134217728") long storeMemory) {

  DeskSettings {
    if (sweepEvery.isNegative() || sweepEvery.isZero()) {
      throw new IllegalArgumentException("siaga.desk.sweep-every must be positive");
    }
    if (sweepAtMost < 1 || sweepAtMost > 10_000) {
      throw new IllegalArgumentException("siaga.desk.sweep-at-most must be 1 to 10,000");
    }
    if (commitEvery.isNegative() || commitEvery.compareTo(Duration.ofSeconds(5)) > 0) {
      throw new IllegalArgumentException("siaga.desk.commit-every must be 0 to 5 s");
    }
    if (commitUrgentEvery.isNegative() || commitUrgentEvery.isZero()) {
      throw new IllegalArgumentException("siaga.desk.commit-urgent-every must be positive");
    }
    if (countEvery.isNegative() || countEvery.isZero()) {
      throw new IllegalArgumentException("siaga.desk.count-every must be positive");
    }
    if (largestRecord < 10_000 || largestRecord > 1_000_000) {
      throw new IllegalArgumentException("siaga.desk.largest-record must be 10,000 to 1,000,000");
    }
    if (storeMemory < 16 << 20) {
      throw new IllegalArgumentException("siaga.desk.store-memory must be at least 16 MiB");
    }
  }

  /**
   * The policy that desks begin with.
   *
   * @throws IllegalArgumentException when the file can't be read or is no policy, saying where
   */
  PolicySource policy() {
    if (startingPolicy == null) {
      return source(PolicyFile.starting());
    }
    try {
      String text = Files.readString(startingPolicy);
      return source(PolicyFile.read(startingPolicy.toString(), text));
    } catch (InvalidPolicyException e) {
      throw new IllegalArgumentException(String.join("\n", e.lines()), e);
    } catch (IOException e) {
      throw new IllegalArgumentException("siaga.desk.starting-policy can't be read: " + e, e);
    }
  }

  /**
   * When heads go up and are signed.
   *
   * @throws IllegalArgumentException when the key can't be read
   */
  Checkpoints checkpoints() {
    return new Checkpoints(
        checkpointEvery, checkpointKey == null ? null : CheckpointKey.read(checkpointKey));
  }

  private static PolicySource source(PolicyFile file) {
    return new PolicySource(file.policy(), file.yaml());
  }
}
