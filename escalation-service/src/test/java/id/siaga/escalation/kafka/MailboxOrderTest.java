package id.siaga.escalation.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import id.siaga.events.Topic;
import java.time.Instant;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.junit.jupiter.api.Test;

class MailboxOrderTest {

  private static final long NOW = Instant.parse("2024-11-27T00:00:00Z").toEpochMilli();
  private static final long TWO_YEARS_AGO = Instant.parse("2022-11-27T00:00:00Z").toEpochMilli();

  private final MailboxOrder order = new MailboxOrder();

  @Test
  void commandOfNowComesBeforeForwardAndReportOfTwoYearsAgo() {
    long command = extract(Topic.COMMANDS, NOW);
    long forward = extract(Topic.FORWARDS, TWO_YEARS_AGO);
    long report = extract(Topic.SCORED, TWO_YEARS_AGO);

    assertThat(command).isLessThan(forward);
    assertThat(extract(Topic.FORWARDS, NOW)).isLessThan(report);
  }

  @Test
  void olderComesFirstWithinOneMailbox() {
    assertThat(extract(Topic.SCORED, TWO_YEARS_AGO)).isLessThan(extract(Topic.SCORED, NOW));
  }

  @Test
  void originalTimeCanBeTakenBack() {
    for (Topic topic : new Topic[] {Topic.COMMANDS, Topic.FORWARDS, Topic.SCORED}) {
      assertThat(MailboxOrder.original(topic.wireName(), extract(topic, NOW))).isEqualTo(NOW);
    }
  }

  @Test
  void timeThatWouldFallBefore1970IsStillAllowed() {
    assertThat(extract(Topic.COMMANDS, 0)).isNotNegative();
  }

  private long extract(Topic topic, long millis) {
    return order.extract(
        new ConsumerRecord<>(
            topic.wireName(),
            0,
            0L,
            millis,
            TimestampType.CREATE_TIME,
            0,
            0,
            null,
            null,
            new RecordHeaders(),
            Optional.empty()),
        -1);
  }
}
