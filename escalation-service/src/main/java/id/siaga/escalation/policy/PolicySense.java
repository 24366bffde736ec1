package id.siaga.escalation.policy;

import id.siaga.escalation.domain.Guardrail;
import id.siaga.escalation.domain.Policy;
import id.siaga.escalation.domain.Policy.Quiet;
import id.siaga.escalation.domain.Policy.Rule;
import id.siaga.escalation.domain.Policy.WhenMissed;
import id.siaga.escalation.domain.Scope;
import id.siaga.escalation.domain.Voices;
import id.siaga.events.domain.DeskCode;
import id.siaga.events.domain.IncidentTopic;
import id.siaga.events.domain.Severity;
import id.siaga.events.domain.Tier;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** Whether the parts of a policy make sense together and with the guardrails. */
final class PolicySense {

  private final Faults faults;

  PolicySense(Faults faults) {
    this.faults = faults;
  }

  /**
   * Looks at the rules.
   *
   * @param rules by their place in the file; those with faults of their own are left out
   * @param last the place of the last one, left out or not
   */
  void rules(Map<Integer, Rule> rules, int last) {
    distinct(rules, "rules", Rule::id);
    rules.forEach((place, rule) -> {
      String path = Faults.entry("rules", place);
      if (rule.id().equals(Policy.NOT_LIVE)) {
        faults.addSense(path + ".id", "is taken: it names what is a drill or history");
      }
      guardrails(rule, path);
      reached(rules, place, rule);
    });
    Rule catchAll = rules.get(last);
    if (catchAll != null && !catchAll.when().any()) {
      // Also where sense is not looked at: what no rule covers could not be decided.
      faults.add(
          Faults.entry("rules", last) + ".when",
          "must be left out: the last rule takes what no other covers");
    }
  }

  /** Looks at the quiet rules; those with faults of their own are left out. */
  void quiet(Map<Integer, Quiet> quiet) {
    distinct(quiet, "quiet", Quiet::id);
    quiet.forEach((place, rule) -> {
      String when = Faults.entry("quiet", place) + ".when";
      Set<Severity> severities = rule.when().severities();
      Set<IncidentTopic> topics = rule.when().topics();
      if (severities.isEmpty() || !onlyQuiet(severities)) {
        faults.addSense(when + ".severity", "must name severities, and never TINGGI or KRITIS");
      }
      if (!rule.when().voices().equals(Voices.ANY)) {
        faults.addSense(
            when,
            "must ask for no agencies, kabupaten or provinces: that more say so is"
                + " no reason to be quiet");
      }
      if (topics.isEmpty() || topics.stream().anyMatch(IncidentTopic::incumbentSensitive)) {
        faults.addSense(
            when + ".topic", "must name topics, and never NETRALITAS, KECURANGAN or POLITIK_UANG");
      }
    });
  }

  private static boolean onlyQuiet(Set<Severity> severities) {
    return severities.stream().allMatch(s -> Guardrail.mayBeQuiet(s, IncidentTopic.LAINNYA));
  }

  private <T> void distinct(Map<Integer, T> all, String path, Function<T, String> id) {
    Map<String, Integer> first = new HashMap<>();
    all.forEach((place, one) -> {
      Integer other = first.putIfAbsent(id.apply(one), place);
      if (other != null) {
        faults.addSense(
            Faults.entry(path, place) + ".id",
            "is the id of " + Faults.entry(path, other) + " already");
      }
    });
  }

  /** A rule must not say of a severity or a topic that it names what would not be done. */
  private void guardrails(Rule rule, String path) {
    Scope when = rule.when();
    for (Severity severity : when.severities()) {
      // SEDANG and below depend on the topic; LAINNYA asks for nothing by itself.
      demand(rule, path, Guardrail.atLeast(severity, IncidentTopic.LAINNYA), severity.name());
    }
    for (IncidentTopic topic : when.topics()) {
      demand(rule, path, Guardrail.atLeast(Severity.NIHIL, topic), topic.name());
    }
    for (IncidentTopic topic : when.topics()) {
      if (when.severities().contains(Severity.RENDAH)
          && Guardrail.staysBelow(Severity.RENDAH, topic)) {
        staysBelow(rule, path, topic);
      }
    }
  }

  private void demand(Rule rule, String path, Tier least, String named) {
    for (Tier tier : Tier.values()) {
      if (tier.compareTo(least) <= 0 && !rule.tiers().contains(tier)) {
        faults.addSense(
            path + ".tiers", "must hold " + tier + ", because " + named + " always goes there");
      }
    }
  }

  private void staysBelow(Rule rule, String path, IncidentTopic topic) {
    String because = ", because RENDAH in " + topic + " never leaves the kabupaten";
    if (rule.tiers().size() > 1) {
      faults.addSense(path + ".tiers", "must be left out" + because);
    }
    if (rule.whenMissed() != WhenMissed.NOTIFY_AGAIN) {
      if (!rule.acknowledgeWithin().isEmpty()) {
        faults.addSense(path + ".acknowledge-within", "needs when-missed: NOTIFY_AGAIN" + because);
      }
      if (rule.resolveWithin() != null) {
        faults.addSense(path + ".resolve-within", "needs when-missed: NOTIFY_AGAIN" + because);
      }
    }
  }

  private void reached(Map<Integer, Rule> rules, int place, Rule rule) {
    for (Map.Entry<Integer, Rule> earlier : rules.entrySet()) {
      if (earlier.getKey() < place && holds(earlier.getValue().when(), rule.when())) {
        faults.addSense(
            Faults.entry("rules", place),
            "is never reached: %s (%s) covers all of it"
                .formatted(Faults.entry("rules", earlier.getKey()), earlier.getValue().id()));
        return;
      }
    }
  }

  private static boolean holds(Scope wide, Scope narrow) {
    return holds(wide.severities(), narrow.severities())
        && holds(wide.categories(), narrow.categories())
        && holds(wide.topics(), narrow.topics())
        && holds(wide.stages(), narrow.stages())
        && narrow.voices().reach(wide.voices())
        && holdsRegions(wide.regions(), narrow.regions());
  }

  private static <E> boolean holds(Set<E> wide, Set<E> narrow) {
    return wide.isEmpty() || (!narrow.isEmpty() && wide.containsAll(narrow));
  }

  private static boolean holdsRegions(Set<String> wide, Set<String> narrow) {
    return wide.isEmpty()
        || wide.contains(DeskCode.NASIONAL.value())
        || (!narrow.isEmpty()
            && narrow.stream()
                .allMatch(code -> wide.contains(code) || wide.contains(province(code))));
  }

  private static String province(String code) {
    return code.substring(0, Math.min(2, code.length()));
  }
}
