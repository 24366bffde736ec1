package id.siaga.notification.kafka;

import id.siaga.events.PoisonRecordException;
import id.siaga.events.avro.AuditRecorded;
import id.siaga.events.avro.Checkpoint;
import id.siaga.events.avro.CheckpointLeaf;
import id.siaga.events.avro.DailyReportWritten;
import id.siaga.events.domain.DeskCode;
import id.siaga.events.domain.PeriodCode;
import id.siaga.events.domain.Tier;
import id.siaga.notification.domain.ChainProof;
import id.siaga.notification.domain.DailyFact;
import id.siaga.notification.domain.DailyReport;
import id.siaga.notification.domain.Fact;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Records about daily reports to facts; every method throws {@link PoisonRecordException}. */
final class DailyReader {

  private static final Pattern DETAIL = Pattern.compile("(\\S+) revision (\\d{1,9})");

  private DailyReader() {}

  /** A content, which must be the one that its cover's hash is of. */
  static List<Fact> written(ConsumerRecord<byte[], byte[]> source, DailyReportWritten written) {
    DeskCode desk = Codes.desk(written.getDesk(), "desk");
    Codes.keyNames(source.key(), desk);
    var cover = written.getCover();
    if (PeriodCode.named(cover.getPeriod()).isEmpty()) {
      throw Codes.invalid("cover.period is no period's code");
    }
    DailyReport report =
        new DailyReport(
            written.getCommandId(),
            desk,
            written.getActor().getSubject(),
            written.getActor().getRole(),
            written.getWrittenAt(),
            cover.getPeriod(),
            cover.getFrom(),
            cover.getTo(),
            cover.getNumber(),
            written.getContent());
    if (!report.contentHash().equals(hex(cover.getContentHash()))) {
      throw Codes.invalid("cover.contentHash is not the hash of content");
    }
    return List.of(new Fact.OfDaily(new DailyFact.Written(report)));
  }

  /**
   * What an entry says that a report tells, or of a report.
   *
   * @param desk the entry's, checked already
   */
  static List<Fact> entry(AuditRecorded entry, DeskCode desk) {
    return switch (entry.getKind()) {
      case DEADLINE_MISSED ->
          List.of(
              new Fact.OfDaily(
                  new DailyFact.Missed(
                      desk, entry.getSequence(), entry.getAt(), entry.getDetail())));
      case CHECKPOINT_SIGNED -> covered(entry, desk);
      case DAILY_REPORT_SENT -> List.of(new Fact.OfDaily(sent(entry, desk)));
      case DAILY_REPORT_RECEIVED -> List.of(new Fact.OfDaily(received(entry, desk)));
      default -> List.of();
    };
  }

  /** Covers the signer itself, and each kabupaten that told a province of its head. */
  private static List<Fact> covered(AuditRecorded entry, DeskCode signer) {
    Checkpoint checkpoint = entry.getCheckpoint();
    if (checkpoint == null) {
      throw Codes.invalid("checkpoint is missing");
    }
    List<Fact> covered = new ArrayList<>();
    String hash = hex(entry.getContentHash());
    covered.add(
        proof(signer, signer, checkpoint, entry, hash, entry.getSequence(), entry.getHash()));
    for (CheckpointLeaf leaf : checkpoint.getLeaves()) {
      DeskCode desk = Codes.desk(leaf.getDesk(), "checkpoint.leaves.desk");
      // Of a province the nation's checkpoint says less than its own.
      if (desk.tier() == Tier.KABUPATEN) {
        covered.add(
            proof(desk, signer, checkpoint, entry, hash, leaf.getSequence(), leaf.getHash()));
      }
    }
    return covered;
  }

  private static Fact proof(
      DeskCode desk,
      DeskCode signer,
      Checkpoint checkpoint,
      AuditRecorded entry,
      String hash,
      long sequence,
      ByteBuffer head) {
    return new Fact.OfDaily(
        new DailyFact.Covered(
            desk,
            new ChainProof(
                signer, checkpoint.getNumber(), hash, entry.getAt(), sequence, hex(head))));
  }

  private static DailyFact sent(AuditRecorded entry, DeskCode desk) {
    Matcher detail = detail(entry);
    String actor = entry.getActor();
    return new DailyFact.Sent(
        desk,
        detail.group(1),
        Integer.parseInt(detail.group(2)),
        hex(entry.getContentHash()),
        entry.getSubjectId(),
        actor == null ? "" : actor,
        entry.getAt(),
        entry.getSequence());
  }

  private static DailyFact received(AuditRecorded entry, DeskCode by) {
    Matcher detail = detail(entry);
    String sender = entry.getPeerDesk();
    if (sender == null) {
      throw Codes.invalid("peerDesk is missing");
    }
    return new DailyFact.Received(
        Codes.desk(sender, "peerDesk"),
        detail.group(1),
        Integer.parseInt(detail.group(2)),
        hex(entry.getContentHash()),
        by,
        entry.getAt(),
        entry.getSequence());
  }

  private static Matcher detail(AuditRecorded entry) {
    Matcher detail = DETAIL.matcher(entry.getDetail());
    if (!detail.matches() || PeriodCode.named(detail.group(1)).isEmpty()) {
      throw Codes.invalid("detail names no period and revision");
    }
    return detail;
  }

  private static String hex(ByteBuffer bytes) {
    byte[] copy = new byte[bytes.remaining()];
    bytes.duplicate().get(copy);
    return HexFormat.of().formatHex(copy);
  }
}
