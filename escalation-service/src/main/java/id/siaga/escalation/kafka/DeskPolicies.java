package id.siaga.escalation.kafka;

import id.siaga.escalation.domain.Loosening;
import id.siaga.escalation.domain.PolicySource;
import id.siaga.escalation.policy.PolicyFile;
import id.siaga.events.domain.DeskCode;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The policies that the desks of one task follow, so that not every message reads one from the
 * store. A version at a desk never changes its text, and a task that failed is made anew: nothing
 * here can be stale.
 */
final class DeskPolicies {

  private static final PolicySource SHIPPED = source(PolicyFile.starting());

  private final Policies policies;
  private final Map<Key, PolicySource> known = new HashMap<>();

  private record Key(DeskCode desk, String version) {}

  DeskPolicies(Policies policies) {
    this.policies = policies;
  }

  @Nullable PolicySource known(DeskCode desk, String version) {
    return known.get(new Key(desk, version));
  }

  void know(DeskCode desk, String version, PolicySource source) {
    known.put(new Key(desk, version), source);
  }

  String startingVersion() {
    return policies.starting().policy().version();
  }

  /** The starting policy, or the one that came with the service before another was set. */
  Optional<PolicySource> starting(String version) {
    return Optional.of(policies.starting())
        .filter(source -> source.policy().version().equals(version))
        .or(() -> Optional.of(SHIPPED).filter(s -> s.policy().version().equals(version)));
  }

  /** As {@link Policies#of}. */
  PolicySource of(String text) {
    return policies.of(text);
  }

  /** As {@link Policies#loosening}. */
  Loosening loosening(DeskCode desk, PolicySource before, PolicySource after, Instant now) {
    return policies.loosening(desk, before, after, now);
  }

  private static PolicySource source(PolicyFile file) {
    return new PolicySource(file.policy(), file.yaml());
  }
}
