package id.siaga.escalation.domain;

import id.siaga.escalation.domain.Policy.Decision;
import id.siaga.escalation.domain.Policy.Rule;
import id.siaga.escalation.domain.Policy.Tightening;
import id.siaga.escalation.domain.Policy.WhenMissed;
import id.siaga.events.domain.IncidentTopic;
import id.siaga.events.domain.Severity;
import id.siaga.events.domain.Tier;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;

/** The decisions of one rule, each made once for a severity, a topic and a tightening. */
final class RuleDecisions {

  private static final Duration SHORTEST = Duration.ofMinutes(1);
  private static final int TOPICS = IncidentTopic.values().length;
  private static final int CLASSES = Severity.values().length * TOPICS;

  private final Rule rule;
  private final boolean reusable;
  private final List<Tightening> tightening;

  // Desks of several threads fill it without a lock: decisions are immutable, and one made twice
  // is the same.
  private final @Nullable Decision[][] made;

  RuleDecisions(Rule rule, List<Tightening> tightening) {
    this.rule = rule;
    this.tightening = tightening;
    reusable = Explanation.ofSeverityAndTopic(rule.explanation());
    made = new Decision[tightening.size() + 1][CLASSES];
  }

  String id() {
    return rule.id();
  }

  boolean covers(Incident incident) {
    return rule.when().covers(incident);
  }

  /**
   * What the rule says of an incident.
   *
   * @param tight place of the tightening that applies, or {@link VoteCalendar#NONE}
   */
  Decision decide(Incident incident, int tight) {
    int ofClass = ofClass(incident);
    Decision decision = made[tight + 1][ofClass];
    if (decision == null) {
      decision = make(incident, tight == VoteCalendar.NONE ? 1 : tightening.get(tight).factor());
      if (reusable) {
        made[tight + 1][ofClass] = decision;
      }
    }
    return decision;
  }

  // Within one process only; nothing stores it.
  @SuppressWarnings("EnumOrdinal")
  private static int ofClass(Incident incident) {
    return incident.severity().ordinal() * TOPICS + incident.topic().ordinal();
  }

  private Decision make(Incident incident, double factor) {
    Severity severity = incident.severity();
    IncidentTopic topic = incident.topic();
    SortedSet<Tier> tiers = Guardrail.tiers(rule.tiers(), severity, topic);
    boolean below = Guardrail.staysBelow(severity, topic);
    boolean movesUp = rule.whenMissed() != WhenMissed.NOTIFY_AGAIN;
    Map<Tier, Duration> within = new EnumMap<>(Tier.class);
    Duration resolve = rule.resolveWithin();
    if (!(below && movesUp)) {
      rule.acknowledgeWithin().forEach((tier, time) -> within.put(tier, times(time, factor)));
    }
    return new Decision(
        rule.id(),
        tiers,
        tiers.equals(rule.tiers())
            ? Explanation.of(rule.explanation(), incident)
            : Guardrail.explanation(severity, topic),
        Policy.byTier(within),
        resolve == null || (below && movesUp) ? null : times(resolve, factor),
        rule.whenMissed(),
        null);
  }

  private static Duration times(Duration duration, double factor) {
    Duration scaled = Duration.ofMillis(Math.round(duration.toMillis() * factor));
    if (scaled.compareTo(SHORTEST) >= 0) {
      return scaled;
    }
    // What a demonstration already has shorter stays as it is.
    return duration.compareTo(SHORTEST) < 0 ? duration : SHORTEST;
  }
}
