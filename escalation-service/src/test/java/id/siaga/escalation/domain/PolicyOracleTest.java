package id.siaga.escalation.domain;

import static org.assertj.core.api.Assertions.assertThat;

import id.siaga.escalation.domain.Policy.Decision;
import id.siaga.escalation.domain.Policy.Quiet;
import id.siaga.escalation.domain.Policy.Rule;
import id.siaga.escalation.domain.Policy.Tightening;
import id.siaga.escalation.domain.Policy.Vote;
import id.siaga.escalation.domain.Policy.WhenMissed;
import id.siaga.events.domain.Category;
import id.siaga.events.domain.DeskCode;
import id.siaga.events.domain.IncidentTopic;
import id.siaga.events.domain.Regions;
import id.siaga.events.domain.ReportMode;
import id.siaga.events.domain.Severity;
import id.siaga.events.domain.Stage;
import id.siaga.events.domain.Tier;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Policies decide as the plainest reading of them does, without anything worked out in advance. */
class PolicyOracleTest {

  private static final List<String> REGIONS =
      List.of("17.07", "17.01", "17", "33.28", "73.71", "73", "95.03", "ID");
  private static final List<String> OWNERS = List.of("17.07", "17.01", "33.28", "73.71", "95.03");
  private static final Instant BEGIN = Instant.parse("2024-11-15T00:00:00Z");
  private static final long HOURS = 20 * 24;

  private record Said(
      Set<Tier> tiers,
      Map<Tier, Duration> within,
      @Nullable Duration resolve,
      @Nullable String quiet) {}

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void decidesAsItReads(long seed) {
    Random random = new Random(seed);
    int quiet = 0;
    int tightened = 0;
    for (int round = 0; round < 100; round++) {
      Policy policy = policy(random);
      for (int i = 0; i < 200; i++) {
        Incident incident = incident(random);
        Instant now = BEGIN.plus(random.nextLong(HOURS * 60), ChronoUnit.MINUTES);
        Decision decision = policy.decide(incident, now);
        Said expected = naive(policy, incident, now);
        assertThat(
                new Said(
                    decision.tiers(),
                    decision.acknowledgeWithin(),
                    decision.resolveWithin(),
                    decision.quiet()))
            .as("seed %d: %s at %s under %s", seed, incident, now, policy.rules())
            .isEqualTo(expected);
        assertThat(policy.decide(incident, now)).isEqualTo(decision);
        quiet += decision.quiet() == null ? 0 : 1;
        tightened += factor(policy, incident.owner(), now) < 1 ? 1 : 0;
      }
    }
    assertThat(quiet).as("quiet decisions").isPositive();
    assertThat(tightened).as("decisions with a tightening").isPositive();
  }

  private static Said naive(Policy policy, Incident incident, Instant now) {
    if (incident.mode() != ReportMode.LIVE) {
      return new Said(Set.of(Tier.KABUPATEN), Map.of(), null, null);
    }
    boolean sensitive =
        Set.of(IncidentTopic.NETRALITAS, IncidentTopic.KECURANGAN, IncidentTopic.POLITIK_UANG)
            .contains(incident.topic());
    boolean grave = Set.of(Severity.TINGGI, Severity.KRITIS).contains(incident.severity());
    if (!sensitive && !grave) {
      for (Quiet quiet : policy.quiet()) {
        if (quiet.until().isAfter(now) && covers(quiet.when(), incident)) {
          return new Said(Set.of(Tier.KABUPATEN), Map.of(), null, quiet.id());
        }
      }
    }
    Rule rule =
        policy.rules().stream().filter(r -> covers(r.when(), incident)).findFirst().orElseThrow();
    boolean below =
        incident.severity() == Severity.RENDAH
            && Set.of(
                    IncidentTopic.UNJUK_RASA,
                    IncidentTopic.POLARISASI,
                    IncidentTopic.KAMPANYE_HITAM)
                .contains(incident.topic());
    Set<Tier> tiers = new HashSet<>(below ? Set.of() : rule.tiers());
    tiers.add(Tier.KABUPATEN);
    if (sensitive || grave) {
      tiers.add(Tier.PROVINSI);
    }
    if (incident.severity() == Severity.KRITIS) {
      tiers.add(Tier.NASIONAL);
    }
    if (below && rule.whenMissed() != WhenMissed.NOTIFY_AGAIN) {
      return new Said(tiers, Map.of(), null, null);
    }
    double factor = factor(policy, incident.owner(), now);
    Map<Tier, Duration> within = new EnumMap<>(Tier.class);
    rule.acknowledgeWithin().forEach((tier, time) -> within.put(tier, times(time, factor)));
    Duration resolve = rule.resolveWithin();
    return new Said(tiers, within, resolve == null ? null : times(resolve, factor), null);
  }

  private static Duration times(Duration duration, double factor) {
    return Duration.ofMillis(Math.max(60_000, Math.round(duration.toMillis() * factor)));
  }

  private static double factor(Policy policy, DeskCode owner, Instant now) {
    LocalDate today = now.atZone(Regions.zone(owner.value())).toLocalDate();
    long days =
        policy.votes().stream()
            .filter(vote -> within(vote.regions(), owner))
            .mapToLong(vote -> ChronoUnit.DAYS.between(today, vote.day()))
            .filter(distance -> distance >= 0)
            .min()
            .orElse(Long.MAX_VALUE);
    return policy.tightening().stream()
        .filter(tightening -> days <= tightening.daysToVote())
        .mapToDouble(Tightening::factor)
        .min()
        .orElse(1);
  }

  private static boolean covers(Scope scope, Incident incident) {
    return in(scope.severities(), incident.severity())
        && in(scope.categories(), incident.category())
        && in(scope.topics(), incident.topic())
        && in(scope.stages(), incident.stage())
        && incident.voices().agencies() >= scope.voices().agencies()
        && incident.voices().kabupaten() >= scope.voices().kabupaten()
        && incident.voices().provinces() >= scope.voices().provinces()
        && within(scope.regions(), incident.owner());
  }

  private static <E> boolean in(Set<E> set, E one) {
    return set.isEmpty() || set.contains(one);
  }

  private static boolean within(Set<String> regions, DeskCode owner) {
    String code = owner.value();
    return regions.isEmpty() || !disjoint(regions, Set.of(code, code.substring(0, 2), "ID"));
  }

  private static boolean disjoint(Set<String> one, Set<String> other) {
    return one.stream().noneMatch(other::contains);
  }

  private static Policy policy(Random random) {
    List<Rule> rules = new ArrayList<>();
    for (int i = random.nextInt(6); i > 0; i--) {
      rules.add(rule(random, "r" + i, scope(random)));
    }
    rules.add(rule(random, "akhir", Scope.ANY));
    List<Quiet> quiet = new ArrayList<>();
    for (int i = random.nextInt(3); i > 0; i--) {
      quiet.add(
          new Quiet(
              "q" + i,
              scope(random),
              "Uji.",
              BEGIN.plus(random.nextLong(HOURS), ChronoUnit.HOURS)));
    }
    List<Vote> votes = new ArrayList<>();
    for (int i = random.nextInt(4); i > 0; i--) {
      votes.add(
          new Vote(LocalDate.of(2024, 11, 18).plusDays(random.nextInt(20)), some(random, REGIONS)));
    }
    List<Tightening> tightening = new ArrayList<>();
    for (int i = random.nextInt(4); i > 0; i--) {
      tightening.add(new Tightening(random.nextInt(10), (1 + random.nextInt(100)) / 100.0));
    }
    return new Policy("uji", "", rules, votes, tightening, quiet, Duration.ofHours(1));
  }

  private static Rule rule(Random random, String id, Scope when) {
    Map<Tier, Duration> within = new EnumMap<>(Tier.class);
    for (Tier tier : some(random, List.of(Tier.values()))) {
      within.put(tier, Duration.ofMinutes(1 + random.nextInt(600)));
    }
    return new Rule(
        id,
        when,
        new TreeSet<>(some(random, List.of(Tier.values()))),
        any(
            random,
            List.of(
                "Uji {severity}.",
                "Uji {stage}.",
                "Uji {agencies}.",
                "Uji {kabupaten} {provinces}.")),
        within,
        random.nextBoolean() ? null : Duration.ofMinutes(1 + random.nextInt(6000)),
        any(random, List.of(WhenMissed.values())));
  }

  private static Scope scope(Random random) {
    return new Scope(
        some(random, List.of(Severity.values())),
        some(random, List.of(Category.values())),
        some(random, List.of(IncidentTopic.values())),
        some(random, List.of(Stage.values())),
        some(random, REGIONS),
        new Voices(atLeast(random), atLeast(random), atLeast(random)));
  }

  private static int atLeast(Random random) {
    return random.nextInt(4) == 0 ? 2 + random.nextInt(3) : 0;
  }

  /** Empty half of the time, otherwise each with a chance of one half. */
  private static <E> Set<E> some(Random random, List<E> all) {
    Set<E> some = new HashSet<>();
    if (random.nextBoolean()) {
      all.stream().filter(one -> random.nextBoolean()).forEach(some::add);
    }
    return some;
  }

  private static Incident incident(Random random) {
    return new Incident(
        random.nextInt(20) == 0 ? ReportMode.DRILL : ReportMode.LIVE,
        any(random, List.of(Category.values())),
        any(random, List.of(IncidentTopic.values())),
        any(random, List.of(Severity.values())),
        any(random, List.of(Stage.values())),
        new DeskCode(any(random, OWNERS)),
        new Voices(random.nextInt(5), 1 + random.nextInt(4), 1 + random.nextInt(4)));
  }

  private static <E> E any(Random random, List<E> all) {
    return all.get(random.nextInt(all.size()));
  }
}
