package id.siaga.escalation.domain;

import static org.assertj.core.api.Assertions.assertThat;

import id.siaga.escalation.domain.Policy.Decision;
import id.siaga.escalation.domain.Policy.WhenMissed;
import id.siaga.escalation.policy.InvalidPolicyException;
import id.siaga.escalation.policy.PolicyFile;
import id.siaga.events.domain.Category;
import id.siaga.events.domain.DeskCode;
import id.siaga.events.domain.IncidentTopic;
import id.siaga.events.domain.ReportMode;
import id.siaga.events.domain.Severity;
import id.siaga.events.domain.Stage;
import id.siaga.events.domain.Tier;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PolicyComparisonTest {

  private static final int ROUNDS = 12;
  private static final Instant FROM = RandomPolicies.BEGIN;
  private static final String AWAL = PolicyFile.starting().yaml();
  private static final String FLOOD =
      """
      quiet:
        - id: banjir
          when: {severity: [SEDANG], topic: [BENCANA], region: ["17.07"]}
          reason: Banjir tahunan.
          until: 2024-11-20T06:00+07:00
      """;

  @Test
  void policyIsNeitherLooserNorStricterThanItself() {
    Policy awal = read(AWAL);

    assertThat(PolicyComparison.of(awal, read(AWAL), FROM))
        .isEqualTo(new PolicyComparison(List.of(), 0, false, false, true));
    assertThat(PolicyComparison.looser(awal, awal, FROM)).isFalse();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "acknowledge-within: 30m | acknowledge-within: 2h | TINGGI in all topics:"
            + " acknowledge at PROVINSI 30m → 2h",
        "resolve-within: 12h | resolve-within: 13h | KRITIS in all topics: resolve 12h → 13h",
        "resolve-within: 24h |  | TINGGI in all topics: resolve 1d → never",
        "snooze-at-most: 24h | snooze-at-most: 48h | every case: snooze at most 1d → 2d",
        "factor: 0.5 | factor: 0.6 | KRITIS in all topics, deadlines × 0.5 → × 0.6:"
            + " acknowledge at NASIONAL 7m 30s → 9m",
        "days-to-vote: 7 | days-to-vote: 6 | TINGGI in all topics, deadlines × 0.75 → × 1:"
            + " resolve 18h → 1d",
        "{day: 2024-11-27} | {day: 2024-11-27, regions: [\"17\"]} | KRITIS in all topics,"
            + " elsewhere, deadlines × 0.75 → × 1: resolve 9h → 12h"
      })
  void tellsWhatIsLooser(String text, @Nullable String becomes, String line) {
    String changed = AWAL.replaceFirst(quoted(text), quotedBack(becomes));

    assertLooserAndStricterBack(changed, line);
  }

  @Test
  void tellsWhoNoLongerHasItAtOnce() {
    assertLooserAndStricterBack(
        read(AWAL.replace("tetap-kabupaten\n", "tetap-kabupaten\n    tiers: [PROVINSI]\n")),
        read(AWAL),
        "SEDANG in 15 topics: no longer at once to PROVINSI");
  }

  @Test
  void tellsWhatNoLongerMovesUp() {
    String again = AWAL.replace("when-missed: NEXT_TIER", "when-missed: NOTIFY_AGAIN");
    String both = AWAL.replace("when-missed: NEXT_TIER", "when-missed: BOTH");

    assertLooserAndStricterBack(
        again, "SEDANG TINGGI KRITIS in all topics: when missed NEXT_TIER → NOTIFY_AGAIN");
    assertLooserAndStricterBack(
        read(both), read(AWAL), "SEDANG TINGGI KRITIS in all topics: when missed BOTH → NEXT_TIER");
  }

  @Test
  void countsWhatFollowsOnlyWhereADeadlineCanBeMissedBelowTheNation() {
    String rest = "tetap-kabupaten-ringan\n";
    Policy next = read(AWAL.replace(rest, rest + "    when-missed: NEXT_TIER\n"));
    Policy again = read(AWAL.replace(rest, rest + "    when-missed: NOTIFY_AGAIN\n"));

    assertThat(PolicyComparison.looser(next, again, FROM)).isFalse();
  }

  @Test
  void tellsWhatIsMadeQuietAndWhereUntilItHasEnded() {
    Policy quiet = read(AWAL.replace("quiet:\n", FLOOD));

    PolicyComparison comparison = PolicyComparison.of(read(AWAL), quiet, FROM);

    assertThat(comparison.lines(10))
        .containsExactly("looser    SEDANG in BENCANA, 17.07: made quiet by banjir");
    assertThat(PolicyComparison.of(quiet, read(AWAL), FROM).looser()).isFalse();
    assertThat(PolicyComparison.looser(read(AWAL), quiet, Instant.parse("2024-11-20T00:00:00Z")))
        .as("ended by then")
        .isFalse();
  }

  @Test
  void votesThatAreOverDoNotCount() {
    Policy without = read(AWAL.replace("  - {day: 2024-11-27}", "  - {day: 2024-11-26}"));

    assertThat(PolicyComparison.looser(read(AWAL), without, FROM)).isTrue();
    assertThat(PolicyComparison.looser(read(AWAL), without, Instant.parse("2024-12-01T00:00:00Z")))
        .isFalse();
  }

  @Test
  void tellsStricterFromLooserWhenBothAreThere() {
    Policy other =
        read(
            AWAL.replace("acknowledge-within: 30m", "acknowledge-within: 20m")
                .replace("resolve-within: 12h", "resolve-within: 14h"));

    PolicyComparison comparison = PolicyComparison.of(read(AWAL), other, FROM);

    assertThat(comparison.looser()).isTrue();
    assertThat(comparison.stricter()).isTrue();
    assertThat(comparison.lines(1).getFirst()).startsWith("looser ");
    assertThat(comparison.lines(2)).last().asString().matches("and \\d+ more");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "agencies: 3} | agencies: 4} | 3 agencies",
        "kabupaten: 3} | kabupaten: 5} | 3 kabupaten",
        "provinces: 2} | provinces: 3} | 2 provinces"
      })
  void ruleThatAsksForMoreVoicesIsLooser(String few, String more, String where) {
    assertLooserAndStricterBack(
        AWAL.replace(few, more),
        "SEDANG in 15 topics, " + where + ": no longer at once to PROVINSI");
  }

  @Test
  void tellsOfEachKindOfVoicesThatNoLongerCounts() {
    Policy deaf =
        read(
            AWAL.replace("provinces: 2}", "provinces: 30}")
                .replace("kabupaten: 3}", "kabupaten: 30}")
                .replace("agencies: 3}", "agencies: 20}"));

    PolicyComparison comparison = PolicyComparison.of(read(AWAL), deaf, FROM);

    assertThat(comparison.stricter()).isFalse();
    assertThat(comparison.lines(100))
        .containsExactly(
            "looser    SEDANG in 15 topics, 2 provinces: no longer at once to NASIONAL",
            "looser    SEDANG in 15 topics, 2 provinces: no longer at once to PROVINSI",
            "looser    SEDANG in 15 topics, 3 agencies: no longer at once to PROVINSI",
            "looser    SEDANG in 15 topics, 3 kabupaten: no longer at once to PROVINSI");
  }

  @Test
  void ruleThatAsksForNoVoicesIsStricterThanOneThatDoes() {
    Policy fewer = accepted(AWAL.replace("[SEDANG], agencies: 3}", "[SEDANG]}"));

    PolicyComparison comparison = PolicyComparison.of(read(AWAL), fewer, FROM);

    assertThat(comparison.looser()).isFalse();
    assertThat(comparison.lines(10))
        .containsExactly("stricter  SEDANG in 15 topics: at once to PROVINSI");
  }

  @Test
  void guardrailsMakeWhatNoPolicyCanChangeNoDifference() {
    Policy fewer =
        accepted(AWAL.replaceFirst(quoted("tiers: [PROVINSI, NASIONAL]"), "tiers: [PROVINSI]"));

    assertThat(PolicyComparison.looser(read(AWAL), fewer, FROM)).isFalse();
  }

  @Test
  void policiesTooLargeToCompareCountAsLooser() {
    StringBuilder rules = new StringBuilder();
    for (int i = 0; i < 176; i++) {
      rules.append("  - id: r").append(i).append('\n');
      rules.append("    when: {region: [\"%02d.%02d\"]}\n".formatted(11 + i / 2, 1 + i % 2));
      rules.append("    explain: x\n");
    }
    Policy large = accepted(AWAL.replace("rules:\n", "rules:\n" + rules));
    Policy other = accepted(AWAL.replace("rules:\n", "rules:\n" + rules).replace("12h", "11h"));

    PolicyComparison comparison = PolicyComparison.of(large, other, FROM);

    assertThat(comparison.compared()).isFalse();
    assertThat(comparison.looser()).isTrue();
    assertThat(PolicyComparison.looser(large, other, FROM)).isTrue();
    assertThat(PolicyComparison.looser(large, large, FROM)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2})
  void agreesWithAPlainCheckOfEveryClassHourAndPlace(long seed) {
    Random random = new Random(seed);
    int looser = 0;
    for (int round = 0; round < ROUNDS; round++) {
      Policy before = RandomPolicies.policy(random);
      Policy after = RandomPolicies.varied(random, before);
      PolicyComparison comparison = PolicyComparison.of(before, after, FROM);
      String what = "seed %d round %d".formatted(seed, round);
      assertThat(comparison.looser()).as(what).isEqualTo(looserSomewhere(before, after));
      assertThat(PolicyComparison.looser(before, after, FROM))
          .as(what)
          .isEqualTo(comparison.looser());
      assertThat(PolicyComparison.of(after, before, FROM).stricter())
          .as("%s, the other way round", what)
          .isEqualTo(comparison.looser());
      for (PolicyFinding finding : comparison.findings()) {
        PolicyFinding.Example example = finding.example();
        if (example != null && finding.change().looser()) {
          assertThat(
                  looser(
                      before.decide(example.incident(), example.at()),
                      after.decide(example.incident(), example.at()),
                      example.incident()))
              .as("%s: %s", what, finding)
              .isTrue();
        }
        assertThat(finding.line().length()).isLessThanOrEqualTo(300);
      }
      looser += comparison.looser() ? 1 : 0;
    }
    assertThat(looser).as("looser ones").isBetween(1, ROUNDS - 1);
  }

  /** Every six hours for 24 days, wherever a rule could tell places apart. */
  private static boolean looserSomewhere(Policy before, Policy after) {
    if (after.snoozeAtMost().compareTo(before.snoozeAtMost()) > 0) {
      return true;
    }
    for (String owner : RandomPolicies.OWNERS) {
      for (long hour = 0; hour <= RandomPolicies.HOURS; hour += 6) {
        Instant at = FROM.plus(Duration.ofHours(hour));
        if (looserAt(before, after, new DeskCode(owner), at)) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean looserAt(Policy before, Policy after, DeskCode owner, Instant at) {
    for (Severity severity : Severity.values()) {
      for (IncidentTopic topic : RandomPolicies.TOPICS) {
        for (Category category : Category.values()) {
          for (Stage stage : RandomPolicies.STAGES) {
            for (Voices voices : RandomPolicies.VOICES) {
              Incident incident =
                  new Incident(ReportMode.LIVE, category, topic, severity, stage, owner, voices);
              if (severity != Severity.NIHIL
                  && category != Category.NIHIL
                  && looser(before.decide(incident, at), after.decide(incident, at), incident)) {
                return true;
              }
            }
          }
        }
      }
    }
    return false;
  }

  private static boolean looser(Decision was, Decision becomes, Incident incident) {
    if (was.quiet() != null) {
      return false;
    }
    if (becomes.quiet() != null) {
      return true;
    }
    boolean later = !becomes.tiers().containsAll(was.tiers());
    for (Tier tier : Tier.values()) {
      later |=
          millis(becomes.acknowledgeWithin().get(tier)) > millis(was.acknowledgeWithin().get(tier));
    }
    later |= millis(becomes.resolveWithin()) > millis(was.resolveWithin());
    boolean lawful = incident.severity() == Severity.RENDAH && incident.topic().lawfulExpression();
    return later || (!lawful && missable(was) && missable(becomes) && weaker(was, becomes));
  }

  private static boolean missable(Decision decision) {
    return millis(decision.resolveWithin()) < Long.MAX_VALUE
        || millis(decision.acknowledgeWithin().get(Tier.KABUPATEN)) < Long.MAX_VALUE
        || millis(decision.acknowledgeWithin().get(Tier.PROVINSI)) < Long.MAX_VALUE;
  }

  private static boolean weaker(Decision was, Decision becomes) {
    List<WhenMissed> rising =
        List.of(WhenMissed.NOTIFY_AGAIN, WhenMissed.NEXT_TIER, WhenMissed.BOTH);
    return rising.indexOf(becomes.whenMissed()) < rising.indexOf(was.whenMissed());
  }

  private static long millis(@Nullable Duration duration) {
    return duration == null ? Long.MAX_VALUE : duration.toMillis();
  }

  private static void assertLooserAndStricterBack(String changed, String line) {
    assertLooserAndStricterBack(read(AWAL), read(changed), line);
  }

  private static void assertLooserAndStricterBack(Policy before, Policy after, String line) {
    PolicyComparison comparison = PolicyComparison.of(before, after, FROM);
    assertThat(comparison.lines(100)).contains("looser    " + line);
    assertThat(comparison.looser()).isTrue();
    assertThat(comparison.stricter()).isFalse();
    assertThat(PolicyComparison.looser(before, after, FROM)).isTrue();
    PolicyComparison back = PolicyComparison.of(after, before, FROM);
    assertThat(back.looser()).isFalse();
    assertThat(back.stricter()).isTrue();
    assertThat(PolicyComparison.looser(after, before, FROM)).isFalse();
  }

  private static String quoted(String text) {
    return Pattern.quote(text.strip());
  }

  private static String quotedBack(@Nullable String text) {
    return Matcher.quoteReplacement(text == null ? "" : text.strip());
  }

  private static Policy read(String yaml) {
    try {
      return PolicyFile.read("uji", yaml).policy();
    } catch (InvalidPolicyException e) {
      throw new AssertionError(e.lines().toString(), e);
    }
  }

  private static Policy accepted(String yaml) {
    try {
      return PolicyFile.accepted("uji", yaml).policy();
    } catch (InvalidPolicyException e) {
      throw new AssertionError(e.lines().toString(), e);
    }
  }
}
