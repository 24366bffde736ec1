package id.siaga.notification.kafka;

import id.siaga.events.EventCodec;
import id.siaga.events.EventHeaders;
import id.siaga.events.Topic;
import id.siaga.events.avro.Actor;
import id.siaga.events.avro.CommandKind;
import id.siaga.events.avro.DailyReportCover;
import id.siaga.events.avro.DailyReportWritten;
import id.siaga.events.avro.DeskCommanded;
import id.siaga.notification.domain.DailyLog;
import id.siaga.notification.domain.DailyReport;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.springframework.stereotype.Component;

/**
 * Contents to reports.daily.v1, the commands that send them to commands.v1, in one transaction: no
 * chain names a content that nobody can show.
 */
@Component
class DailyPublisher implements DailyLog {

  private final Transactions transactions;
  private final EventCodec codec;

  DailyPublisher(Transactions transactions, EventCodec codec) {
    this.transactions = transactions;
    this.codec = codec;
  }

  @Override
  public void publish(DailyReport report) {
    Actor actor = new Actor(report.subject(), report.role());
    DailyReportCover cover =
        new DailyReportCover(
            report.period(),
            report.from(),
            report.to(),
            report.number(),
            ByteBuffer.wrap(HexFormat.of().parseHex(report.contentHash())),
            0);
    DailyReportWritten written =
        new DailyReportWritten(
            report.commandId(),
            report.desk().value(),
            actor,
            report.writtenAt(),
            cover,
            report.content());
    DeskCommanded command =
        DeskCommanded.newBuilder()
            .setCommandId(report.commandId())
            .setKind(CommandKind.SEND_DAILY_REPORT)
            .setDesk(report.desk().value())
            .setActor(actor)
            .setIssuedAt(report.writtenAt())
            .setDailyReport(cover)
            .build();
    // The content first: whoever hears of the command can have it already.
    transactions.publish(
        List.of(
            message(Topic.DAILY_REPORTS, report, written),
            message(Topic.COMMANDS, report, command)));
  }

  private ProducerRecord<byte[], byte[]> message(
      Topic topic, DailyReport report, SpecificRecord event) {
    return new ProducerRecord<>(
        topic.wireName(),
        null,
        report.desk().value().getBytes(StandardCharsets.UTF_8),
        codec.encode(topic, event),
        EventHeaders.of(topic, report.commandId(), report.writtenAt(), null));
  }
}
