package id.siaga.escalation.replay;

import static java.nio.charset.StandardCharsets.UTF_8;

import id.siaga.escalation.audit.AuditHash;
import id.siaga.escalation.domain.Classification;
import id.siaga.escalation.domain.DeskMessage;
import id.siaga.escalation.domain.PolicySource;
import id.siaga.escalation.domain.ScoredReport;
import id.siaga.escalation.domain.Signature;
import id.siaga.escalation.policy.InvalidPolicyException;
import id.siaga.escalation.policy.PolicyFile;
import id.siaga.events.domain.Category;
import id.siaga.events.domain.DerivedId;
import id.siaga.events.domain.DeskCode;
import id.siaga.events.domain.IncidentTopic;
import id.siaga.events.domain.ReportId;
import id.siaga.events.domain.ReportMode;
import id.siaga.events.domain.Severity;
import id.siaga.events.domain.Stage;
import java.time.Instant;
import java.util.List;
import java.util.Random;

/** Reports that reached a desk, without words, and policies. */
final class Incoming {

  static final Instant START = Instant.parse("2024-10-01T03:00:00Z");
  static final DeskCode DESK = new DeskCode("17.07");

  private static final String AGENCY = "polres-lebong";

  private Incoming() {}

  /** Wet ballots: SEDANG, four hours to acknowledge under the starting policy. */
  static Mail wet(String key, Instant at) {
    return report(key, at, Category.HAMBATAN, IncidentTopic.LOGISTIK, Severity.SEDANG, DESK);
  }

  /** The same, in words that are alike wherever it is seen. */
  static Mail wetAt(String desk, Instant at) {
    return report(
        "alike",
        at,
        Category.HAMBATAN,
        IncidentTopic.LOGISTIK,
        Severity.SEDANG,
        new DeskCode(desk));
  }

  /** A bomb threat: at all three tiers at once, 15 minutes to acknowledge. */
  static Mail bomb(String key, Instant at) {
    return report(key, at, Category.ANCAMAN, IncidentTopic.KEAMANAN, Severity.KRITIS, DESK);
  }

  static ReportId id(String key) {
    return DerivedId.report(AGENCY, DESK.value(), key);
  }

  static PolicySource awal() {
    return new PolicySource(PolicyFile.starting().policy(), PolicyFile.starting().yaml());
  }

  /** The starting policy with other words in it, wherever they stand. */
  static PolicySource changed(String words, String others) {
    String yaml = PolicyFile.starting().yaml().replace(words, others).replace("awal-2", "dua-2");
    try {
      return new PolicySource(PolicyFile.read("dua", yaml).policy(), yaml);
    } catch (InvalidPolicyException e) {
      throw new AssertionError(e.lines().toString(), e);
    }
  }

  private static Mail report(
      String key,
      Instant at,
      Category category,
      IncidentTopic topic,
      Severity severity,
      DeskCode desk) {
    ScoredReport report =
        new ScoredReport(
            DerivedId.report(AGENCY, desk.value(), key),
            AGENCY,
            desk,
            new ScoredReport.Place(null, null, null),
            ReportMode.LIVE,
            Stage.KAMPANYE,
            at,
            at,
            "",
            AuditHash.of(key.getBytes(UTF_8)),
            null,
            new Classification(
                category,
                topic,
                severity,
                new Classification.Confidence(0.9, 0.8, 0.7),
                null,
                false,
                List.of(),
                "uji"),
            // No two keys are alike: a case for each.
            new Signature(new Random(key.hashCode()).ints(16).toArray()));
    return new Mail(at, desk, new DeskMessage.ReportArrived(report));
  }
}
