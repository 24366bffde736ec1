package id.siaga.scoring.kafka;

import id.siaga.events.Decoding;
import id.siaga.events.EventCodec;
import id.siaga.events.Topic;
import id.siaga.events.avro.ModelActivation;
import id.siaga.events.avro.ModelPart;
import id.siaga.events.avro.ModelRecorded;
import id.siaga.events.domain.ModelVersion;
import id.siaga.scoring.domain.ModelAssembly;
import id.siaga.scoring.domain.ModelHistory;
import id.siaga.scoring.domain.ModelRefusal;
import id.siaga.scoring.domain.ModelRefusedException;
import java.nio.ByteBuffer;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/** Records of models.v1 to what they say. What breaks a rule of the contract is refused. */
final class ModelRecords {

  private static final int HASH_BYTES = 32;

  /** Whom the national desk would refuse activates nothing here either. */
  private static final Set<String> ROLES = Set.of("supervisor", "admin");

  private final EventCodec codec;

  ModelRecords(EventCodec codec) {
    this.codec = codec;
  }

  /** What a record says. */
  sealed interface Said {}

  /** A piece of a model. */
  @SuppressWarnings("ArrayRecordComponent") // handed over once, compared by nobody
  record Part(ModelAssembly.Model model, int number, int count, byte[] bytes) implements Said {}

  /**
   * A model is to classify from a moment on.
   *
   * @param model null where the service brings it along
   */
  record Activated(ModelHistory.Activation activation, ModelAssembly.@Nullable Model model)
      implements Said {}

  /**
   * Reads a record.
   *
   * @throws ModelRefusedException when it can never be read or breaks a rule
   * @throws id.siaga.events.RegistryUnavailableException when its schema can't be asked for; retry
   */
  Said read(ConsumerRecord<byte[], byte[]> record) throws ModelRefusedException {
    Decoding<ModelRecorded> decoding = codec.decode(Topic.MODELS, record.value());
    return switch (decoding) {
      case Decoding.Decoded<ModelRecorded> decoded -> said(decoded.value());
      case Decoding.Undecodable<ModelRecorded> poison ->
          throw malformed(poison.reason() + ": " + poison.detail());
    };
  }

  private static Said said(ModelRecorded wire) throws ModelRefusedException {
    if (!ModelVersion.isOne(wire.getVersion())) {
      throw malformed("version is malformed");
    }
    return switch (wire.getKind()) {
      case PART -> part(wire, present("part", wire.getPart()));
      case ACTIVATION -> activated(wire, present("activation", wire.getActivation()));
      case UNKNOWN -> throw malformed("kind is one this version doesn't know");
    };
  }

  private static Part part(ModelRecorded wire, ModelPart part) throws ModelRefusedException {
    ModelAssembly.Model model = present("sha256", model(wire));
    return new Part(model, part.getNumber(), part.getCount(), bytes(part.getBytes()));
  }

  private static Activated activated(ModelRecorded wire, ModelActivation activation)
      throws ModelRefusedException {
    String role = activation.getActor().getRole();
    if (!ROLES.contains(role.toLowerCase(Locale.ROOT))) {
      throw new ModelRefusedException(
          ModelRefusal.ROLE_MAY_NOT, "only a supervisor or an admin activates a model");
    }
    return new Activated(
        new ModelHistory.Activation(
            activation.getActivationId(), wire.getVersion(), activation.getEffectiveFrom()),
        model(wire));
  }

  private static ModelAssembly.@Nullable Model model(ModelRecorded wire)
      throws ModelRefusedException {
    if (wire.getSha256() == null) {
      return null;
    }
    byte[] hash = bytes(wire.getSha256());
    if (hash.length != HASH_BYTES) {
      throw malformed("sha256 must have 32 bytes, has " + hash.length);
    }
    return new ModelAssembly.Model(wire.getVersion(), HexFormat.of().formatHex(hash));
  }

  private static <T> T present(String field, @Nullable T value) throws ModelRefusedException {
    if (value == null) {
      throw malformed(field + " is missing for this kind");
    }
    return value;
  }

  private static byte[] bytes(ByteBuffer buffer) {
    byte[] bytes = new byte[buffer.remaining()];
    buffer.duplicate().get(bytes);
    return bytes;
  }

  private static ModelRefusedException malformed(String detail) {
    return new ModelRefusedException(ModelRefusal.MALFORMED, detail);
  }
}
