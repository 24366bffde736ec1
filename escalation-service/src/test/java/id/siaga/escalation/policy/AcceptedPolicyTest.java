package id.siaga.escalation.policy;

import static id.siaga.escalation.policy.PolicyFileTest.SOUND;
import static id.siaga.escalation.policy.PolicyFileTest.faults;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import id.siaga.escalation.domain.Policy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a version of the service accepted stays readable when a later one is stricter. */
class AcceptedPolicyTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          [33.10, "17"]      | [17.99, x, ""]
          resolve-within: 3d | resolve-within: 999999d
          id: lain           | id: bencana
          id: lain           | id: bukan-langsung
          explain: Lain.     | explain: "Lain {desk}.\\0"
          day: 2024-11-27    | day: +999999999-12-31
          day: 2024-11-27    | day: -999999999-01-01
          [SEDANG], topic    | [KRITIS], topic
          [RENDAH], topic: [BENCANA] | [TINGGI], topic: [NETRALITAS]
          2024-11-20T06:00+07:00 | +999999999-12-31T23:59-18:00
          snooze-at-most: 2h | snooze-at-most: 365d
          """)
  void acceptedTextNeedNotMakeSenseToThisVersion(String sound, String stricter)
      throws InvalidPolicyException {
    String text = SOUND.replace(sound, stricter);
    assertThat(faults(text)).isNotEmpty();

    Policy policy = PolicyFile.accepted("uji.yaml", text).policy();

    assertThat(policy.rules()).hasSize(2);
    assertThat(policy.votes()).hasSize(1);
    assertThat(policy.quiet()).hasSize(1);
  }

  @Test
  void acceptedTextIsReadAsItWasWhenItWasOffered() throws InvalidPolicyException {
    assertThat(PolicyFile.accepted("uji.yaml", SOUND).policy())
        .isEqualTo(PolicyFile.read("uji.yaml", SOUND).policy());
  }

  @Test
  void acceptedTextMayBeLongerThanThisVersionTakes() throws InvalidPolicyException {
    String rules = "- {id: a, explain: A., when: {stage: [KAMPANYE]}}\n".repeat(300);
    String text = "version: a\nrules:\n" + rules + "- {id: b, explain: B.}\n";

    assertThat(PolicyFile.accepted("uji.yaml", text + "#".repeat(PolicyFile.LONGEST)).policy())
        .extracting(policy -> policy.rules().size())
        .isEqualTo(301);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          explain: Lain.     | explain: Lain.~when: {stage: [KAMPANYE]}
          day: 2024-11-27    | day: 2024-11-31
          factor: 0.75       | factor: 1.5
          [SEDANG], topic    | [SEDAN], topic
          version: uji-1.2   | title: uji
          """)
  void acceptedTextMustStillSayWhatToDo(String sound, String wrong) {
    String text = SOUND.replace(sound, wrong.replace("~", "\n    "));

    InvalidPolicyException invalid =
        catchThrowableOfType(
            InvalidPolicyException.class, () -> PolicyFile.accepted("uji.yaml", text));

    assertThat(invalid).isNotNull();
    assertThat(invalid.lines()).isEqualTo(faults(text));
  }
}
