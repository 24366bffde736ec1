package id.siaga.escalation.domain;

import static org.assertj.core.api.Assertions.assertThat;

import id.siaga.escalation.audit.AuditEntry;
import id.siaga.escalation.audit.AuditKind;
import java.util.EnumSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Everything at once, in seeded sequences, through the engine and through a plain model of the
 * rules. A failure names seed and step; {@code -Dsiaga.seed=N} runs one seed.
 */
class ModelSequenceTest {

  private static final int EVERYDAY = 150;
  private static final int FULL = 10_000;

  static LongStream seeds() {
    Long one = Long.getLong("siaga.seed");
    if (one != null) {
      return LongStream.of(one);
    }
    return LongStream.range(0, System.getProperty("full") == null ? EVERYDAY : FULL);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void engineDoesWhatTheRulesSayWhateverComesInWhateverOrder(long seed) {
    new Sequence(seed).run();
  }

  @Test
  void sequencesReachEveryStepAndMostRules() {
    Set<AuditKind> kinds = EnumSet.noneOf(AuditKind.class);
    Set<String> rules = new TreeSet<>();
    for (long seed = 0; seed < 400; seed++) {
      for (AuditEntry entry : new Sequence(seed).run().audit) {
        AuditKind kind = entry.step().kind();
        kinds.add(kind);
        if (kind == AuditKind.COMMAND_REFUSED
            || kind == AuditKind.ORDER_RECEIVED
            || kind == AuditKind.CASE_FORWARDED) {
          rules.add(kind + " " + entry.step().detail());
        }
      }
    }
    assertThat(kinds).isEqualTo(EnumSet.complementOf(EnumSet.of(AuditKind.TIMER_QUARANTINED)));
    assertThat(rules)
        .contains(
            "CASE_FORWARDED dua-provinsi→NASIONAL",
            "CASE_FORWARDED policy-approved awal-2",
            "CASE_FORWARDED policy-declined awal-2",
            "CASE_FORWARDED policy-proposed tiga-3",
            "CASE_FORWARDED policy-withdrawn tiga-3",
            "CASE_FORWARDED tiga-kabupaten→PROVINSI",
            "CASE_FORWARDED tiga-lembaga→PROVINSI",
            "COMMAND_REFUSED activate-policy:office-not-above",
            "COMMAND_REFUSED approve-policy:only-desk-above-judges",
            "COMMAND_REFUSED approve-policy:proposal-changed",
            "COMMAND_REFUSED approve-policy:same-person",
            "COMMAND_REFUSED close-referral:referral-answered",
            "COMMAND_REFUSED confirm:same-person",
            "COMMAND_REFUSED merge:other-mode",
            "COMMAND_REFUSED merge:target-ended",
            "COMMAND_REFUSED override:upper-desk-holds-it",
            "COMMAND_REFUSED reopen:case-moved",
            "COMMAND_REFUSED send-daily-report:content-missing",
            "COMMAND_REFUSED send-daily-report:number-invalid",
            "COMMAND_REFUSED send-daily-report:period-invalid",
            "COMMAND_REFUSED send-daily-report:period-not-over",
            "COMMAND_REFUSED send-daily-report:role-may-not",
            "COMMAND_REFUSED set-roster:roster-invalid",
            "COMMAND_REFUSED snooze:upper-desk-holds-it",
            "COMMAND_REFUSED split:nothing-left",
            "COMMAND_REFUSED transfer:lawful-expression-stays",
            "ORDER_RECEIVED OVERRIDE:stale",
            "ORDER_RECEIVED RESOLVE",
            "ORDER_RECEIVED TAKE_OVER:upper-desk-holds-it");
  }
}
