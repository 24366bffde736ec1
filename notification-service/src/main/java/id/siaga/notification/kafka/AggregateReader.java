package id.siaga.notification.kafka;

import id.siaga.events.avro.AggregateCounted;
import id.siaga.events.domain.Category;
import id.siaga.events.domain.DeskCode;
import id.siaga.events.domain.IncidentTopic;
import id.siaga.events.domain.Regions;
import id.siaga.events.domain.ReportMode;
import id.siaga.events.domain.Severity;
import id.siaga.events.domain.Stage;
import id.siaga.events.domain.Tier;
import id.siaga.notification.domain.AggregateCell;
import id.siaga.notification.domain.AggregateWindow;
import id.siaga.notification.domain.CaseCounts;
import id.siaga.notification.domain.Fact;
import java.time.LocalDate;
import java.time.ZoneId;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** A count as it was published to the cell that it fills. */
final class AggregateReader {

  private AggregateReader() {}

  static Fact counted(ConsumerRecord<byte[], byte[]> source, AggregateCounted event) {
    DeskCode area = Codes.desk(event.getArea(), "area");
    Codes.keyNames(source.key(), area);
    if (event.getRevision() < 1) {
      throw Codes.invalid("revision must be at least 1");
    }
    return new Fact.Counted(
        new AggregateCell(
            area,
            Codes.known(AggregateWindow.class, event.getWindow(), "window"),
            LocalDate.ofInstant(event.getWindowStart(), clock(area)),
            event.getWindowStart(),
            Codes.known(ReportMode.class, event.getMode(), "mode"),
            Codes.known(Category.class, event.getCategory(), "category"),
            Codes.known(IncidentTopic.class, event.getTopic(), "topic"),
            Codes.known(Severity.class, event.getSeverity(), "severity"),
            Codes.known(Stage.class, event.getStage(), "stage"),
            new CaseCounts(
                event.getCases(),
                event.getOpen(),
                event.getEscalated(),
                event.getUnfounded(),
                event.getReports(),
                event.getMissedDeadlines()),
            event.getRevision()));
  }

  private static ZoneId clock(DeskCode area) {
    return area.tier() == Tier.NASIONAL ? Regions.NATION : Regions.zone(area.value());
  }
}
