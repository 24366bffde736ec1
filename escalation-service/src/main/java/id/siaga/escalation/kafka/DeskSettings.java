package id.siaga.escalation.kafka;

import id.siaga.escalation.domain.EscalationPolicy;
import id.siaga.events.domain.Severity;
import java.net.URI;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of the desks.
 *
 * @param registryUrl address of the registry's Confluent-compatible API
 * @param acknowledgeWithin overrides of the starting deadlines, by severity
 * @param sweepEvery how often due deadlines are looked for; bounds how late one fires
 * @param sweepAtMost deadlines fired in one look: more would outlive the transaction
 * @param commitEvery how long a change may wait for its commit, by the monotone clock
 * @param commitUrgentEvery the same for what somebody waits for: KRITIS and commands
 * @param largestRecord largest value published, in bytes; below the broker's limit, so that it is
 *     never the broker that refuses
 * @param storeMemory memory of all state stores together, in bytes
 */
@ConfigurationProperties("siaga.desk")
record DeskSettings(
    @DefaultValue("http://127.0.0.1:8084/apis/ccompat/v7") URI registryUrl,
    @DefaultValue Map<Severity, Duration> acknowledgeWithin,
    @DefaultValue("100ms") Duration sweepEvery,
    @DefaultValue("500") int sweepAtMost,
    @DefaultValue("50ms") Duration commitEvery,
    @DefaultValue("15ms") Duration commitUrgentEvery,
    @DefaultValue("900000") int largestRecord,
    @DefaultValue("134217728") long storeMemory) {

  DeskSettings {
    acknowledgeWithin = Map.copyOf(acknowledgeWithin);
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
    if (largestRecord < 10_000 || largestRecord > 1_000_000) {
      throw new IllegalArgumentException("siaga.desk.largest-record must be 10,000 to 1,000,000");
    }
    if (storeMemory < 16 << 20) {
      throw new IllegalArgumentException("siaga.desk.store-memory must be at least 16 MiB");
    }
  }

  /** The policy in force: the starting deadlines with the overrides. */
  EscalationPolicy policy() {
    Map<Severity, Duration> within = new EnumMap<>(EscalationPolicy.startingDeadlines());
    within.putAll(acknowledgeWithin);
    return new EscalationPolicy("awal-1", within);
  }
}
