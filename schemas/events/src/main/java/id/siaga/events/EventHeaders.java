package id.siaga.events;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.jspecify.annotations.Nullable;

/**
 * CloudEvents 1.0 attributes in binary mode, as the Kafka protocol binding names them. Written by
 * hand because the CloudEvents SDK has no Jackson 3 yet (sdk-java #703).
 *
 * @see <a href="https://github.com/cloudevents/spec">CloudEvents, Kafka protocol binding 1.0.2</a>
 */
public final class EventHeaders {

  public static final String ID = "ce_id";
  public static final String TYPE = "ce_type";
  public static final String SOURCE = "ce_source";
  public static final String TIME = "ce_time";
  public static final String SPEC_VERSION = "ce_specversion";
  public static final String CONTENT_TYPE = "content-type";

  /** Trace context after W3C, carried along unchanged. */
  public static final String TRACE_PARENT = "traceparent";

  /** What {@code content-type} says of every event: Avro in the Confluent wire format. */
  public static final String AVRO = "application/avro";

  private static final byte[] AVRO_BYTES = utf8(AVRO);
  private static final byte[] VERSION_BYTES = utf8("1.0");

  private EventHeaders() {}

  /**
   * Headers of an event.
   *
   * @param id the event's id, unique per source and type
   * @param time when the event came to be
   * @param traceParent the trace it belongs to, where there is one
   */
  public static Headers of(Topic topic, String id, Instant time, byte @Nullable [] traceParent) {
    RecordHeaders headers = new RecordHeaders();
    asMap(topic, id, time, traceParent).forEach(headers::add);
    return headers;
  }

  /** The same by name, for a messaging library that has its own idea of headers. */
  public static Map<String, byte[]> asMap(
      Topic topic, String id, Instant time, byte @Nullable [] traceParent) {
    Map<String, byte[]> headers = new LinkedHashMap<>();
    headers.put(SPEC_VERSION, VERSION_BYTES);
    headers.put(ID, utf8(id));
    headers.put(TYPE, utf8(topic.eventType()));
    headers.put(SOURCE, utf8("/siaga/" + topic.writer().module()));
    headers.put(TIME, utf8(time.toString()));
    headers.put(CONTENT_TYPE, AVRO_BYTES);
    if (traceParent != null) {
      headers.put(TRACE_PARENT, traceParent);
    }
    return headers;
  }

  /** The value of a header as text; null where there is none. */
  public static @Nullable String text(Headers headers, String name) {
    Header header = headers.lastHeader(name);
    return header == null || header.value() == null
        ? null
        : new String(header.value(), StandardCharsets.UTF_8);
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
