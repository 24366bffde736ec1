package id.siaga.escalation.kafka;

import id.siaga.events.Topic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.streams.processor.TimestampExtractor;

/**
 * Puts commands before forwards before reports. A task takes the record with the lowest timestamp
 * first, so each mailbox is moved into the past by more than records are kept: an acknowledgement
 * never waits behind a backlog of reports. {@link #original} undoes it.
 */
public final class MailboxOrder implements TimestampExtractor {

  // About 3.2 years: more than the 24 months that the mailboxes' records are kept.
  private static final long STEP_MILLIS = 100_000_000_000L;

  @Override
  public long extract(ConsumerRecord<Object, Object> record, long partitionTime) {
    long timestamp = Math.max(record.timestamp(), 2 * STEP_MILLIS);
    return timestamp - shift(record.topic());
  }

  /** When the record was written, in milliseconds since 1970. */
  static long original(String topic, long extracted) {
    return extracted + shift(topic);
  }

  private static long shift(String topic) {
    if (topic.equals(Topic.COMMANDS.wireName())) {
      return 2 * STEP_MILLIS;
    }
    return topic.equals(Topic.FORWARDS.wireName()) ? STEP_MILLIS : 0;
  }
}
