package id.siaga.escalation.kafka;

import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.serialization.Serializer;
import org.apache.kafka.streams.kstream.KStream;
import org.apache.kafka.streams.kstream.Produced;
import org.jspecify.annotations.Nullable;

/**
 * A record on its way out.
 *
 * @param topic name on the broker
 * @param value its bytes; null only for a dead letter that had none
 */
@SuppressWarnings("ArrayRecordComponent") // handed from processor to sink, never compared
record Outgoing(String topic, byte @Nullable [] value) {

  /** The one sink of an application: each record to the topic that it names. */
  static void send(KStream<byte[], Outgoing> out) {
    out.to(
        (key, outgoing, context) -> outgoing.topic(),
        Produced.with(Serdes.ByteArray(), Serdes.serdeFrom(new Bytes(), unread())));
  }

  private static Deserializer<Outgoing> unread() {
    return (topic, bytes) -> {
      throw new IllegalStateException("what goes out is never read back");
    };
  }

  /** Nothing to do: the bytes were made before any state was changed. */
  static final class Bytes implements Serializer<Outgoing> {
    @Override
    @SuppressWarnings("NullAway") // Kafka's contract: null bytes are a tombstone
    public byte[] serialize(String topic, Outgoing outgoing) {
      return outgoing.value();
    }
  }
}
