package id.siaga.escalation.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import id.siaga.escalation.domain.Policy;
import id.siaga.escalation.domain.Policy.WhenMissed;
import id.siaga.events.domain.IncidentTopic;
import id.siaga.events.domain.Severity;
import id.siaga.events.domain.Tier;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PolicyFileTest {

  static final String SOUND =
      """
      version: uji-1.2
      description: Uji.
      rules:
        - id: bencana
          when: {severity: [SEDANG], topic: [BENCANA], region: [33.10, "17"]}
          tiers: [PROVINSI]
          explain: "Tingkat {severity}."
          acknowledge-within: {KABUPATEN: 15m, PROVINSI: 4h}
          resolve-within: 3d
          when-missed: BOTH
        - id: lain
          explain: Lain.
          acknowledge-within: 1h
      votes:
        - {day: 2024-11-27, regions: [33.10]}
      tightening:
        - {days-to-vote: 7, factor: 0.75}
      quiet:
        - id: banjir
          when: {severity: [RENDAH], topic: [BENCANA]}
          reason: Sudah ditangani.
          until: 2024-11-20T06:00+07:00
      snooze-at-most: 2h
      """;

  @Test
  void readsAllThatAPolicySays() throws InvalidPolicyException {
    PolicyFile file = PolicyFile.read("uji.yaml", SOUND);

    Policy policy = file.policy();
    assertThat(file.name()).isEqualTo("uji.yaml");
    assertThat(policy.version()).isEqualTo("uji-1.2");
    assertThat(policy.description()).isEqualTo("Uji.");
    Policy.Rule first = policy.rules().getFirst();
    assertThat(first.when().severities()).containsExactly(Severity.SEDANG);
    assertThat(first.when().topics()).containsExactly(IncidentTopic.BENCANA);
    assertThat(first.when().regions()).containsExactlyInAnyOrder("33.10", "17");
    assertThat(first.tiers()).containsExactly(Tier.KABUPATEN, Tier.PROVINSI);
    assertThat(first.acknowledgeWithin())
        .isEqualTo(
            Map.of(Tier.KABUPATEN, Duration.ofMinutes(15), Tier.PROVINSI, Duration.ofHours(4)));
    assertThat(first.resolveWithin()).isEqualTo(Duration.ofDays(3));
    assertThat(first.whenMissed()).isEqualTo(WhenMissed.BOTH);
    Policy.Rule last = policy.rules().getLast();
    assertThat(last.tiers()).containsExactly(Tier.KABUPATEN);
    assertThat(last.acknowledgeWithin()).hasSize(3).containsValue(Duration.ofHours(1));
    assertThat(last.resolveWithin()).isNull();
    assertThat(last.whenMissed()).isEqualTo(WhenMissed.NEXT_TIER);
    assertThat(policy.votes())
        .containsExactly(new Policy.Vote(LocalDate.of(2024, 11, 27), Set.of("33.10")));
    assertThat(policy.tightening()).containsExactly(new Policy.Tightening(7, 0.75));
    assertThat(policy.quiet().getFirst().until()).isEqualTo(Instant.parse("2024-11-19T23:00:00Z"));
    assertThat(policy.snoozeAtMost()).isEqualTo(Duration.ofHours(2));
  }

  @Test
  void sameTextMakesAnEqualPolicyWithTheSameHash() throws InvalidPolicyException {
    PolicyFile one = PolicyFile.read("a.yaml", SOUND);
    PolicyFile same = PolicyFile.read("b.yaml", SOUND);
    PolicyFile other = PolicyFile.read("a.yaml", SOUND.replace("3d", "4d"));

    assertThat(one.policy()).isEqualTo(same.policy()).isNotEqualTo(other.policy());
    assertThat(one.sha256()).isEqualTo(same.sha256()).isNotEqualTo(other.sha256()).hasSize(64);
  }

  @Test
  void startingPolicyIsSound() {
    PolicyFile starting = PolicyFile.starting();

    assertThat(starting.policy().version()).isEqualTo("awal-2");
    assertThat(starting.policy().quiet()).isEmpty();
    assertThat(starting.policy().snoozeAtMost()).isEqualTo(Duration.ofHours(24));
    assertThat(starting.policy().votes())
        .containsExactly(new Policy.Vote(LocalDate.of(2024, 11, 27), Set.of()));
  }

  /** Each change of the sound text, and what is then wrong and where. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          version: uji-1.2 | version: Uji 1 | 1:10: version: must be 1 to 64 of a-z, 0-9, dot and hyphen, the first a letter or digit
          version: uji-1.2 | title: uji     | 1:1: title: is no field here; there are version, description, rules, votes, tightening, quiet, snooze-at-most
          [SEDANG], topic  | [SEDAN], topic | 5:23: rules[0].when.severity[0]: must be one of NIHIL, RENDAH, SEDANG, TINGGI, KRITIS
          [SEDANG], topic  | SEDANG, topic  | 5:22: rules[0].when.severity: must be a list
          [BENCANA], reg   | [], reg        | 5:39: rules[0].when.topic: must have at least 1 items but found 0
          [33.10, "17"]    | [17.99, "17"]  | 5:59: rules[0].when.region[0]: must be the code of a kabupaten, of a province, or ID
          region:          | regions:       | 5:50: rules[0].when.regions: is no field here; there are severity, category, topic, stage, region, agencies, kabupaten, provinces
          topic: [BENCANA], reg | agencies: 1, reg | 5:42: rules[0].when.agencies: must be from 2 to 20
          topic: [BENCANA], reg | agencies: three, reg | 5:42: rules[0].when.agencies: must be a number of agencies from 2 to 20
          {severity: [RENDAH], topic: [BENCANA]} | {severity: [RENDAH], topic: [BENCANA], agencies: 3} | 20:11: quiet[0].when: must ask for no agencies, kabupaten or provinces: that more say so is no reason to be quiet
          tiers: [PROVINSI] | tiers: [PROVINCE] | 6:13: rules[0].tiers[0]: must be one of KABUPATEN, PROVINSI, NASIONAL
          explain: Lain.   | explain: Lain {desk}. | 12:14: rules[1].explain: {desk} is unknown; there are {severity}, {category}, {topic}, {stage}, {agencies}, {kabupaten}, {provinces}
          explain: Lain.   | explain: " "   | 12:14: rules[1].explain: must not be empty
          KABUPATEN: 15m   | KABUPATEN: 15   | 8:37: rules[0].acknowledge-within.KABUPATEN: must be a duration such as 15m, 4h or 3d
          KABUPATEN: 15m   | DESA: 15m       | 8:26: rules[0].acknowledge-within.DESA: is no field here; there are KABUPATEN, PROVINSI, NASIONAL
          within: 1h       | within: soon    | 13:25: rules[1].acknowledge-within: must be a duration such as 15m, 4h or 3d
          resolve-within: 3d | resolve-within: 91d | 9:21: rules[0].resolve-within: must be from 1s to 90d
          when-missed: BOTH | when-missed: SLEEP | 10:18: rules[0].when-missed: must be one of NEXT_TIER, NOTIFY_AGAIN, BOTH
          id: lain         | id: bencana     | 11:9: rules[1].id: is the id of rules[0] already
          id: lain         | id: bukan-langsung | 11:9: rules[1].id: is taken: it names what is a drill or history
          id: lain         | title: lain     | 11:5: rules[1].title: is no field here; there are id, when, tiers, explain, acknowledge-within, resolve-within, when-missed
          day: 2024-11-27  | day: 2024-11-31 | 15:11: votes[0].day: must be a day such as 2024-11-27
          day: 2024-11-27  | day: +999999999-12-31 | 15:11: votes[0].day: must be in the years 2000 to 2199
          day: 2024-11-27  | day: 1999-12-31 | 15:11: votes[0].day: must be in the years 2000 to 2199
          day: 2024-11-27  | day: 2200-01-01 | 15:11: votes[0].day: must be in the years 2000 to 2199
          days-to-vote: 7  | days-to-vote: x | 17:20: tightening[0].days-to-vote: must be a number of days from 0 to 999
          factor: 0.75     | factor: 1.5     | 17:31: tightening[0].factor: must be above 0 and at most 1
          factor: 0.75     | factor: 0       | 17:31: tightening[0].factor: must be above 0 and at most 1
          factor: 0.75     | factor: half    | 17:31: tightening[0].factor: must be a number such as 0.5
          [RENDAH], topic  | [RENDAH, TINGGI], topic | 20:22: quiet[0].when.severity: must name severities, and never TINGGI or KRITIS
          {severity: [RENDAH], topic: [BENCANA]} | {topic: [BENCANA]} | 20:11: quiet[0].when.severity: must name severities, and never TINGGI or KRITIS
          {severity: [RENDAH], topic: [BENCANA]} | {severity: [RENDAH]} | 20:11: quiet[0].when.topic: must name topics, and never NETRALITAS, KECURANGAN or POLITIK_UANG
          {severity: [RENDAH], topic: [BENCANA]} | {severity: [RENDAH], topic: [NETRALITAS]} | 20:39: quiet[0].when.topic: must name topics, and never NETRALITAS, KECURANGAN or POLITIK_UANG
          reason: Sudah ditangani. | reason: | 21:12: quiet[0].reason: must be text
          +07:00           | ``             | 22:12: quiet[0].until: must be a time with its offset, such as 2024-11-28T06:00+07:00
          2024-11-20T06:00+07:00 | +999999999-12-31T23:59-18:00 | 22:12: quiet[0].until: must be in the years 2000 to 2199
          Sudah ditangani. | "Sudah\\0"  | 21:13: quiet[0].reason: must not hold control characters or half characters
          Sudah ditangani. | "\\uD800"   | 21:13: quiet[0].reason: must not hold control characters or half characters
          snooze-at-most: 2h | snooze-at-most: 0h | 23:17: snooze-at-most: must be a duration such as 15m, 4h or 3d
          """)
  void faultsNameLineColumnFieldAndRule(String sound, String wrong, String fault) {
    assertThat(SOUND).contains(sound);

    assertThat(faults(SOUND.replace(sound, wrong))).contains("uji.yaml:" + fault);
  }

  @Test
  void missingFieldIsSaidWhereItBelongs() {
    assertThat(faults(SOUND.replace("    reason: Sudah ditangani.\n", "")))
        .containsExactly("uji.yaml:19:5: quiet[0].reason: is missing");
  }

  @Test
  void allFaultsAreSaidAtOnceInTheOrderOfTheText() {
    String wrong =
        SOUND
            .replace("[33.10, \"17\"]", "[18.99]")
            .replace("3d", "100d")
            .replace("2024-11-27", "27 Nov")
            .replace("0.75", "2");

    assertThat(faults(wrong))
        .containsExactly(
            "uji.yaml:5:59: rules[0].when.region[0]: must be the code of a kabupaten, of a province,"
                + " or ID",
            "uji.yaml:9:21: rules[0].resolve-within: must be from 1s to 90d",
            "uji.yaml:15:11: votes[0].day: must be a day such as 2024-11-27",
            "uji.yaml:17:31: tightening[0].factor: must be above 0 and at most 1");
  }

  @Test
  void lastRuleHasNoConditionsAndNoneComesAfterIt() {
    assertThat(faults("version: a\nrules:\n  - {id: a, explain: A., when: {stage: [KAMPANYE]}}\n"))
        .containsExactly(
            "uji.yaml:3:32: rules[0].when: must be left out: the last rule takes what no other"
                + " covers");
    assertThat(
            faults(
                """
                version: a
                rules:
                  - {id: a, explain: A., when: {region: ["17"]}}
                  - {id: b, explain: B., when: {region: ["17.07"], stage: [KAMPANYE]}}
                  - {id: c, explain: C., when: {region: [ID]}}
                  - {id: d, explain: D.}
                """))
        .containsExactly(
            "uji.yaml:4:5: rules[1]: is never reached: rules[0] (a) covers all of it",
            "uji.yaml:6:5: rules[3]: is never reached: rules[2] (c) covers all of it");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          when: {topic: [NETRALITAS]}, tiers: [] | 3:62: rules[0].tiers: must hold PROVINSI, because NETRALITAS always goes there
          when: {severity: [TINGGI]}             | 3:5: rules[0].tiers: must hold PROVINSI, because TINGGI always goes there
          when: {severity: [KRITIS]}, tiers: [PROVINSI] | 3:61: rules[0].tiers: must hold NASIONAL, because KRITIS always goes there
          when: {severity: [RENDAH], topic: [UNJUK_RASA]}, tiers: [PROVINSI] | 3:82: rules[0].tiers: must be left out, because RENDAH in UNJUK_RASA never leaves the kabupaten
          when: {severity: [RENDAH], topic: [POLARISASI]}, resolve-within: 1h | 3:91: rules[0].resolve-within: needs when-missed: NOTIFY_AGAIN, because RENDAH in POLARISASI never leaves the kabupaten
          when: {severity: [RENDAH], topic: [POLARISASI]}, acknowledge-within: 1h | 3:95: rules[0].acknowledge-within: needs when-missed: NOTIFY_AGAIN, because RENDAH in POLARISASI never leaves the kabupaten
          """)
  void ruleThatSaysWhatAGuardrailForbidsIsAFault(String fields, String fault) {
    String yaml =
        "version: a\nrules:\n  - {id: a, explain: A., "
            + fields
            + "}\n  - {id: lain, explain: Lain.}\n";

    assertThat(faults(yaml)).containsExactly("uji.yaml:" + fault);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          version: [             | 1:11: is no YAML: expected the node content, but found '<stream end>'
          version: a\\nversion: b | 2:1: version: is there twice
          version: &a x\\nrules: *a | 2:8: aliases are refused: write out what *a stands for
          version: !!str x       | 1:10: tags are refused: a policy needs none
          just text              | 1:1: must be a mapping
          ''                     | 1:1: must be a mapping
          [[[[[[[[[[[]]]]]]]]]]] | 1:11: is nested deeper than a policy is
          ? [a]\\n: b            | 1:3: the name of a field must be text
          version: "\\UFFFFFFFF"  | 1:13: is no YAML: no character has this number
          """)
  void whatIsNoPolicyAtAllIsSaid(String yaml, String fault) {
    assertThat(faults(yaml.replace("\\n", "\n"))).containsExactly("uji.yaml:" + fault);
  }

  @Test
  void controlCharacterIsSaidWhereItStands() {
    assertThat(faults("version: a\ndescription: \uD83D\uDE00\u0007\n"))
        .containsExactly("uji.yaml:2:15: is no YAML: a control character stands here");
  }

  @Test
  void bombOfAliasesIsRefused() {
    StringBuilder bomb = new StringBuilder("a0: &a0 [x, x]\n");
    for (int i = 1; i < 100; i++) {
      bomb.append("a%d: &a%d [*a%d, *a%d]%n".formatted(i, i, i - 1, i - 1));
    }

    assertThat(faults(bomb.toString()))
        .hasSize(Faults.MOST + 1)
        .endsWith("uji.yaml: and more")
        .filteredOn(line -> line.contains("aliases"))
        .hasSize(Faults.MOST);
  }

  @Test
  void noMoreThanAHundredFaultsAreTold() {
    String hundred = "version: a\nrules:\n" + "- x\n".repeat(Faults.MOST);

    assertThat(faults(hundred)).hasSize(Faults.MOST).doesNotContain("uji.yaml: and more");
    assertThat(faults(hundred + "- x\n"))
        .hasSize(Faults.MOST + 1)
        .endsWith("uji.yaml:102:3: rules[99]: must be a mapping", "uji.yaml: and more");
  }

  @Test
  void listOfAThousandAndOneIsLeftUnread() {
    assertThat(faults("version: a\nrules:\n" + "- x\n".repeat(1001)))
        .containsExactly("uji.yaml:3:1: rules: must have at most 1,000 items but found 1,001");
  }

  /** The path of each entry holds the name: together they would fill any memory. */
  @Test
  void longNameOfAFieldIsRefusedAndNotRepeated() {
    String name = "n".repeat(65);

    assertThat(faults(name + ": [" + "a,".repeat(500) + "]"))
        .containsExactly(
            "uji.yaml:1:1: the name of a field must have at most 64 characters, each printable");
    assertThat(faults("\"a\\nb\": c"))
        .containsExactly(
            "uji.yaml:1:1: the name of a field must have at most 64 characters, each printable");
  }

  @Test
  void quotedTextIsCutAndStaysOnOneLine() {
    String anchor = "x".repeat(1_000);
    assertThat(faults("a: *" + anchor).getFirst()).hasSizeLessThan(450).endsWith("x…");

    assertThat(faults(SOUND.replace("Lain.", "\"{satu\\ndua}\"")))
        .anyMatch(line -> line.contains("{satu dua} is unknown"));
  }

  @Test
  void textAndListsHaveTheirBounds() {
    assertThat(faults("#".repeat(PolicyFile.LONGEST + 1)))
        .containsExactly("uji.yaml:1:1: must be at most 65,536 characters long");
    String rules = "  - {id: a, explain: A., when: {stage: [KAMPANYE]}}\n".repeat(201);
    assertThat(faults("version: a\nrules:\n" + rules))
        .contains("uji.yaml:3:3: rules: must have at most 200 items but found 201");
    String quiet = "  - {id: a, reason: A., until: x, when: {severity: [RENDAH]}}\n".repeat(201);
    assertThat(faults(SOUND.substring(0, SOUND.indexOf("quiet:")) + "quiet:\n" + quiet))
        .anyMatch(line -> line.endsWith(" quiet: must have at most 200 items but found 201"));
  }

  @Test
  void messageHoldsAllFaults() {
    assertThatThrownBy(() -> PolicyFile.read("uji.yaml", "{}"))
        .hasMessage("uji.yaml:1:1: version: is missing\nuji.yaml:1:1: rules: is missing");
  }

  static List<String> faults(String yaml) {
    InvalidPolicyException invalid =
        catchThrowableOfType(InvalidPolicyException.class, () -> PolicyFile.read("uji.yaml", yaml));
    assertThat(invalid).as("faults of %s", yaml).isNotNull();
    return invalid.lines();
  }
}
