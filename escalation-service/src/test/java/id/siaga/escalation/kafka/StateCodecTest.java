package id.siaga.escalation.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.siaga.escalation.audit.AuditHash;
import id.siaga.escalation.audit.AuditHead;
import id.siaga.escalation.audit.Checkpoint;
import id.siaga.escalation.domain.CaseTally;
import id.siaga.escalation.domain.DailyReport;
import id.siaga.escalation.domain.DeskProfile;
import id.siaga.escalation.domain.DutyRoster;
import id.siaga.escalation.domain.MatchBucket;
import id.siaga.escalation.domain.PeerReceipts;
import id.siaga.escalation.domain.PolicyProposal;
import id.siaga.escalation.domain.PolicySource;
import id.siaga.escalation.domain.ReportMark;
import id.siaga.escalation.domain.ScoredReport;
import id.siaga.escalation.domain.Signature;
import id.siaga.escalation.policy.PolicyFile;
import id.siaga.events.avro.CaseSnapshot;
import id.siaga.events.domain.CaseId;
import id.siaga.events.domain.Category;
import id.siaga.events.domain.DeskCode;
import id.siaga.events.domain.ReportMode;
import id.siaga.events.domain.Severity;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.apache.avro.SchemaNormalization;
import org.junit.jupiter.api.Test;

class StateCodecTest {

  private static final AuditHash HASH = AuditHash.of(new byte[] {1, 2, 3});
  private static final DeskCode DESK = new DeskCode("17.07");
  private static final CaseId CASE = new CaseId(new UUID(1, 2));

  @Test
  void newestFrozenSchemaIsTheOneThatIsWritten() {
    assertThat(SchemaNormalization.toParsingForm(StateCodec.frozenCaseSchema(StateCodec.VERSION)))
        .as("the contract of a case changed: freeze it as the next version, keep this one")
        .isEqualTo(SchemaNormalization.toParsingForm(CaseSnapshot.getClassSchema()));
  }

  @Test
  void everyValueComesBackAsItWas() {
    AuditHead head = new AuditHead(7, HASH);
    ReportMark mark =
        new ReportMark(HASH, "kodim", CASE, new CaseTally.Kind(Category.ANCAMAN, Severity.KRITIS));
    ReportMark nihil = new ReportMark(HASH, "kodim", null, null);
    PeerReceipts receipts = new PeerReceipts(9, new TreeSet<>(List.of(4L, 6L)));
    MatchBucket bucket =
        new MatchBucket(
            List.of(
                new MatchBucket.Candidate(
                    CASE,
                    ReportMode.LIVE,
                    Instant.parse("2024-11-27T00:00:00.000001Z"),
                    new ScoredReport.Place("17.07.01", null, "003"),
                    new Signature(new int[16]))));

    Instant begin = Instant.parse("2024-11-27T00:00:00Z");
    DutyRoster roster =
        new DutyRoster(
            List.of(
                new DutyRoster.Shift(begin, begin.plusSeconds(60), "ani", "budi"),
                new DutyRoster.Shift(begin.plusSeconds(60), begin.plusSeconds(90), "c", null)));
    DeskProfile profile = new DeskProfile("awal-2", true, 3, HASH);
    var heads = new TreeMap<>(Map.of(DESK, new Checkpoint.Leaf(DESK, 5, HASH)));

    assertThat(StateCodec.readProfile(StateCodec.write(profile))).isEqualTo(profile);
    assertThat(StateCodec.readHeads(StateCodec.write(heads))).isEqualTo(heads);
    assertThat(StateCodec.readText(StateCodec.write("version: é"))).isEqualTo("version: é");
    assertThat(StateCodec.readHead(StateCodec.write(head))).isEqualTo(head);
    assertThat(StateCodec.readMark(StateCodec.write(mark))).isEqualTo(mark);
    assertThat(StateCodec.readMark(StateCodec.write(nihil))).isEqualTo(nihil);
    assertThat(StateCodec.readReceipts(StateCodec.write(receipts))).isEqualTo(receipts);
    assertThat(StateCodec.readBucket(StateCodec.write(bucket))).isEqualTo(bucket);
    assertThat(RosterCodec.read(RosterCodec.write(roster))).isEqualTo(roster);
    DailyReport.Mark sent = new DailyReport.Mark(HASH, 2);
    assertThat(DailyReportMapping.readMark(DailyReportMapping.write(sent))).isEqualTo(sent);
    assertThat(StateCodec.readLong(StateCodec.write(42L))).isEqualTo(42L);
  }

  @Test
  void proposedPolicyComesBackWithItsTextAndWithout() {
    PolicySource starting =
        new PolicySource(PolicyFile.starting().policy(), PolicyFile.starting().yaml());
    PolicyProposal own =
        new PolicyProposal(
            "command-1",
            DESK,
            "longgar-1",
            HASH,
            "ani",
            "supervisor",
            DeskCode.NASIONAL,
            Instant.parse("2024-11-27T00:00:00.000001Z"),
            "karena",
            List.of("a", "b"),
            starting);

    assertThat(ProposalCodec.read(ProposalCodec.write(own), text -> source(starting, text)))
        .isEqualTo(own);
    PolicyProposal told = ProposalMapping.read(ProposalMapping.write(own));
    assertThat(told.source()).isNull();
    assertThat(ProposalCodec.read(ProposalCodec.write(told), text -> source(starting, text)))
        .isEqualTo(told);
  }

  private static PolicySource source(PolicySource only, String text) {
    assertThat(text).isEqualTo(only.text());
    return only;
  }

  @Test
  void markOfTheFirstVersionIsStillRead() {
    byte[] first = new byte[1 + 1 + AuditHash.LENGTH + 1];
    first[0] = 1;
    first[1] = AuditHash.LENGTH;
    System.arraycopy(HASH.bytes(), 0, first, 2, AuditHash.LENGTH);

    assertThat(StateCodec.readMark(first)).isEqualTo(new ReportMark(HASH, "", null, null));
  }

  @Test
  void valueOfAnUnknownVersionIsRefused() {
    byte[] stored = StateCodec.write(42L);
    stored[0] = 99;

    assertThatThrownBy(() -> StateCodec.readLong(stored)).hasMessageContaining("version 99");
  }
}
