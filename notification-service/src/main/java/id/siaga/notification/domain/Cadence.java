package id.siaga.notification.domain;

import id.siaga.events.domain.DeskCode;
import id.siaga.events.domain.RegionScope;
import id.siaga.events.domain.Stage;
import id.siaga.events.domain.Tier;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * When which desk reports: offices differ, and so do the stages of an election.
 *
 * @param rules of which the first that fits a desk on a day holds; the last fits every desk
 * @param dueWithin how long after the end of its time each tier has to send; never shorter for an
 *     upper tier, which waits for those below
 * @param missingAfter how long after that a report is still awaited
 */
public record Cadence(List<Rule> rules, Map<Tier, Duration> dueWithin, Duration missingAfter) {

  /** Hours of a day. */
  private static final int HOURS = 24;

  /** Longest time that a tier may have, or that is waited. */
  private static final Duration LONGEST = Duration.ofDays(7);

  public Cadence {
    rules = List.copyOf(rules);
    dueWithin = Map.copyOf(dueWithin);
    if (rules.isEmpty() || !rules.getLast().fitsEvery()) {
      throw new IllegalArgumentException("the last rule must fit every desk in every stage");
    }
    Duration below = Duration.ZERO;
    for (Tier tier : Tier.values()) {
      Duration within = dueWithin.get(tier);
      if (within == null || within.compareTo(below) < 0 || within.compareTo(LONGEST) > 0) {
        throw new IllegalArgumentException(
            "each tier needs a time of at most 7 days, no upper one a shorter time than a lower");
      }
      below = within;
    }
    if (missingAfter.isNegative() || missingAfter.compareTo(LONGEST) > 0) {
      throw new IllegalArgumentException("a report is awaited for at most 7 days");
    }
  }

  /**
   * A rule.
   *
   * @param regions whose desks; only a rule for all regions fits the national desk
   * @param tiers on which tiers; none for all
   * @param stages in which stages; none for all
   * @param days on which days of the week; none for all
   * @param hours at which full hours of such a day, by the region's clock, the time of a report
   *     ends, ascending
   */
  public record Rule(
      RegionScope regions,
      Set<Tier> tiers,
      Set<Stage> stages,
      Set<DayOfWeek> days,
      List<Integer> hours) {

    public Rule {
      tiers = Set.copyOf(tiers);
      stages = Set.copyOf(stages);
      days = Set.copyOf(days);
      hours = List.copyOf(hours);
      if (hours.isEmpty() || hours.getFirst() < 0 || hours.getLast() >= HOURS) {
        throw new IllegalArgumentException("hours must be 0 to 23, at least one");
      }
      for (int i = 1; i < hours.size(); i++) {
        if (hours.get(i) <= hours.get(i - 1)) {
          throw new IllegalArgumentException("hours must ascend");
        }
      }
    }

    boolean fitsEvery() {
      return regions.codes().isEmpty() && tiers.isEmpty() && stages.isEmpty();
    }

    boolean fits(DeskCode desk, Stage stage) {
      return regions.includes(desk)
          && (tiers.isEmpty() || tiers.contains(desk.tier()))
          && (stages.isEmpty() || stages.contains(stage));
    }

    List<Integer> hoursOn(LocalDate day) {
      return days.isEmpty() || days.contains(day.getDayOfWeek()) ? hours : List.of();
    }
  }

  /** The hours of a day at which the time of a report of a desk ends. */
  List<Integer> hoursOn(DeskCode desk, Stage stage, LocalDate day) {
    for (Rule rule : rules) {
      if (rule.fits(desk, stage)) {
        return rule.hoursOn(day);
      }
    }
    throw new IllegalStateException("the last rule fits every desk");
  }

  Duration dueWithin(Tier tier) {
    return Objects.requireNonNull(dueWithin.get(tier));
  }

  /** The same time for every tier. */
  public static Map<Tier, Duration> within(
      Duration kabupaten, Duration provinsi, Duration nasional) {
    Map<Tier, Duration> within = new EnumMap<>(Tier.class);
    within.put(Tier.KABUPATEN, kabupaten);
    within.put(Tier.PROVINSI, provinsi);
    within.put(Tier.NASIONAL, nasional);
    return within;
  }
}
