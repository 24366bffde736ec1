package id.siaga.escalation.domain;

import id.siaga.events.domain.Category;
import id.siaga.events.domain.DeskCode;
import id.siaga.events.domain.IncidentTopic;
import id.siaga.events.domain.ReportMode;
import id.siaga.events.domain.Severity;
import id.siaga.events.domain.Stage;
import java.time.Instant;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * In what one policy is looser or stricter than another, for every LIVE incident from a moment on:
 * all classes and stages, in every region that either names and one that neither does, said by one
 * and by as many as either asks for, on ordinary days and at each step before a vote. {@link
 * #looser} alone is for whoever needs no more.
 *
 * @param findings looser ones first, then the graver; at most {@link #MOST_FINDINGS}
 * @param more findings beyond those
 * @param looser whether the second is looser than the first in anything; also when they are too
 *     large to be compared
 * @param stricter whether the second is stricter than the first in anything
 * @param compared whether they were compared: false when they name too much to do so in about a
 *     second
 */
public record PolicyComparison(
    List<PolicyFinding> findings, int more, boolean looser, boolean stricter, boolean compared) {

  /** Findings that are kept. */
  public static final int MOST_FINDINGS = 1_000;

  // Conditions looked at; about a second.
  private static final long MOST_WORK = 100_000_000;

  private static final List<Incident> CLASSES = PolicyBoxes.classes();
  private static final PolicyComparison TOO_LARGE =
      new PolicyComparison(List.of(), 0, true, false, false);

  public PolicyComparison {
    findings = List.copyOf(findings);
  }

  private record Alike(BitSet classes, Voices voices) {}

  /** Told of each change for an incident; false ends the comparison. */
  private interface Visitor {
    boolean sees(PolicySpots.Spot spot, int ofClass, PolicyChange change);
  }

  /**
   * Compares.
   *
   * @param before the policy that holds
   * @param after the one that would take its place
   * @param from votes and quiet rules that are over by then don't count
   */
  public static PolicyComparison of(Policy before, Policy after, Instant from) {
    return of(before, after, spots(before, after, from, DeskCode.NASIONAL), change -> true);
  }

  /**
   * Compares for what comes to one desk: for its own region, without the time that desks of other
   * tiers have to acknowledge, which their own policies say.
   *
   * @param from as of {@link #of}
   */
  public static PolicyComparison at(DeskCode desk, Policy before, Policy after, Instant from) {
    return of(
        before,
        after,
        spots(before, after, from, desk),
        change ->
            !(change instanceof PolicyChange.Acknowledge acknowledge)
                || acknowledge.tier() == desk.tier());
  }

  private static PolicyComparison of(
      Policy before,
      Policy after,
      Optional<List<PolicySpots.Spot>> spots,
      Predicate<PolicyChange> counts) {
    if (spots.isEmpty()) {
      return TOO_LARGE;
    }
    Map<PolicyChange, Map<PolicySpots.Spot, BitSet>> changes = new LinkedHashMap<>();
    visit(
        before,
        after,
        spots.get(),
        (spot, ofClass, change) -> {
          if (counts.test(change)) {
            changes
                .computeIfAbsent(change, c -> new LinkedHashMap<>())
                .computeIfAbsent(spot, s -> new BitSet())
                .set(ofClass);
          }
          return true;
        });
    Set<String> everywhere = new LinkedHashSet<>();
    spots.get().forEach(spot -> everywhere.addAll(spot.regions()));
    List<PolicyFinding> findings = new ArrayList<>();
    snooze(before, after).ifPresent(findings::add);
    changes.forEach((change, where) -> findings.addAll(findings(change, where, everywhere)));
    findings.sort(
        Comparator.comparing((PolicyFinding finding) -> !finding.change().looser())
            .thenComparing(finding -> finding.severities().last(), Comparator.reverseOrder())
            .thenComparing(PolicyFinding::line));
    return new PolicyComparison(
        findings.subList(0, Math.min(findings.size(), MOST_FINDINGS)),
        Math.max(0, findings.size() - MOST_FINDINGS),
        findings.stream().anyMatch(finding -> finding.change().looser()),
        findings.stream().anyMatch(finding -> !finding.change().looser()),
        true);
  }

  /**
   * Whether one policy is looser than another in anything, as {@link #of} would say; ends at the
   * first thing found. Usually some milliseconds, at most about a second.
   */
  public static boolean looser(Policy before, Policy after, Instant from) {
    if (before.equals(after)) {
      return false;
    }
    Optional<List<PolicySpots.Spot>> spots = spots(before, after, from, DeskCode.NASIONAL);
    return spots.isEmpty()
        || snooze(before, after).filter(finding -> finding.change().looser()).isPresent()
        || !visit(before, after, spots.get(), (spot, ofClass, change) -> !change.looser());
  }

  /** The first findings as lines, looser ones first, and how many more there are. */
  public List<String> lines(int most) {
    if (!compared) {
      return List.of("they name too many regions, rules, days or numbers to be compared");
    }
    List<String> lines = new ArrayList<>();
    findings.stream()
        .limit(most)
        .map(finding -> (finding.change().looser() ? "looser    " : "stricter  ") + finding.line())
        .forEach(lines::add);
    int left = findings.size() + more - lines.size();
    if (left > 0) {
      lines.add("and %,d more".formatted(left));
    }
    return lines;
  }

  private static Optional<List<PolicySpots.Spot>> spots(
      Policy before, Policy after, Instant from, DeskCode within) {
    long conditions = (long) before.rules().size() + after.rules().size();
    conditions += before.quiet().size() + after.quiet().size();
    long most = MOST_WORK / (conditions * CLASSES.size());
    return PolicySpots.of(before, after, from, within).filter(spots -> spots.size() <= most);
  }

  /** Whether the visitor has seen all. */
  private static boolean visit(
      Policy before, Policy after, List<PolicySpots.Spot> spots, Visitor visitor) {
    List<PolicyChange> changes = new ArrayList<>();
    for (PolicySpots.Spot spot : spots) {
      for (int ofClass = 0; ofClass < CLASSES.size(); ofClass++) {
        Incident incident = at(CLASSES.get(ofClass), spot);
        PolicyChange.between(
            before.decide(incident, spot.at()),
            after.decide(incident, spot.at()),
            !Guardrail.staysBelow(incident.severity(), incident.topic()),
            changes::add);
        for (PolicyChange change : changes) {
          if (!visitor.sees(spot, ofClass, change)) {
            return false;
          }
        }
        changes.clear();
      }
    }
    return true;
  }

  private static Incident at(Incident ofClass, PolicySpots.Spot spot) {
    return new Incident(
        ReportMode.LIVE,
        ofClass.category(),
        ofClass.topic(),
        ofClass.severity(),
        ofClass.stage(),
        spot.owner(),
        spot.voices());
  }

  private static Optional<PolicyFinding> snooze(Policy before, Policy after) {
    if (before.snoozeAtMost().equals(after.snoozeAtMost())) {
      return Optional.empty();
    }
    PolicyChange change =
        new PolicyChange.SnoozeAtMost(before.snoozeAtMost(), after.snoozeAtMost());
    return Optional.of(
        new PolicyFinding(
            change,
            all(Incident::severity),
            all(Incident::topic),
            all(Incident::category),
            all(Incident::stage),
            List.of(),
            Voices.ONE,
            null,
            null));
  }

  private static List<PolicyFinding> findings(
      PolicyChange change, Map<PolicySpots.Spot, BitSet> where, Set<String> everywhere) {
    List<PolicyFinding> findings = new ArrayList<>();
    alike(where)
        .forEach((group, spots) -> {
          PolicySpots.Spot first = spots.getFirst();
          Set<String> regions = new LinkedHashSet<>();
          spots.forEach(spot -> regions.addAll(spot.regions()));
          boolean ordinary =
              spots.stream().anyMatch(spot -> spot.was() == 1 && spot.becomes() == 1);
          for (PolicyBoxes.Box box : PolicyBoxes.of(group.classes())) {
            findings.add(
                new PolicyFinding(
                    change,
                    box.values(0, Severity.class),
                    box.values(1, IncidentTopic.class),
                    box.values(2, Category.class),
                    box.values(3, Stage.class),
                    regions.equals(everywhere) ? List.of() : List.copyOf(regions),
                    group.voices(),
                    ordinary ? null : new PolicyFinding.Pace(first.was(), first.becomes()),
                    new PolicyFinding.Example(at(CLASSES.get(box.first()), first), first.at())));
          }
        });
    return findings;
  }

  /** Where it holds for so many voices, it is not told again for more. */
  private static Map<Alike, List<PolicySpots.Spot>> alike(Map<PolicySpots.Spot, BitSet> where) {
    Map<PolicySpots.Spot, Map<BitSet, List<Voices>>> told = new HashMap<>();
    Map<Alike, List<PolicySpots.Spot>> alike = new LinkedHashMap<>();
    where.forEach((spot, classes) -> {
      List<Voices> fewer =
          told.computeIfAbsent(spot.heard(Voices.ONE), s -> new HashMap<>())
              .computeIfAbsent(classes, c -> new ArrayList<>());
      if (fewer.stream().noneMatch(spot.voices()::reach)) {
        fewer.add(spot.voices());
        alike.computeIfAbsent(new Alike(classes, spot.voices()), a -> new ArrayList<>()).add(spot);
      }
    });
    return alike;
  }

  private static <T extends Comparable<T>> TreeSet<T> all(Function<Incident, T> part) {
    TreeSet<T> all = new TreeSet<>();
    CLASSES.forEach(one -> all.add(part.apply(one)));
    return all;
  }
}
