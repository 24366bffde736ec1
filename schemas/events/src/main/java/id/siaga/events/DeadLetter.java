package id.siaga.events;

import java.nio.charset.StandardCharsets;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;

/**
 * Headers of a dead letter. Key, value and the original headers stay as they were, to the byte;
 * these say where the record came from and why it was refused.
 */
public final class DeadLetter {

  /** A {@link PoisonReason}. */
  public static final String REASON = "siaga_dlt_reason";

  /** The rule in words, without report text. */
  public static final String DETAIL = "siaga_dlt_detail";

  /** The service that refused it. */
  public static final String REFUSED_BY = "siaga_dlt_refused_by";

  /** Topic it was read from. */
  public static final String TOPIC = "siaga_dlt_topic";

  /** Partition it was read from, in decimal. */
  public static final String PARTITION = "siaga_dlt_partition";

  /** Offset it was read at, in decimal. */
  public static final String OFFSET = "siaga_dlt_offset";

  private static final int LONGEST_DETAIL = 500;

  private DeadLetter() {}

  /** The original headers with these added. */
  public static Headers headers(
      Headers original,
      Topic.Service refusedBy,
      String topic,
      int partition,
      long offset,
      PoisonReason reason,
      String detail) {
    Headers headers = new RecordHeaders(original.toArray());
    put(headers, REASON, reason.name());
    put(headers, DETAIL, detail.substring(0, Math.min(detail.length(), LONGEST_DETAIL)));
    put(headers, REFUSED_BY, refusedBy.module());
    put(headers, TOPIC, topic);
    put(headers, PARTITION, Integer.toString(partition));
    put(headers, OFFSET, Long.toString(offset));
    return headers;
  }

  private static void put(Headers headers, String name, String value) {
    headers.remove(name);
    headers.add(name, value.getBytes(StandardCharsets.UTF_8));
  }
}
