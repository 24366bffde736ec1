package id.siaga.escalation.kafka;

import id.siaga.escalation.audit.AuditHash;
import id.siaga.escalation.domain.DailyReport;
import id.siaga.events.avro.DailyReportCover;
import java.nio.ByteBuffer;

/** Covers of daily reports between contract and domain, and what a desk stores of one. */
final class DailyReportMapping {

  private DailyReportMapping() {}

  static DailyReportCover write(DailyReport report) {
    return new DailyReportCover(
        report.period(),
        report.from(),
        report.to(),
        report.number(),
        ByteBuffer.wrap(report.content().bytes()),
        report.revision());
  }

  /** A cover as it was published; throws IllegalArgumentException when its hash is none. */
  static DailyReport read(DailyReportCover wire) {
    return new DailyReport(
        wire.getPeriod(),
        wire.getFrom(),
        wire.getTo(),
        wire.getNumber(),
        new AuditHash(Codes.bytes(wire.getContentHash())),
        wire.getRevision());
  }

  static byte[] write(DailyReport.Mark mark) {
    return StateCodec.write(out -> {
      out.writeInt(mark.revision());
      out.write(mark.content().bytes());
    });
  }

  static DailyReport.Mark readMark(byte[] stored) {
    return StateCodec.read(
        stored,
        in -> {
          int revision = in.readInt();
          byte[] content = new byte[AuditHash.LENGTH];
          in.readFully(content);
          return new DailyReport.Mark(new AuditHash(content), revision);
        });
  }
}
