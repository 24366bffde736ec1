package id.siaga.events;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import id.siaga.events.Decoding.Decoded;
import id.siaga.events.Decoding.Undecodable;
import java.lang.management.ManagementFactory;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Random;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class EventCodecTest {

  private static final int PREFIX = 5;

  private final LocalRegistry registry = new LocalRegistry();
  private final EventCodec codec = new EventCodec(registry.client());

  @BeforeEach
  void registersEveryContract() {
    for (Topic topic : Topic.values()) {
      registry.client().register(topic);
    }
  }

  @AfterEach
  void stopsTheRegistry() {
    registry.close();
  }

  @ParameterizedTest
  @EnumSource(Topic.class)
  void readsBackWhatItWrote(Topic topic) {
    RandomEvents events = new RandomEvents(2024);
    for (int i = 0; i < 200; i++) {
      SpecificRecord event = events.of(topic);
      byte[] written = codec.encode(topic, event);
      // By bytes: Avro's lists can't compare a nullable time inside a record.
      assertThat(codec.decode(topic, written))
          .isInstanceOfSatisfying(
              Decoded.class,
              read ->
                  assertThat(codec.encode(topic, (SpecificRecord) read.value()))
                      .isEqualTo(written));
    }
  }

  @ParameterizedTest
  @EnumSource(Topic.class)
  void beginsWithMagicByteAndTheRegistrysId(Topic topic) {
    ByteBuffer bytes = ByteBuffer.wrap(codec.encode(topic, new RandomEvents(1).of(topic)));
    assertThat(bytes.get()).isZero();
    assertThat(bytes.getInt()).isEqualTo(registry.client().idOf(topic)).isPositive();
  }

  @ParameterizedTest
  @EnumSource(Topic.class)
  void neverThrowsWhateverTheBytes(Topic topic) {
    Random random = new Random(46_2019);
    RandomEvents events = new RandomEvents(7);
    for (int i = 0; i < 5_000; i++) {
      byte[] good = codec.encode(topic, events.of(topic));
      byte[] bad = spoilt(good, random);
      Decoding<SpecificRecord> decoding = codec.decode(topic, bad);
      if (decoding instanceof Undecodable<SpecificRecord> poison) {
        assertThat(poison.detail()).isNotBlank();
      }
    }
  }

  @ParameterizedTest
  @EnumSource(Topic.class)
  void namesEveryTruncationAsMalformed(Topic topic) {
    byte[] good = codec.encode(topic, new RandomEvents(3).of(topic));
    for (int length = PREFIX; length < good.length; length++) {
      assertThat(reason(topic, Arrays.copyOf(good, length))).isEqualTo(PoisonReason.MALFORMED);
    }
  }

  @Test
  void namesBytesLeftOverAsMalformed() {
    byte[] good = codec.encode(Topic.REPORTS, new RandomEvents(4).of(Topic.REPORTS));
    assertThat(reason(Topic.REPORTS, Arrays.copyOf(good, good.length + 1)))
        .isEqualTo(PoisonReason.MALFORMED);
  }

  @Test
  void namesWhatIsNoWireFormat() {
    assertThat(reason(Topic.REPORTS, null)).isEqualTo(PoisonReason.NOT_WIRE_FORMAT);
    assertThat(reason(Topic.REPORTS, new byte[0])).isEqualTo(PoisonReason.NOT_WIRE_FORMAT);
    assertThat(reason(Topic.REPORTS, new byte[] {0, 0, 0, 1}))
        .isEqualTo(PoisonReason.NOT_WIRE_FORMAT);
    assertThat(reason(Topic.REPORTS, "{\"text\":\"…\"}".getBytes(UTF_8)))
        .isEqualTo(PoisonReason.NOT_WIRE_FORMAT);
  }

  @Test
  void namesAnUnknownSchemaAndAsksForItOnce() {
    byte[] stranger = {0, 0, 15, 66, 64, 1, 2, 3};
    assertThat(reason(Topic.REPORTS, stranger)).isEqualTo(PoisonReason.UNKNOWN_SCHEMA);
    int asked = registry.requests.get();
    assertThat(reason(Topic.REPORTS, stranger)).isEqualTo(PoisonReason.UNKNOWN_SCHEMA);
    assertThat(registry.requests).hasValue(asked);
  }

  @Test
  void namesARecordOfAnotherTopicAsWrongType() {
    byte[] audit = codec.encode(Topic.AUDIT, new RandomEvents(5).of(Topic.AUDIT));
    assertThat(reason(Topic.REPORTS, audit)).isEqualTo(PoisonReason.WRONG_TYPE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"string\"", "{\"type\":\"map\",\"values\":\"long\"}"})
  void namesASchemaThatIsNoRecordAsWrongType(String schema) {
    int id = registry.add(schema);
    byte[] bytes = ByteBuffer.allocate(PREFIX + 1).put((byte) 0).putInt(id).array();
    assertThat(reason(Topic.REPORTS, bytes)).isEqualTo(PoisonReason.WRONG_TYPE);
  }

  @Test
  void doesNotAllocateWhatALengthPrefixClaims() {
    codec.warmUp(Topic.REPORTS);
    ByteBuffer claim = ByteBuffer.allocate(PREFIX + 5);
    claim.put((byte) 0).putInt(registry.client().idOf(Topic.REPORTS));
    // reportId's length as a zig-zag varint: 2^30 characters.
    claim.put(new byte[] {(byte) 0x80, (byte) 0x80, (byte) 0x80, (byte) 0x80, 0x08});
    assertThat(reason(Topic.REPORTS, claim.array())).isEqualTo(PoisonReason.MALFORMED);
    long before = allocated();
    for (int i = 0; i < 100; i++) {
      codec.decode(Topic.REPORTS, claim.array());
    }
    assertThat(allocated() - before).isLessThan(16L << 20);
  }

  @Test
  void blamesTheRegistryAndNeverTheRecordWhenItIsOutOfReach() {
    byte[] good = codec.encode(Topic.REPORTS, new RandomEvents(6).of(Topic.REPORTS));
    EventCodec fresh = new EventCodec(registry.client());
    registry.brokenWith = 503;
    assertThatExceptionOfType(RegistryUnavailableException.class)
        .isThrownBy(() -> fresh.decode(Topic.REPORTS, good));
    registry.brokenWith = 0;
    assertThat(fresh.decode(Topic.REPORTS, good)).isInstanceOf(Decoded.class);
    registry.close();
    assertThatExceptionOfType(RegistryUnavailableException.class)
        .isThrownBy(() -> new EventCodec(registry.client()).warmUp(Topic.REPORTS));
  }

  @Test
  void takesNobodysNotFoundForAnUnknownSchemaButTheRegistrys() {
    byte[] good = codec.encode(Topic.REPORTS, new RandomEvents(6).of(Topic.REPORTS));
    EventCodec fresh = new EventCodec(registry.client());
    registry.brokenWith = 404;
    assertThatExceptionOfType(RegistryUnavailableException.class)
        .isThrownBy(() -> fresh.decode(Topic.REPORTS, good));
    assertThat(registry.client().reachable()).isFalse();
  }

  @Test
  void needsNoRegistryOnceWarm() {
    codec.warmUp(Topic.REPORTS);
    registry.close();
    SpecificRecord event = new RandomEvents(8).of(Topic.REPORTS);
    assertThat(codec.decode(Topic.REPORTS, codec.encode(Topic.REPORTS, event)))
        .isEqualTo(new Decoded<>(event));
  }

  @Test
  void refusesToWriteWhatTheTopicDoesNotCarry() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> codec.encode(Topic.REPORTS, new RandomEvents(9).of(Topic.AUDIT)))
        .withMessageContaining("ReportSubmitted");
  }

  @Test
  void saysThatAnUnregisteredContractMustBeProvisioned() {
    try (LocalRegistry empty = new LocalRegistry()) {
      assertThatIllegalStateException()
          .isThrownBy(() -> new EventCodec(empty.client()).warmUp(Topic.REPORTS))
          .withMessageContaining("siaga.reports.v1 is not registered");
    }
  }

  private @Nullable PoisonReason reason(Topic topic, byte @Nullable [] bytes) {
    return codec.<SpecificRecord>decode(topic, bytes) instanceof Undecodable<?> poison
        ? poison.reason()
        : null;
  }

  private static byte[] spoilt(byte[] good, Random random) {
    byte[] bytes = good.clone();
    switch (random.nextInt(4)) {
      case 0 -> {
        for (int flips = 1 + random.nextInt(8); flips > 0 && bytes.length > PREFIX; flips--) {
          bytes[PREFIX + random.nextInt(bytes.length - PREFIX)] ^= (byte) (1 << random.nextInt(8));
        }
      }
      case 1 -> bytes = Arrays.copyOf(bytes, random.nextInt(bytes.length));
      case 2 -> {
        random.nextBytes(bytes);
        System.arraycopy(good, 0, bytes, 0, PREFIX); // past the prefix, into Avro's own decoder
      }
      default -> bytes[random.nextInt(PREFIX)] ^= (byte) (1 << random.nextInt(8));
    }
    return bytes;
  }

  private static long allocated() {
    return ((com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean())
        .getCurrentThreadAllocatedBytes();
  }
}
