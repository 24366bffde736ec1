package id.siaga.escalation.kafka;

import id.siaga.escalation.replay.Mail;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Mail of a stretch of time, the latest where there is too much. */
final class Latest {

  private final Instant to;
  private final int most;
  private final PriorityQueue<Placed> kept =
      new PriorityQueue<>(
          Comparator.comparing((Placed placed) -> placed.mail().at())
              .thenComparingInt(Placed::partition)
              .thenComparingLong(Placed::offset));

  /** When the earliest may have come: the moment asked for, or later where there is too much. */
  Instant from;

  private record Placed(Mail mail, int partition, long offset) {}

  Latest(Instant from, Instant to, int most) {
    this.from = from;
    this.to = to;
    this.most = most;
  }

  boolean wants(Instant at) {
    return !at.isBefore(from) && at.isBefore(to);
  }

  void add(ConsumerRecord<byte[], byte[]> record, Mail mail) {
    kept.add(new Placed(mail, record.partition(), record.offset()));
    if (kept.size() > most) {
      Instant earliest = kept.remove().mail().at();
      // One of a moment that is cut through goes with the others of it: a whole moment or nothing.
      from = earliest.plusMillis(1);
    }
  }

  /** Those from a moment on, in the order of their times and of each partition. */
  void addTo(List<Mail> all, Instant begin) {
    while (!kept.isEmpty()) {
      Mail mail = kept.remove().mail();
      if (!mail.at().isBefore(begin) && !mail.at().isBefore(from)) {
        all.add(mail);
      }
    }
  }
}
