package id.siaga.escalation.domain;

import id.siaga.escalation.domain.Policy.Quiet;
import id.siaga.escalation.domain.Policy.Rule;
import id.siaga.escalation.domain.Policy.Tightening;
import id.siaga.escalation.domain.Policy.Vote;
import id.siaga.escalation.domain.Policy.WhenMissed;
import id.siaga.events.domain.Category;
import id.siaga.events.domain.IncidentTopic;
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

/**
 * Seeded policies; what holds at a time holds at 00, 06, 12 or 18 hours UTC within 24 days, too.
 */
final class RandomPolicies {

  static final Instant BEGIN = Instant.parse("2024-11-15T00:00:00Z");
  static final long HOURS = 24 * 24;

  /** A kabupaten for each way in which the regions of these policies can tell places apart. */
  static final List<String> OWNERS = List.of("17.07", "17.01", "33.28", "73.71", "95.03");

  /** Topics that scopes name, of each kind that guardrails know, and one that none does. */
  static final List<IncidentTopic> TOPICS =
      List.of(
          IncidentTopic.BENCANA,
          IncidentTopic.LOGISTIK,
          IncidentTopic.NETRALITAS,
          IncidentTopic.UNJUK_RASA,
          IncidentTopic.KEAMANAN);

  /** Stages that scopes name, and one that none does. */
  static final List<Stage> STAGES =
      List.of(Stage.KAMPANYE, Stage.MASA_TENANG, Stage.DI_LUAR_TAHAPAN);

  /** Those that scopes ask for. */
  private static final List<Voices> ASKED =
      List.of(Voices.ANY, new Voices(2, 0, 0), new Voices(0, 3, 0), new Voices(2, 3, 0));

  /** As many as these scopes can tell apart. */
  static final List<Voices> VOICES =
      List.of(Voices.ONE, new Voices(2, 1, 1), new Voices(1, 3, 1), new Voices(2, 3, 1));

  private static final List<String> REGIONS = List.of("17.07", "17", "73");

  private RandomPolicies() {}

  static Policy policy(Random random) {
    List<Rule> rules = new ArrayList<>();
    for (int i = random.nextInt(4); i > 0; i--) {
      rules.add(rule(random, "r" + i, scope(random)));
    }
    rules.add(rule(random, "akhir", Scope.ANY));
    List<Quiet> quiet = new ArrayList<>();
    for (int i = random.nextInt(3); i > 0; i--) {
      Instant until = BEGIN.plus(12 + 24 * random.nextLong(20), ChronoUnit.HOURS);
      quiet.add(new Quiet("q" + i, scope(random), "Uji.", until));
    }
    return new Policy(
        "uji", "", rules, votes(random), tightening(random), quiet, Duration.ofHours(1));
  }

  /** The same but for one part, or nothing at all. */
  static Policy varied(Random random, Policy from) {
    List<Rule> rules = new ArrayList<>(from.rules());
    int place = random.nextInt(rules.size());
    List<Vote> votes = from.votes();
    List<Tightening> tightening = from.tightening();
    List<Quiet> quiet = from.quiet();
    Duration snooze = from.snoozeAtMost();
    switch (random.nextInt(7)) {
      case 0 -> rules.set(place, shorter(rules.get(place)));
      case 1 -> rules.set(place, rule(random, "lain", rules.get(place).when()));
      case 2 -> votes = votes(random);
      case 3 -> tightening = tightening(random);
      case 4 -> quiet = quiet.subList(0, quiet.size() / 2);
      case 5 -> snooze = Duration.ofMinutes(50 + random.nextInt(20));
      default -> rules.add(0, rule(random, "baru", scope(random)));
    }
    return new Policy("uji-2", "", rules, votes, tightening, quiet, snooze);
  }

  private static Rule shorter(Rule rule) {
    Map<Tier, Duration> within = new EnumMap<>(Tier.class);
    rule.acknowledgeWithin().forEach((tier, time) -> within.put(tier, time.dividedBy(2)));
    return new Rule(
        rule.id(),
        rule.when(),
        new TreeSet<>(List.of(Tier.values())),
        "Uji.",
        within,
        rule.resolveWithin(),
        rule.whenMissed());
  }

  private static List<Vote> votes(Random random) {
    List<Vote> votes = new ArrayList<>();
    for (int i = random.nextInt(3); i > 0; i--) {
      LocalDate day = LocalDate.of(2024, 11, 18).plusDays(random.nextInt(17));
      votes.add(new Vote(day, some(random, REGIONS)));
    }
    return votes;
  }

  private static List<Tightening> tightening(Random random) {
    List<Tightening> tightening = new ArrayList<>();
    for (int i = random.nextInt(3); i > 0; i--) {
      tightening.add(new Tightening(random.nextInt(6), (1 + random.nextInt(4)) / 4.0));
    }
    return tightening;
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
        "Uji {stage}.",
        within,
        random.nextBoolean() ? null : Duration.ofMinutes(1 + random.nextInt(6000)),
        List.of(WhenMissed.values()).get(random.nextInt(3)));
  }

  private static Scope scope(Random random) {
    return new Scope(
        some(random, List.of(Severity.values())),
        some(random, List.of(Category.values())),
        some(random, TOPICS.subList(0, 4)),
        some(random, STAGES.subList(0, 2)),
        some(random, REGIONS),
        ASKED.get(random.nextInt(ASKED.size())));
  }

  /** Empty half of the time, otherwise each with a chance of one half. */
  private static <E> Set<E> some(Random random, List<E> all) {
    Set<E> some = new HashSet<>();
    if (random.nextBoolean()) {
      all.stream().filter(one -> random.nextBoolean()).forEach(some::add);
    }
    return some;
  }
}
