package id.siaga.notification.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

class OutcomeTextTest {

  private final OutcomeText text = new OutcomeText(JsonMapper.shared());

  @ParameterizedTest
  @ValueSource(
      strings = {
        "already-acknowledged",
        "case-not-here",
        "case-ended",
        "case-open",
        "reason-missing",
        "tier-not-above",
        "not-live",
        "lawful-expression-stays",
        "tier-holds-it",
        "only-lead-ends",
        "upper-desk-holds-it",
        "too-grave-to-snooze",
        "snooze-too-long",
        "time-passed",
        "same-person",
        "no-such-proposal",
        "no-such-directive",
        "directive-done",
        "desk-not-below",
        "desk-does-not-hold-it",
        "same-class",
        "role-may-not",
        "role-unknown",
        "only-upper-desk-takes-over",
        "already-lead",
        "policy-invalid",
        "policy-in-force",
      })
  void saysEveryRefusalInBothLanguages(String code) {
    String indonesian = RefusalText.of(code, Language.INDONESIAN);
    String english = RefusalText.of(code, Language.ENGLISH);

    assertThat(indonesian).isNotEqualTo(english).endsWith(".").doesNotContain(code);
    assertThat(english).endsWith(".").doesNotContain(code);
  }

  @Test
  void addsTheSentenceToARefusal() {
    assertThat(text.said("{\"outcome\":\"REFUSED\",\"refusal\":\"case-ended\"}", Language.ENGLISH))
        .isEqualTo(
            "{\"outcome\":\"REFUSED\",\"refusal\":\"case-ended\","
                + "\"refusalText\":\"The case has ended.\"}");
  }

  @Test
  void fallsBackOnTheCode() {
    assertThat(text.said("{\"refusal\":\"new-rule\"}", Language.INDONESIAN))
        .isEqualTo("{\"refusal\":\"new-rule\",\"refusalText\":\"new-rule\"}");
  }

  @Test
  void leavesAnAcceptanceAsItIs() {
    assertThat(text.said("{\"outcome\":\"ACCEPTED\"}", Language.ENGLISH))
        .isEqualTo("{\"outcome\":\"ACCEPTED\"}");
  }
}
