package id.siaga.bench.kafka;

import id.siaga.events.EventHeaders;
import id.siaga.events.Topic;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Headers;

/**
 * What a record of the bare side looks like: the region as its key and the headers of a report, as
 * intake writes them, and as many bytes of value as intake's records have on average.
 *
 * @param topic where it goes
 * @param valueBytes size of the value
 */
public record RecordShape(String topic, int valueBytes) {

  private static final byte[] REGION = "\"region\":\"".getBytes(StandardCharsets.US_ASCII);
  private static final byte[] NO_KEY = "00.00".getBytes(StandardCharsets.US_ASCII);
  private static final Headers HEADERS =
      EventHeaders.of(
          Topic.REPORTS,
          "00000000-0000-8000-8000-000000000000",
          Instant.parse("2024-11-27T00:00:00.123456Z"),
          null);

  public RecordShape {
    if (valueBytes < 1) {
      throw new IllegalArgumentException("a value must have 1 byte or more");
    }
  }

  /**
   * The record of one report: its JSON, repeated or cut until the size fits.
   *
   * @param report JSON with a field {@code region}
   */
  public ProducerRecord<byte[], byte[]> of(byte[] report) {
    byte[] value = new byte[valueBytes];
    for (int filled = 0; filled < valueBytes; filled += report.length) {
      System.arraycopy(report, 0, value, filled, Math.min(report.length, valueBytes - filled));
    }
    return new ProducerRecord<>(topic, null, region(report), value, HEADERS);
  }

  /** Found by its bytes, not parsed: the bare side does no more than it must. */
  static byte[] region(byte[] report) {
    for (int at = 0; at + REGION.length + NO_KEY.length <= report.length; at++) {
      int i = 0;
      while (i < REGION.length && report[at + i] == REGION[i]) {
        i++;
      }
      if (i == REGION.length) {
        byte[] key = new byte[NO_KEY.length];
        System.arraycopy(report, at + i, key, 0, key.length);
        return key;
      }
    }
    return NO_KEY.clone();
  }
}
