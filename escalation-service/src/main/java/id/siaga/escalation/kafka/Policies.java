package id.siaga.escalation.kafka;

import id.siaga.escalation.domain.Loosening;
import id.siaga.escalation.domain.PolicySource;
import id.siaga.escalation.policy.InvalidPolicyException;
import id.siaga.escalation.policy.PolicyFile;
import id.siaga.events.domain.DeskCode;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Policies by their text. One is read once for all desks, however many are told to follow it and on
 * whichever threads they live; the texts asked for last are remembered, also those that are no
 * policy.
 */
final class Policies {

  /** Texts remembered of each kind: a large policy made ready to decide takes about 1 MB. */
  static final int MOST = 32;

  private static final Logger log = LoggerFactory.getLogger(Policies.class);
  private static final int LINES_LOGGED = 3;

  private final PolicySource starting;

  // Two, so that texts that anyone offers never push out those that desks follow.
  private final Map<String, Optional<PolicySource>> offered = recent();
  private final Map<String, PolicySource> accepted = recent();
  private final Map<Question, Loosening> compared = recent();

  /** What is compared; desks of one scope get one answer for all of a day. */
  private record Question(String scope, String before, String after, Instant day) {}

  Policies(PolicySource starting) {
    this.starting = starting;
  }

  /** What a desk follows until it is told otherwise. */
  PolicySource starting() {
    return starting;
  }

  /** The policy of a text that a desk is told to follow; empty when it is none. */
  Optional<PolicySource> offered(String text) {
    return offered.computeIfAbsent(text, Policies::judge);
  }

  /**
   * The policy of a text that a desk once accepted. It need not make sense to this version, as a
   * new one must: a desk that follows it could do nothing at all otherwise, and the guardrails hold
   * above every policy.
   *
   * @throws IllegalStateException when this version can't read it at all
   */
  PolicySource of(String text) {
    return accepted.computeIfAbsent(text, Policies::read);
  }

  /**
   * As {@link Loosening#of}, worked out once for all desks that get the same answer: one policy is
   * mostly sent to all of them.
   */
  Loosening loosening(DeskCode desk, PolicySource before, PolicySource after, Instant now) {
    Question question =
        new Question(
            Loosening.scope(desk, before.policy(), after.policy()),
            before.text(),
            after.text(),
            Loosening.day(now));
    return compared.computeIfAbsent(
        question, q -> Loosening.of(desk, before.policy(), after.policy(), now));
  }

  private static Optional<PolicySource> judge(String text) {
    try {
      return Optional.of(new PolicySource(PolicyFile.read("policy", text).policy(), text));
    } catch (InvalidPolicyException e) {
      log.warn(
          "a policy was to be activated that is none; {} faults, the first: {}",
          e.faults().size(),
          firstLines(e));
      return Optional.empty();
    }
  }

  private static PolicySource read(String text) {
    try {
      return new PolicySource(PolicyFile.accepted("policy", text).policy(), text);
    } catch (InvalidPolicyException e) {
      throw new IllegalStateException(
          "a policy in force can no longer be read: " + firstLines(e), e);
    }
  }

  private static List<String> firstLines(InvalidPolicyException e) {
    return e.lines().stream().limit(LINES_LOGGED).toList();
  }

  /** Thread-safe; what is made for a text is made once, while others wait. */
  private static <K, V> Map<K, V> recent() {
    return Collections.synchronizedMap(new Recent<>());
  }

  /** Forgets what was asked for longest ago. */
  private static final class Recent<K, V> extends LinkedHashMap<K, V> {

    private static final long serialVersionUID = 1;

    Recent() {
      super(16, 0.75f, true);
    }

    @Override
    protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
      return size() > MOST;
    }
  }
}
