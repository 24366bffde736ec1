package id.siaga.notification.kafka;

import id.siaga.events.avro.RiskAssessed;
import id.siaga.events.domain.DeskCode;
import id.siaga.events.domain.IncidentTopic;
import id.siaga.events.domain.Severity;
import id.siaga.events.domain.Tier;
import id.siaga.notification.domain.Fact;
import id.siaga.notification.domain.RiskAssessment;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.regex.Pattern;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** An entry of a risk register as it was published. */
final class RiskReader {

  private static final Pattern PLACE = Pattern.compile("\\d{2}\\.\\d{2}\\.\\d{2}(\\.\\d{4})?");

  private RiskReader() {}

  static Fact assessed(ConsumerRecord<byte[], byte[]> source, RiskAssessed event) {
    DeskCode desk = Codes.desk(event.getDesk(), "desk");
    Codes.keyNames(source.key(), desk);
    if (desk.tier() != Tier.KABUPATEN) {
      throw Codes.invalid("desk must be a kabupaten desk");
    }
    String place = event.getPlace();
    if (!PLACE.matcher(place).matches() || !place.startsWith(desk.value() + ".")) {
      throw Codes.invalid("place must be a kecamatan or desa of the desk");
    }
    return new Fact.Assessed(
        new RiskAssessment(
            event.getAssessmentId(),
            desk,
            place,
            Codes.known(IncidentTopic.class, event.getTopic(), "topic"),
            Codes.known(Severity.class, event.getLevel(), "level"),
            date(event.getAssessedOn()),
            event.getNote(),
            event.getActor().getSubject(),
            event.getActor().getRole(),
            event.getRecordedAt()));
  }

  private static LocalDate date(String text) {
    try {
      return LocalDate.parse(text);
    } catch (DateTimeParseException e) {
      throw Codes.invalid("assessedOn must be a date after ISO 8601");
    }
  }
}
