package id.siaga.escalation.domain;

import static org.assertj.core.api.Assertions.assertThat;

import id.siaga.escalation.policy.PolicyFile;
import id.siaga.events.domain.Category;
import id.siaga.events.domain.DeskCode;
import id.siaga.events.domain.IncidentTopic;
import id.siaga.events.domain.ReportMode;
import id.siaga.events.domain.Severity;
import id.siaga.events.domain.Stage;
import id.siaga.events.domain.Tier;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** The starting policy says what was in the code before policies were files. */
class PolicyParityTest {

  private static final Instant NOW = Instant.parse("2024-06-01T00:00:00Z");

  private final EscalationPolicy before =
      new EscalationPolicy("awal-1", EscalationPolicy.startingDeadlines());
  private final Policy after = PolicyFile.starting().policy();

  @Test
  void startingPolicyIsTheOneThatWasInTheCode() {
    for (Severity severity : Severity.values()) {
      for (IncidentTopic topic : IncidentTopic.values()) {
        for (Category category : Category.values()) {
          // Nothing else is ever classified.
          boolean possible = (severity == Severity.NIHIL) == (category == Category.NIHIL);
          for (ReportMode mode : possible ? ReportMode.values() : new ReportMode[0]) {
            compare(mode, category, topic, severity);
          }
        }
      }
    }
  }

  private void compare(ReportMode mode, Category category, IncidentTopic topic, Severity severity) {
    CaseContent content = content(mode, category, topic, severity);
    EscalationPolicy.Decision expected = before.decide(content);
    Incident incident =
        new Incident(mode, category, topic, severity, Stage.KAMPANYE, new DeskCode("17.07"));
    Policy.Decision decision = after.decide(incident, NOW);
    assertThat(decision.tiers()).as("%s", incident).isEqualTo(expected.tiers());
    assertThat(decision.explanation()).isEqualTo(expected.explanation());
    assertThat(decision.rule().replace("-ringan", "")).isEqualTo(expected.rule());
    for (Tier tier : Tier.values()) {
      assertThat(decision.acknowledgeWithin(tier))
          .as("%s at %s", incident, tier)
          .isEqualTo(before.acknowledgeWithin(content));
    }
  }

  private static CaseContent content(
      ReportMode mode, Category category, IncidentTopic topic, Severity severity) {
    return CaseContent.opened(
        new Scored("uji", "17.07", "k", "Uji.", category, topic, severity, mode, null, 1).report(),
        NOW);
  }
}
