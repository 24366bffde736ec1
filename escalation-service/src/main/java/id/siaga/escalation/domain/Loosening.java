package id.siaga.escalation.domain;

import id.siaga.events.domain.DeskCode;
import id.siaga.events.domain.Regions;
import id.siaga.events.domain.Tier;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/**
 * Whether another policy would be looser at one desk than the one in force there: {@link
 * PolicyComparison} of what comes to that desk alone. Two that are too large to be compared count
 * as looser, because nobody can say that they aren't.
 *
 * @param looser whether it is in anything
 * @param reasons in what, the gravest first, at most {@link #MOST_REASONS} lines and one that
 *     counts the others
 */
public record Loosening(boolean looser, List<String> reasons) {

  /** Findings that are told. */
  public static final int MOST_REASONS = 5;

  private static final int FINDINGS = PolicyComparison.MOST_FINDINGS;

  public Loosening {
    reasons = List.copyOf(reasons);
  }

  /**
   * Compares; some milliseconds, at most about a second.
   *
   * @param now votes and quiet rules that were over when its day began, in UTC, don't count: so the
   *     answer holds for all of a day
   */
  public static Loosening of(DeskCode desk, Policy before, Policy after, Instant now) {
    PolicyComparison all = PolicyComparison.at(desk, before, after, day(now));
    if (!all.looser()) {
      return new Loosening(false, List.of());
    }
    if (!all.compared()) {
      return new Loosening(true, all.lines(1));
    }
    List<String> lines =
        all.findings().stream()
            .filter(finding -> finding.change().looser())
            .map(PolicyFinding::line)
            .toList();
    List<String> told = new ArrayList<>(lines.subList(0, Math.min(lines.size(), MOST_REASONS)));
    // Beyond what the comparison keeps, looser and stricter ones are not told apart any more.
    boolean uncounted = all.more() > 0 && lines.size() == FINDINGS;
    if (lines.size() > MOST_REASONS) {
      told.add(
          "and %s%,d more".formatted(uncounted ? "at least " : "", lines.size() - MOST_REASONS));
    }
    return new Loosening(true, told);
  }

  /** The day as of which it is asked. */
  public static Instant day(Instant now) {
    return now.truncatedTo(ChronoUnit.DAYS);
  }

  /**
   * Names the desks that get the same answer about two policies: where neither names anything in a
   * desk's province, all desks of its tier and zone do.
   */
  public static String scope(DeskCode desk, Policy before, Policy after) {
    if (desk.tier() == Tier.NASIONAL) {
      return desk.value();
    }
    String province = desk.value().substring(0, 2);
    boolean named =
        Stream.of(before, after)
            .flatMap(Loosening::regions)
            .anyMatch(region -> region.startsWith(province));
    return named ? desk.value() : desk.tier() + " " + Regions.zone(desk.value());
  }

  private static Stream<String> regions(Policy policy) {
    return Stream.of(
            policy.rules().stream().map(rule -> rule.when().regions()),
            policy.quiet().stream().map(quiet -> quiet.when().regions()),
            policy.votes().stream().map(Policy.Vote::regions))
        .flatMap(regions -> regions)
        .flatMap(Collection::stream);
  }
}
