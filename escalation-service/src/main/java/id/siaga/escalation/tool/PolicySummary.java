package id.siaga.escalation.tool;

import id.siaga.escalation.domain.Durations;
import id.siaga.escalation.domain.Incident;
import id.siaga.escalation.domain.Policy;
import id.siaga.escalation.domain.Policy.Decision;
import id.siaga.escalation.domain.Policy.WhenMissed;
import id.siaga.escalation.domain.Voices;
import id.siaga.escalation.policy.PolicyFile;
import id.siaga.events.domain.Category;
import id.siaga.events.domain.DeskCode;
import id.siaga.events.domain.IncidentTopic;
import id.siaga.events.domain.Regions;
import id.siaga.events.domain.ReportMode;
import id.siaga.events.domain.Severity;
import id.siaga.events.domain.Stage;
import id.siaga.events.domain.Tier;
import java.io.PrintWriter;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What a policy says, on one screen. Its table is asked of the policy, guardrails and all. */
final class PolicySummary {

  private static final String ROW = "%-8s %-10s %-10s %-10s %-10s %-12s %s%n";

  /** After every vote and the end of all that is quiet: what holds on an ordinary day. */
  private static final Instant ORDINARY = Instant.MAX;

  private final PolicyFile file;
  private final Policy policy;

  PolicySummary(PolicyFile file) {
    this.file = file;
    policy = file.policy();
  }

  /** What is the same for all incidents of a row. */
  private record Row(
      String rule,
      SortedSet<Tier> tiers,
      Map<Tier, Duration> within,
      @Nullable Duration resolve,
      WhenMissed missed) {

    static Row of(Decision decision) {
      return new Row(
          decision.rule(),
          decision.tiers(),
          decision.acknowledgeWithin(),
          decision.resolveWithin(),
          decision.whenMissed());
    }
  }

  void print(PrintWriter out) {
    out.println(file.name() + " is sound: policy " + policy.version());
    if (!policy.description().isBlank()) {
      out.println(policy.description().strip());
    }
    out.println("SHA-256 " + file.sha256());
    out.println();
    matrix(out);
    out.println();
    policy
        .votes()
        .forEach(vote ->
            out.println(
                "vote on "
                    + vote.day()
                    + (vote.regions().isEmpty()
                        ? ""
                        : " in " + String.join(", ", vote.regions().stream().sorted().toList()))));
    policy
        .tightening()
        .forEach(tightening ->
            out.printf(
                "deadlines × %s from %d days before a vote to the end of its day%n",
                tightening.factor(), tightening.daysToVote()));
    policy
        .quiet()
        .forEach(quiet ->
            out.println(
                "quiet until " + quiet.until() + ": " + quiet.id() + ", " + quiet.reason()));
    out.println("put off for at most " + Durations.text(policy.snoozeAtMost()));
  }

  private void matrix(PrintWriter out) {
    DeskCode owner = owner();
    out.println(
        "at once to the tiers marked *; each has so long to acknowledge once it has the case");
    out.printf(ROW, "", "KABUPATEN", "PROVINSI", "NASIONAL", "resolve", "when missed", "rule");
    for (Severity severity : List.of(Severity.values()).reversed()) {
      if (severity != Severity.NIHIL) {
        Map<Row, Set<IncidentTopic>> rows = rows(severity, owner);
        rows.forEach(
            (row, topics) -> print(out, severity, row, rows.size() == 1 ? "" : some(topics)));
      }
    }
    Set<String> regional =
        policy.rules().stream()
            .filter(rule -> !rule.when().regions().isEmpty() && !rule.when().any())
            .map(Policy.Rule::id)
            .collect(Collectors.toCollection(TreeSet::new));
    if (!regional.isEmpty()) {
      out.println(
          "as in " + owner + "; rules for some regions only: " + String.join(", ", regional));
    }
  }

  private static void print(PrintWriter out, Severity severity, Row row, String topics) {
    out.printf(
        ROW,
        severity,
        cell(row, Tier.KABUPATEN),
        cell(row, Tier.PROVINSI),
        cell(row, Tier.NASIONAL),
        row.resolve() == null ? "-" : Durations.text(row.resolve()),
        row.within().isEmpty() && row.resolve() == null ? "-" : row.missed(),
        topics.isEmpty() ? row.rule() : row.rule() + ": " + topics);
  }

  private static String cell(Row row, Tier tier) {
    Duration within = row.within().get(tier);
    return (row.tiers().contains(tier) ? "* " : "  ")
        + (within == null ? "-" : Durations.text(within));
  }

  private Map<Row, Set<IncidentTopic>> rows(Severity severity, DeskCode owner) {
    Map<Row, Set<IncidentTopic>> rows = new LinkedHashMap<>();
    for (IncidentTopic topic : IncidentTopic.values()) {
      for (Category category : EnumSet.complementOf(EnumSet.of(Category.NIHIL))) {
        for (Stage stage : Stage.values()) {
          Incident incident =
              new Incident(ReportMode.LIVE, category, topic, severity, stage, owner, Voices.ONE);
          rows.computeIfAbsent(
                  Row.of(policy.decide(incident, ORDINARY)),
                  row -> EnumSet.noneOf(IncidentTopic.class))
              .add(topic);
        }
      }
    }
    return rows;
  }

  private static String some(Set<IncidentTopic> topics) {
    return topics.size() > IncidentTopic.values().length / 2
        ? topics.size() + " topics"
        : topics.stream().map(IncidentTopic::name).collect(Collectors.joining(", "));
  }

  /** A kabupaten that no rule names, by itself or with its province, if there is one. */
  private DeskCode owner() {
    Set<String> named =
        policy.rules().stream()
            .flatMap(rule -> rule.when().regions().stream())
            .collect(Collectors.toSet());
    List<String> all = Regions.loadDesks().kabupaten();
    return new DeskCode(
        all.stream()
            .filter(code -> !named.contains(code) && !named.contains(code.substring(0, 2)))
            .findFirst()
            .orElse(all.getFirst()));
  }
}
