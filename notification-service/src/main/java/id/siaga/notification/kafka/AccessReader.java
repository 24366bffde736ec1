package id.siaga.notification.kafka;

import id.siaga.events.avro.AccessLogged;
import id.siaga.events.domain.CaseId;
import id.siaga.events.domain.DeskCode;
import id.siaga.notification.domain.AccessDeed;
import id.siaga.notification.domain.AccessEntry;
import id.siaga.notification.domain.Fact;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** An entry of the access log as it was published. */
final class AccessReader {

  private AccessReader() {}

  static Fact logged(ConsumerRecord<byte[], byte[]> source, AccessLogged event) {
    DeskCode desk = Codes.desk(event.getDesk(), "desk");
    Codes.keyNames(source.key(), desk);
    String caseId = event.getCaseId();
    try {
      return new Fact.Accessed(
          new AccessEntry(
              UUID.fromString(event.getAccessId()),
              event.getAt(),
              desk,
              Codes.known(AccessDeed.class, event.getDeed(), "deed"),
              event.getAllowed(),
              caseId == null ? null : CaseId.of(caseId),
              event.getSubject(),
              event.getPosts(),
              event.getDetail()));
    } catch (IllegalArgumentException e) {
      throw Codes.invalid("accessId and caseId must be UUIDs");
    }
  }
}
