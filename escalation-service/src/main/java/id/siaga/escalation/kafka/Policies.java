package id.siaga.escalation.kafka;

import id.siaga.escalation.domain.PolicySource;
import id.siaga.escalation.policy.InvalidPolicyException;
import id.siaga.escalation.policy.PolicyFile;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Policies by their text, read once for all desks: most follow the same one. */
final class Policies {

  private final PolicySource starting;
  private final Map<String, PolicySource> read = new ConcurrentHashMap<>();

  Policies(PolicySource starting) {
    this.starting = starting;
  }

  /** What a desk follows until it is told otherwise. */
  PolicySource starting() {
    return starting;
  }

  /**
   * The policy of a text that a desk once accepted.
   *
   * @throws IllegalStateException when this version no longer takes it
   */
  PolicySource of(String text) {
    return read.computeIfAbsent(text, Policies::read);
  }

  private static PolicySource read(String text) {
    try {
      return new PolicySource(PolicyFile.read("policy", text).policy(), text);
    } catch (InvalidPolicyException e) {
      throw new IllegalStateException("a policy in force can no longer be read: " + e.lines(), e);
    }
  }
}
