package id.siaga.escalation.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.siaga.escalation.audit.AuditHash;
import id.siaga.escalation.audit.AuditHead;
import id.siaga.escalation.domain.MatchBucket;
import id.siaga.escalation.domain.PeerReceipts;
import id.siaga.escalation.domain.ReportMark;
import id.siaga.escalation.domain.ScoredReport;
import id.siaga.escalation.domain.Signature;
import id.siaga.events.avro.CaseSnapshot;
import id.siaga.events.domain.CaseId;
import id.siaga.events.domain.ReportMode;
import java.time.Instant;
import java.util.List;
import java.util.TreeSet;
import java.util.UUID;
import org.apache.avro.SchemaNormalization;
import org.junit.jupiter.api.Test;

class StateCodecTest {

  private static final AuditHash HASH = AuditHash.of(new byte[] {1, 2, 3});
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
    ReportMark mark = new ReportMark(HASH, CASE);
    ReportMark nihil = new ReportMark(HASH, null);
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

    assertThat(StateCodec.readHead(StateCodec.write(head))).isEqualTo(head);
    assertThat(StateCodec.readMark(StateCodec.write(mark))).isEqualTo(mark);
    assertThat(StateCodec.readMark(StateCodec.write(nihil))).isEqualTo(nihil);
    assertThat(StateCodec.readReceipts(StateCodec.write(receipts))).isEqualTo(receipts);
    assertThat(StateCodec.readBucket(StateCodec.write(bucket))).isEqualTo(bucket);
    assertThat(StateCodec.readLong(StateCodec.write(42L))).isEqualTo(42L);
  }

  @Test
  void valueOfAnUnknownVersionIsRefused() {
    byte[] stored = StateCodec.write(42L);
    stored[0] = 99;

    assertThatThrownBy(() -> StateCodec.readLong(stored)).hasMessageContaining("version 99");
  }
}
