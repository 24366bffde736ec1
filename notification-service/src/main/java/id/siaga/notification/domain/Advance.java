package id.siaga.notification.domain;

/**
 * How far one partition of a topic goes with a batch.
 *
 * @param topic name on the broker
 * @param from the next offset before the batch: what must still be stored, or another instance has
 *     taken the partition over
 * @param to the next offset after the batch
 */
public record Advance(String topic, int partition, long from, long to) {

  public Advance {
    if (to <= from) {
      throw new IllegalArgumentException(
          topic + "-" + partition + ": " + to + " doesn't lie beyond " + from);
    }
  }
}
