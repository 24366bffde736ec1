package id.siaga.scoring.kafka;

import id.siaga.events.EventCodec;
import id.siaga.events.Topic;
import id.siaga.events.avro.Actor;
import id.siaga.events.avro.ModelActivation;
import id.siaga.events.avro.ModelPart;
import id.siaga.events.avro.ModelRecordKind;
import id.siaga.events.avro.ModelRecorded;
import id.siaga.scoring.domain.ModelAssembly;
import id.siaga.testkit.TopicProbe;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Arrays;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Models as notification-service publishes them, and as it never would. */
final class PublishedModels {

  private final TopicProbe probe;
  private final EventCodec codec;

  PublishedModels(TopicProbe probe, EventCodec codec) {
    this.probe = probe;
    this.codec = codec;
  }

  /** A small one. */
  void activate(String version, Instant from) {
    activate(version, from, 20);
  }

  /** One of about so many bytes. */
  void activate(String version, Instant from, int bytes) {
    byte[] beginning = (FakeModels.BEGINNING + version + "\n").getBytes(StandardCharsets.UTF_8);
    activate(version, from, Arrays.copyOf(beginning, beginning.length + bytes), "admin");
  }

  void activate(String version, Instant from, byte[] model, String role) {
    int count = Math.ceilDiv(model.length, ModelAssembly.LARGEST_PART);
    for (int number = 0; number < count; number++) {
      int at = number * ModelAssembly.LARGEST_PART;
      int end = Math.min(model.length, at + ModelAssembly.LARGEST_PART);
      part(version, model, number, count, Arrays.copyOfRange(model, at, end));
    }
    activation(version, model, from, role);
  }

  void part(String version, byte[] model, int number, int count, byte[] bytes) {
    ModelRecorded part = envelope(ModelRecordKind.PART, version, model);
    part.setPart(new ModelPart(number, count, ByteBuffer.wrap(bytes)));
    send(part);
  }

  void activation(String version, byte @Nullable [] model, Instant from, String role) {
    ModelRecorded activation = envelope(ModelRecordKind.ACTIVATION, version, model);
    activation.setActivation(
        new ModelActivation(
            UUID.randomUUID().toString(),
            from,
            new Actor("rina", role),
            "uji",
            Instant.EPOCH,
            null));
    send(activation);
  }

  private void send(ModelRecorded record) {
    probe.send(Topic.MODELS.wireName(), Topic.ONE_KEY, codec.encode(Topic.MODELS, record));
  }

  private static ModelRecorded envelope(
      ModelRecordKind kind, String version, byte @Nullable [] model) {
    return ModelRecorded.newBuilder()
        .setKind(kind)
        .setVersion(version)
        .setSha256(model == null ? null : ByteBuffer.wrap(sha256(model)))
        .build();
  }

  private static byte[] sha256(byte[] bytes) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(bytes);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
