package id.siaga.escalation.domain;

import static id.siaga.events.domain.Tier.KABUPATEN;
import static id.siaga.events.domain.Tier.NASIONAL;
import static id.siaga.events.domain.Tier.PROVINSI;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.siaga.escalation.domain.Policy.Decision;
import id.siaga.escalation.domain.Policy.Quiet;
import id.siaga.escalation.domain.Policy.Rule;
import id.siaga.escalation.domain.Policy.Tightening;
import id.siaga.escalation.domain.Policy.Vote;
import id.siaga.escalation.domain.Policy.WhenMissed;
import id.siaga.events.domain.Category;
import id.siaga.events.domain.DeskCode;
import id.siaga.events.domain.IncidentTopic;
import id.siaga.events.domain.ReportMode;
import id.siaga.events.domain.Severity;
import id.siaga.events.domain.Stage;
import id.siaga.events.domain.Tier;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class PolicyTest {

  private static final DeskCode LEBONG = new DeskCode("17.07");
  private static final Instant NOW = Instant.parse("2024-06-01T00:00:00Z");
  private static final Duration HOUR = Duration.ofHours(1);
  private static final LocalDate VOTE = LocalDate.of(2024, 11, 27);

  /** Sends nothing up, and keeps everything quiet: what the guardrails are for. */
  private static final Policy LOOSE =
      policy(
          List.of(rule("longgar", Scope.ANY, Set.of())),
          List.of(new Quiet("senyap", Scope.ANY, "Terlalu ramai.", NOW.plusSeconds(1))));

  @ParameterizedTest
  @EnumSource
  void graveIsNeverQuietAndAlwaysGoesUp(IncidentTopic topic) {
    Decision high = LOOSE.decide(incident(Severity.TINGGI, topic), NOW);
    Decision critical = LOOSE.decide(incident(Severity.KRITIS, topic), NOW);

    assertThat(high.quiet()).isNull();
    assertThat(high.tiers()).containsExactly(KABUPATEN, PROVINSI);
    assertThat(critical.quiet()).isNull();
    assertThat(critical.tiers()).containsExactly(KABUPATEN, PROVINSI, NASIONAL);
    assertThat(critical.explanation()).contains("KRITIS", "nasional");
  }

  @ParameterizedTest
  @EnumSource(names = {"NETRALITAS", "KECURANGAN", "POLITIK_UANG"})
  void whatMayConcernTheIncumbentIsNeverQuietAndReachesTheProvince(IncidentTopic topic) {
    Decision decision = LOOSE.decide(incident(Severity.RENDAH, topic), NOW);

    assertThat(decision.quiet()).isNull();
    assertThat(decision.tiers()).containsExactly(KABUPATEN, PROVINSI);
    assertThat(decision.rule()).isEqualTo("longgar");
    assertThat(decision.explanation())
        .isEqualTo("Topik " + topic + " menyangkut penyelenggara kekuasaan: selalu ke provinsi.");
  }

  @ParameterizedTest
  @EnumSource(names = {"UNJUK_RASA", "POLARISASI", "KAMPANYE_HITAM"})
  void lawfulExpressionStaysWithoutDeadlines(IncidentTopic topic) {
    Policy eager = policy(List.of(rule("semua", Scope.ANY, Set.of(PROVINSI, NASIONAL))), List.of());

    Decision low = eager.decide(incident(Severity.RENDAH, topic), NOW);
    Decision medium = eager.decide(incident(Severity.SEDANG, topic), NOW);

    assertThat(low.tiers()).containsExactly(KABUPATEN);
    assertThat(low.acknowledgeWithin()).isEmpty();
    assertThat(low.resolveWithin()).isNull();
    assertThat(low.explanation()).contains("tetap di kabupaten");
    assertThat(medium.tiers()).containsExactly(KABUPATEN, PROVINSI, NASIONAL);
    assertThat(medium.acknowledgeWithin(KABUPATEN)).contains(HOUR);
  }

  @Test
  void lawfulExpressionKeepsDeadlinesThatMoveNothing() {
    Rule again =
        new Rule(
            "lagi",
            Scope.ANY,
            new TreeSet<>(),
            "Tetap.",
            Map.of(KABUPATEN, HOUR),
            HOUR,
            WhenMissed.NOTIFY_AGAIN);

    Decision decision =
        policy(List.of(again), List.of())
            .decide(incident(Severity.RENDAH, IncidentTopic.UNJUK_RASA), NOW);

    assertThat(decision.acknowledgeWithin(KABUPATEN)).contains(HOUR);
    assertThat(decision.resolveWithin()).isEqualTo(HOUR);
  }

  @ParameterizedTest
  @EnumSource(names = {"DRILL", "HISTORICAL"})
  void whatIsNotLiveStaysWithoutDeadlines(ReportMode mode) {
    Incident incident =
        new Incident(
            mode,
            Category.ANCAMAN,
            IncidentTopic.KECURANGAN,
            Severity.KRITIS,
            Stage.KAMPANYE,
            LEBONG,
            Voices.ONE);

    Decision decision = LOOSE.decide(incident, NOW);

    assertThat(decision.rule()).isEqualTo("bukan-langsung");
    assertThat(decision.tiers()).containsExactly(KABUPATEN);
    assertThat(decision.acknowledgeWithin()).isEmpty();
    assertThat(decision.resolveWithin()).isNull();
    assertThat(decision.quiet()).isNull();
  }

  @Test
  void quietEndsAtItsTime() {
    Incident incident = incident(Severity.SEDANG, IncidentTopic.BENCANA);

    Decision quiet = LOOSE.decide(incident, NOW);
    Decision after = LOOSE.decide(incident, NOW.plusSeconds(1));

    assertThat(quiet.quiet()).isEqualTo("senyap");
    assertThat(quiet.tiers()).containsExactly(KABUPATEN);
    assertThat(quiet.acknowledgeWithin(KABUPATEN)).isEmpty();
    assertThat(quiet.resolveWithin()).isNull();
    assertThat(quiet.explanation()).endsWith("Terlalu ramai.");
    assertThat(after.quiet()).isNull();
    assertThat(after.acknowledgeWithin(KABUPATEN)).contains(HOUR);
  }

  @Test
  void firstRuleThatCoversDecides() {
    Scope bengkulu = regions("17");
    Policy policy =
        policy(
            List.of(
                rule("lebong", regions("17.07"), Set.of(PROVINSI)),
                rule("bengkulu", bengkulu, Set.of(NASIONAL)),
                rule("lain", Scope.ANY, Set.of())),
            List.of());

    assertThat(policy.decide(at("17.07"), NOW).rule()).isEqualTo("lebong");
    assertThat(policy.decide(at("17.01"), NOW).rule()).isEqualTo("bengkulu");
    assertThat(policy.decide(at("17.01"), NOW).tiers()).containsExactly(KABUPATEN, NASIONAL);
    assertThat(policy.decide(at("33.28"), NOW).rule()).isEqualTo("lain");
  }

  @Test
  void placeholdersAreFilledInForEachIncident() {
    Rule rule =
        new Rule(
            "kata",
            Scope.ANY,
            new TreeSet<>(),
            "{severity} {category} {topic}, tahap {stage}.",
            Map.of(),
            null,
            WhenMissed.NEXT_TIER);
    Policy policy = policy(List.of(rule), List.of());
    Incident campaign = incident(Severity.SEDANG, IncidentTopic.BENCANA);
    Incident quietDays =
        new Incident(
            ReportMode.LIVE,
            Category.HAMBATAN,
            IncidentTopic.BENCANA,
            Severity.SEDANG,
            Stage.MASA_TENANG,
            LEBONG,
            Voices.ONE);

    assertThat(policy.decide(campaign, NOW).explanation())
        .isEqualTo("SEDANG GANGGUAN BENCANA, tahap kampanye.");
    assertThat(policy.decide(quietDays, NOW).explanation())
        .isEqualTo("SEDANG HAMBATAN BENCANA, tahap masa tenang.");
  }

  /** Midnight is at 17:00Z in WIB, 16:00Z in WITA and 15:00Z in WIT, the day before. */
  @ParameterizedTest
  @CsvSource({
    "17.07, 2024-11-19T16:59:59Z, 60",
    "17.07, 2024-11-19T17:00:00Z, 45",
    "17.07, 2024-11-23T17:00:00Z, 30",
    "17.07, 2024-11-27T16:59:59Z, 30",
    "17.07, 2024-11-27T17:00:00Z, 60",
    "73.71, 2024-11-19T15:59:59Z, 60",
    "73.71, 2024-11-19T16:00:00Z, 45",
    "73.71, 2024-11-27T15:59:59Z, 30",
    "73.71, 2024-11-27T16:00:00Z, 60",
    "95.03, 2024-11-19T14:59:59Z, 60",
    "95.03, 2024-11-19T15:00:00Z, 45",
    "95.03, 2024-11-23T14:59:59Z, 45",
    "95.03, 2024-11-23T15:00:00Z, 30",
    "95.03, 2024-11-27T14:59:59Z, 30",
    "95.03, 2024-11-27T15:00:00Z, 60",
  })
  void deadlinesTightenAtTheRegionsOwnMidnight(String region, Instant now, long minutes) {
    Policy policy = tightened(List.of(new Vote(VOTE, Set.of())), 0.5);

    Decision decision = policy.decide(at(region), now);

    assertThat(decision.acknowledgeWithin(KABUPATEN)).contains(Duration.ofMinutes(minutes));
    assertThat(decision.resolveWithin()).isEqualTo(Duration.ofMinutes(minutes));
  }

  @Test
  void reVoteTightensWhereItIs() {
    Policy policy = tightened(List.of(new Vote(VOTE, Set.of("17", "33.28"))), 0.5);
    Instant voting = Instant.parse("2024-11-27T03:00:00Z");

    assertThat(policy.decide(at("17.07"), voting).resolveWithin()).isEqualTo(HOUR.dividedBy(2));
    assertThat(policy.decide(at("33.28"), voting).resolveWithin()).isEqualTo(HOUR.dividedBy(2));
    assertThat(policy.decide(at("33.27"), voting).resolveWithin()).isEqualTo(HOUR);
  }

  @Test
  void noDeadlineGetsShorterThanAMinute() {
    Policy policy = tightened(List.of(new Vote(VOTE, Set.of())), 0.0001);

    Decision decision = policy.decide(at("17.07"), Instant.parse("2024-11-27T03:00:00Z"));

    assertThat(decision.resolveWithin()).isEqualTo(Duration.ofMinutes(1));
  }

  @Test
  void policyEndsInARuleWithoutConditions() {
    List<Rule> rules = List.of(rule("lebong", regions("17.07"), Set.of()));

    assertThatThrownBy(() -> policy(rules, List.of()))
        .hasMessageContaining("must end in a rule without conditions");
  }

  private static Policy tightened(List<Vote> votes, double strictest) {
    return new Policy(
        "uji-1",
        "",
        List.of(rule("semua", Scope.ANY, Set.of())),
        votes,
        List.of(new Tightening(7, 0.75), new Tightening(3, strictest)),
        List.of(),
        Duration.ofHours(24));
  }

  private static Policy policy(List<Rule> rules, List<Quiet> quiet) {
    return new Policy("uji-1", "", rules, List.of(), List.of(), quiet, Duration.ofHours(24));
  }

  private static Rule rule(String id, Scope when, Set<Tier> tiers) {
    Map<Tier, Duration> within = Map.of(KABUPATEN, HOUR, PROVINSI, HOUR, NASIONAL, HOUR);
    return new Rule(id, when, new TreeSet<>(tiers), "Uji.", within, HOUR, WhenMissed.NEXT_TIER);
  }

  private static Scope regions(String... codes) {
    return new Scope(Set.of(), Set.of(), Set.of(), Set.of(), Set.of(codes), Voices.ANY);
  }

  private static Incident at(String region) {
    return new Incident(
        ReportMode.LIVE,
        Category.GANGGUAN,
        IncidentTopic.BENCANA,
        Severity.SEDANG,
        Stage.KAMPANYE,
        new DeskCode(region),
        Voices.ONE);
  }

  private static Incident incident(Severity severity, IncidentTopic topic) {
    return new Incident(
        ReportMode.LIVE, Category.GANGGUAN, topic, severity, Stage.KAMPANYE, LEBONG, Voices.ONE);
  }
}
