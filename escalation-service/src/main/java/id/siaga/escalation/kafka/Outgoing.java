package id.siaga.escalation.kafka;

import org.apache.kafka.common.serialization.Serializer;
import org.jspecify.annotations.Nullable;

/**
 * A record on its way out.
 *
 * @param topic name on the broker
 * @param value its bytes; null only for a dead letter that had none
 */
@SuppressWarnings("ArrayRecordComponent") // handed from processor to sink, never compared
record Outgoing(String topic, byte @Nullable [] value) {

  /** Nothing to do: the bytes were made before any state was changed. */
  static final class Bytes implements Serializer<Outgoing> {
    @Override
    @SuppressWarnings("NullAway") // Kafka's contract: null bytes are a tombstone
    public byte[] serialize(String topic, Outgoing outgoing) {
      return outgoing.value();
    }
  }
}
