package id.siaga.testkit;

import id.siaga.events.EventHeaders;
import java.time.Instant;
import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;

/**
 * A record as it lies on the broker.
 *
 * @param key as UTF-8 text; null where the record has none
 * @param value the bytes, untouched; null for a tombstone
 */
@SuppressWarnings("ArrayRecordComponent") // compared by the tests themselves, byte by byte
public record ProbeRecord(
    String topic,
    int partition,
    long offset,
    Instant timestamp,
    @Nullable String key,
    byte @Nullable [] value,
    Headers headers) {

  /** A header as text; null where there is none. */
  public @Nullable String header(String name) {
    return EventHeaders.text(headers, name);
  }
}
