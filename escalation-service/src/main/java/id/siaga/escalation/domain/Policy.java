package id.siaga.escalation.domain;

import id.siaga.events.domain.Tier;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Who gets a case at once, how long each desk has, and what follows when nobody acts. Immutable;
 * equal to a policy of the same content. Not a record, because it also holds what it works out in
 * advance: {@link #decide} runs for every report.
 *
 * <p>The {@link Guardrail guardrails} hold above every policy: none can hide a grave case, or one
 * that may concern the incumbent, from the desks above, or send lawful expression up.
 */
public final class Policy {

  /** The rule named for what is not LIVE; no policy writes it. */
  public static final String NOT_LIVE = "bukan-langsung";

  private final String version;
  private final String description;
  private final List<Rule> rules;
  private final List<Vote> votes;
  private final List<Tightening> tightening;
  private final List<Quiet> quiet;
  private final Duration snoozeAtMost;
  private final Decisions decisions;

  /**
   * Makes a policy.
   *
   * @param rules in their order: the first that covers an incident decides
   * @param votes vote and re-vote days
   * @param snoozeAtMost how long a person may put an acknowledgement off
   * @throws IllegalArgumentException when the last rule has conditions
   */
  public Policy(
      String version,
      String description,
      List<Rule> rules,
      List<Vote> votes,
      List<Tightening> tightening,
      List<Quiet> quiet,
      Duration snoozeAtMost) {
    this.version = version;
    this.description = description;
    this.rules = List.copyOf(rules);
    this.votes = List.copyOf(votes);
    this.tightening = List.copyOf(tightening);
    this.quiet = List.copyOf(quiet);
    this.snoozeAtMost = snoozeAtMost;
    if (this.rules.isEmpty() || !this.rules.getLast().when().any()) {
      throw new IllegalArgumentException(
          "policy " + version + " must end in a rule without conditions");
    }
    decisions = new Decisions(this);
  }

  /**
   * One rule.
   *
   * @param tiers the tiers that get the case at once; KABUPATEN always does
   * @param explanation one sentence in Indonesian; see {@link Explanation} for its placeholders
   * @param acknowledgeWithin by the tier that holds the case; a tier without one need not
   * @param resolveWithin how long the owner has to resolve it; null when there is no deadline
   */
  public record Rule(
      String id,
      Scope when,
      SortedSet<Tier> tiers,
      String explanation,
      Map<Tier, Duration> acknowledgeWithin,
      @Nullable Duration resolveWithin,
      WhenMissed whenMissed) {

    public Rule {
      SortedSet<Tier> all = new TreeSet<>(tiers);
      all.add(Tier.KABUPATEN);
      tiers = Collections.unmodifiableSortedSet(all);
      acknowledgeWithin = byTier(acknowledgeWithin);
    }
  }

  /**
   * A day of voting, from midnight to midnight in each region's own zone.
   *
   * @param regions where; empty for everywhere
   */
  public record Vote(LocalDate day, Set<String> regions) {
    public Vote {
      regions = Set.copyOf(regions);
    }
  }

  /**
   * From so many days before a vote to the end of the day of the vote, deadlines are multiplied.
   *
   * @param factor above 0, at most 1
   */
  public record Tightening(int daysToVote, double factor) {
    public Tightening {
      if (daysToVote < 0 || !(factor > 0 && factor <= 1)) {
        throw new IllegalArgumentException(
            "tightening must be 0 days or more, with a factor above 0 and at most 1");
      }
    }
  }

  /**
   * Incidents that stay with the kabupaten without an alarm, until a time.
   *
   * @param reason why, for everybody who sees such a case
   */
  public record Quiet(String id, Scope when, String reason, Instant until) {}

  /** What follows a missed deadline below the national desk; that one always notifies again. */
  public enum WhenMissed {
    /** the case moves up one tier */
    NEXT_TIER,
    /** the same desk is told again */
    NOTIFY_AGAIN,
    /** both */
    BOTH
  }

  /**
   * What the policy says of an incident.
   *
   * @param rule id of the rule that decided
   * @param tiers the tiers that hold the case at once, always with KABUPATEN
   * @param explanation one sentence in Indonesian
   * @param acknowledgeWithin by tier, tightened already; also of tiers that get it later
   * @param resolveWithin tightened already; null when there is no deadline
   * @param quiet id of the quiet rule that keeps it silent; null when none does
   */
  public record Decision(
      String rule,
      SortedSet<Tier> tiers,
      String explanation,
      Map<Tier, Duration> acknowledgeWithin,
      @Nullable Duration resolveWithin,
      WhenMissed whenMissed,
      @Nullable String quiet) {

    /** How long a tier has to acknowledge; empty when it need not. */
    public Optional<Duration> acknowledgeWithin(Tier tier) {
      return Optional.ofNullable(acknowledgeWithin.get(tier));
    }
  }

  /** What to do with an incident at a time. */
  public Decision decide(Incident incident, Instant now) {
    return decisions.decide(incident, now);
  }

  /** Named by every case taken in under it. */
  public String version() {
    return version;
  }

  /** What its author says of it; may be empty. */
  public String description() {
    return description;
  }

  /** In order; the last one has no conditions. */
  public List<Rule> rules() {
    return rules;
  }

  /** Vote and re-vote days. */
  public List<Vote> votes() {
    return votes;
  }

  /** How deadlines shrink before a vote; of several that apply the strictest does. */
  public List<Tightening> tightening() {
    return tightening;
  }

  /** What stays silent; the first that covers an incident and hasn't ended does. */
  public List<Quiet> quiet() {
    return quiet;
  }

  /** How long a person may put an acknowledgement off. */
  public Duration snoozeAtMost() {
    return snoozeAtMost;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Policy that && parts().equals(that.parts());
  }

  @Override
  public int hashCode() {
    return Objects.hash(version, rules);
  }

  @Override
  public String toString() {
    return "policy " + version;
  }

  private List<Object> parts() {
    return List.of(version, description, rules, votes, tightening, quiet, snoozeAtMost);
  }

  /** Unmodifiable, in the order of the tiers. */
  static Map<Tier, Duration> byTier(Map<Tier, Duration> durations) {
    Map<Tier, Duration> ordered = new EnumMap<>(Tier.class);
    ordered.putAll(durations);
    return Collections.unmodifiableMap(ordered);
  }
}
