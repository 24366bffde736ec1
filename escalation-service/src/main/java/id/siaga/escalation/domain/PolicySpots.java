package id.siaga.escalation.domain;

import id.siaga.escalation.domain.Policy.Quiet;
import id.siaga.escalation.domain.Policy.Rule;
import id.siaga.escalation.domain.Policy.Tightening;
import id.siaga.escalation.domain.Policy.Vote;
import id.siaga.events.domain.DeskCode;
import id.siaga.events.domain.Regions;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Where and when two policies have to be compared: places and moments that both treat alike are
 * looked at once. Of the places every region that either names and one of each zone that neither
 * does; of the moments the first and each at which a tightening begins or ends or a quiet rule
 * ends. Each of them with one voice, and with as many as a rule of either asks for.
 */
final class PolicySpots {

  // About a second.
  private static final long MOST_WORK = 20_000_000;

  private static final long FIRST = LocalDate.EPOCH.toEpochDay();
  private static final long LAST = LocalDate.of(9999, 12, 30).toEpochDay();
  private static final List<String> KABUPATEN = Regions.loadDesks().kabupaten();

  private final Side before;
  private final Side after;
  private final Instant from;
  private final List<Set<String>> scopes = new ArrayList<>();
  private final Set<String> named = new TreeSet<>();
  private final Set<Voices> asked = new LinkedHashSet<>();

  /**
   * One of them.
   *
   * @param regions all that are treated alike, as they are named
   */
  record Spot(
      DeskCode owner, Instant at, Set<String> regions, double was, double becomes, Voices voices) {

    Spot heard(Voices others) {
      return new Spot(owner, at, regions, was, becomes, others);
    }
  }

  /** What both policies make of a place at a moment. */
  private record Alike(List<Boolean> covered, double was, double becomes, List<Boolean> quiet) {}

  private PolicySpots(Policy before, Policy after, Instant from) {
    this.before = new Side(before);
    this.after = new Side(after);
    this.from = from;
    for (Policy policy : List.of(before, after)) {
      policy.rules().stream().map(Rule::when).forEach(this::add);
      policy.quiet().stream().map(Quiet::when).forEach(this::add);
      policy.votes().stream().map(Vote::regions).forEach(this::add);
    }
  }

  /**
   * All of them from a moment on; empty when there are too many to look at in a second.
   *
   * @param within the desk whose region is looked at; the nation's is everywhere
   */
  static Optional<List<Spot>> of(Policy before, Policy after, Instant from, DeskCode within) {
    PolicySpots spots = new PolicySpots(before, after, from);
    Map<String, DeskCode> places = spots.places(within);
    long windows = spots.before.windows() + spots.after.windows();
    long quiet = before.quiet().size() + (long) after.quiet().size();
    long moments = 1 + 2 * windows + quiet;
    long voices = spots.voices().count();
    if (places.size() * moments * voices
        > MOST_WORK / (windows + quiet + spots.scopes.size() + 1)) {
      return Optional.empty();
    }
    return Optional.of(spots.all(places));
  }

  private void add(Scope when) {
    add(when.regions());
    asked.add(when.voices());
  }

  private void add(Set<String> regions) {
    if (!regions.isEmpty()) {
      scopes.add(regions);
      named.addAll(regions);
    }
  }

  private Map<String, DeskCode> places(DeskCode within) {
    return switch (within.tier()) {
      case NASIONAL -> places();
      case PROVINSI -> {
        Map<String, DeskCode> places = new LinkedHashMap<>();
        named.stream()
            .filter(region -> region.startsWith(within.value() + "."))
            .forEach(region -> places.put(region, new DeskCode(region)));
        // Named or not: all that lies in it and is not named itself.
        within(within.value()).ifPresent(owner -> places.put(within.value(), owner));
        yield places;
      }
      case KABUPATEN -> Map.of(within.value(), within);
    };
  }

  /** A kabupaten for each region, by how the region is named. */
  private Map<String, DeskCode> places() {
    Map<String, DeskCode> places = new LinkedHashMap<>();
    for (String region : named) {
      if (region.length() > 2) {
        places.put(region, new DeskCode(region));
      } else if (!region.equals(DeskCode.NASIONAL.value())) {
        within(region).ifPresent(owner -> places.put(region, owner));
      }
    }
    Set<ZoneId> zones = new HashSet<>();
    for (String owner : KABUPATEN) {
      if (!named.contains(owner)
          && !named.contains(owner.substring(0, 2))
          && zones.add(Regions.zone(owner))) {
        places.put(PolicyFinding.ELSEWHERE + zones.size(), new DeskCode(owner));
      }
    }
    return places;
  }

  /** One that isn't named itself; of a province that is not known any. */
  private Optional<DeskCode> within(String province) {
    List<String> known = KABUPATEN.stream().filter(code -> code.startsWith(province)).toList();
    return (known.isEmpty() ? List.of(province + ".01") : known)
        .stream().filter(code -> !named.contains(code)).findFirst().map(DeskCode::new);
  }

  private List<Spot> all(Map<String, DeskCode> places) {
    Map<Alike, Spot> found = new LinkedHashMap<>();
    Map<ZoneId, Set<Instant>> moments = new HashMap<>();
    places.forEach((name, owner) -> {
      ZoneId zone = Regions.zone(owner.value());
      String label = name.startsWith(PolicyFinding.ELSEWHERE) ? PolicyFinding.ELSEWHERE : name;
      for (Instant at : moments.computeIfAbsent(zone, this::moments)) {
        Alike alike = alike(owner, at);
        found
            .computeIfAbsent(
                alike,
                a -> new Spot(owner, at, new LinkedHashSet<>(), a.was(), a.becomes(), Voices.ONE))
            .regions()
            .add(label);
      }
    });
    return found.entrySet().stream()
        .filter(entry -> !needless(entry.getKey(), found))
        .map(Map.Entry::getValue)
        .flatMap(spot -> voices().map(spot::heard))
        .toList();
  }

  /** One of each kind, and as many as are asked for, in all combinations, the fewest first. */
  private Stream<Voices> voices() {
    return numbers(Voices::agencies)
        .boxed()
        .flatMap(agencies ->
            numbers(Voices::kabupaten)
                .boxed()
                .flatMap(kabupaten ->
                    numbers(Voices::provinces)
                        .mapToObj(provinces -> new Voices(agencies, kabupaten, provinces))));
  }

  private IntStream numbers(ToIntFunction<Voices> kind) {
    return IntStream.concat(IntStream.of(1), asked.stream().mapToInt(kind).filter(n -> n > 1))
        .distinct()
        .sorted();
  }

  /** Where both multiply by the same: what the one loosens then it loosens on ordinary days. */
  private static boolean needless(Alike alike, Map<Alike, Spot> found) {
    return alike.was() < 1
        && alike.was() == alike.becomes()
        && found.containsKey(new Alike(alike.covered(), 1, 1, alike.quiet()));
  }

  private Alike alike(DeskCode owner, Instant at) {
    List<Boolean> quiet = new ArrayList<>();
    before.quiet(at, quiet);
    after.quiet(at, quiet);
    return new Alike(
        scopes.stream().map(regions -> RegionCodes.cover(regions, owner)).toList(),
        before.factor(owner, at),
        after.factor(owner, at),
        quiet);
  }

  private Set<Instant> moments(ZoneId zone) {
    Set<Instant> moments = new TreeSet<>(Set.of(from));
    for (Side side : List.of(before, after)) {
      side.edges(zone).stream().filter(from::isBefore).forEach(moments::add);
    }
    return moments;
  }

  /** One of the two policies. */
  private static final class Side {
    private final Policy policy;
    private final List<Tightening> strictestFirst;
    private final VoteCalendar calendar;

    Side(Policy policy) {
      this.policy = policy;
      strictestFirst =
          policy.tightening().stream()
              .sorted(Comparator.comparingDouble(Tightening::factor))
              .toList();
      calendar = new VoteCalendar(policy.votes(), strictestFirst);
    }

    long windows() {
      return (long) policy.votes().size() * strictestFirst.size();
    }

    double factor(DeskCode owner, Instant at) {
      int place = calendar.tightening(owner, at);
      return place == VoteCalendar.NONE ? 1 : strictestFirst.get(place).factor();
    }

    void quiet(Instant at, List<Boolean> silent) {
      policy.quiet().forEach(quiet -> silent.add(at.isBefore(quiet.until())));
    }

    Collection<Instant> edges(ZoneId zone) {
      Set<Instant> edges = new HashSet<>();
      policy.quiet().forEach(quiet -> edges.add(quiet.until()));
      for (Tightening tightening : strictestFirst) {
        for (Vote vote : policy.votes()) {
          edges.add(midnight(vote.day(), -tightening.daysToVote(), zone));
          edges.add(midnight(vote.day(), 1, zone));
        }
      }
      return edges;
    }

    private static Instant midnight(LocalDate day, int later, ZoneId zone) {
      long epochDay = Math.clamp(day.toEpochDay() + later, FIRST, LAST);
      return LocalDate.ofEpochDay(epochDay).atStartOfDay(zone).toInstant();
    }
  }
}
