package id.siaga.notification.kafka;

import id.siaga.events.avro.Actor;
import id.siaga.events.avro.ModelPart;
import id.siaga.events.avro.ModelRecordKind;
import id.siaga.events.avro.ModelRecorded;
import id.siaga.notification.domain.ModelActivation;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An activation of a model in the contract's words: its parts, then the activation. */
final class ModelEvents {

  /** Most bytes of a part: the broker takes records of a little more than 1 MiB. */
  static final int LARGEST_PART = 512 << 10;

  private ModelEvents() {}

  static List<ModelRecorded> of(ModelActivation activation) {
    String hash = activation.sha256().orElse(null);
    byte @Nullable [] sha256 = hash == null ? null : HexFormat.of().parseHex(hash);
    ByteBuffer content = activation.content();
    int count = Math.ceilDiv(content.remaining(), LARGEST_PART);
    List<ModelRecorded> events = new ArrayList<>(count + 1);
    for (int number = 0; number < count; number++) {
      int from = number * LARGEST_PART;
      ByteBuffer bytes =
          content.slice(
              content.position() + from, Math.min(LARGEST_PART, content.remaining() - from));
      ModelRecorded part = envelope(ModelRecordKind.PART, activation, sha256);
      part.setPart(new ModelPart(number, count, bytes));
      events.add(part);
    }
    ModelRecorded last = envelope(ModelRecordKind.ACTIVATION, activation, sha256);
    last.setActivation(
        new id.siaga.events.avro.ModelActivation(
            activation.id(),
            activation.effectiveFrom(),
            new Actor(activation.subject(), activation.role()),
            activation.reason(),
            activation.recordedAt(),
            activation.previousVersion()));
    events.add(last);
    return events;
  }

  private static ModelRecorded envelope(
      ModelRecordKind kind, ModelActivation activation, byte @Nullable [] sha256) {
    return ModelRecorded.newBuilder()
        .setKind(kind)
        .setVersion(activation.version())
        .setSha256(sha256 == null ? null : ByteBuffer.wrap(sha256))
        .build();
  }
}
