package id.siaga.scoring.kafka;

import java.util.Map;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.springframework.kafka.support.KafkaHeaderMapper;
import org.springframework.messaging.MessageHeaders;

/**
 * Puts exactly the headers on the wire that the function asked for, as bytes. The framework's own
 * mapper would add its notes (content type, ids) and write text as JSON.
 */
final class WireHeaders implements KafkaHeaderMapper {

  /** Holds the Kafka {@link Headers} of an outgoing message. */
  static final String NAME = "siaga_wire_headers";

  @Override
  public void fromHeaders(MessageHeaders headers, Headers target) {
    Headers wire = headers.get(NAME, Headers.class);
    if (wire == null) {
      throw new IllegalStateException("outgoing message has no " + NAME);
    }
    for (Header header : wire) {
      target.add(header);
    }
  }

  @Override
  public void toHeaders(Headers source, Map<String, Object> target) {
    // Incoming records are carried whole, see WholeRecords.
  }
}
