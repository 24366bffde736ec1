package id.siaga.events;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.avro.AvroRuntimeException;
import org.apache.avro.Schema;
import org.apache.avro.SchemaCompatibility;
import org.apache.avro.io.BinaryDecoder;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.DecoderFactory;
import org.apache.avro.io.EncoderFactory;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificDatumReader;
import org.apache.avro.specific.SpecificDatumWriter;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;

/**
 * Events to bytes and back, in the Confluent wire format: magic byte 0, four-byte big-endian schema
 * id, Avro binary. Safe for use by many threads.
 */
public final class EventCodec {

  private static final byte MAGIC = 0;
  private static final int PREFIX = 5;
  private static final int MOST_UNKNOWN_IDS = 1_000;
  private static final long UNKNOWN_ID_NANOS = 30_000_000_000L;

  static {
    // A length prefix in poison must not make the decoder allocate what it claims.
    limit("org.apache.avro.limits.string.maxLength", 1 << 20);
    limit("org.apache.avro.limits.bytes.maxLength", 1 << 20);
    limit("org.apache.avro.limits.collectionItems.maxLength", 100_000);
  }

  private final SchemaRegistry registry;
  private final Map<Topic, Writer> writers = new ConcurrentHashMap<>();
  private final Map<Integer, Schema> schemas = new ConcurrentHashMap<>();
  private final Map<Integer, Long> unknownIds = new ConcurrentHashMap<>();
  private final Map<ReaderKey, Reader> readers = new ConcurrentHashMap<>();
  private final ThreadLocal<Buffer> buffers = ThreadLocal.withInitial(Buffer::new);

  public EventCodec(SchemaRegistry registry) {
    this.registry = registry;
  }

  /**
   * Looks up the schema ids of these topics, so that the first record need not wait.
   *
   * @throws IllegalStateException when a schema is not registered
   * @throws RegistryUnavailableException when the registry is out of reach
   */
  public void warmUp(Topic... topics) {
    for (Topic topic : topics) {
      writer(topic);
      schemas.putIfAbsent(writer(topic).id, topic.schema());
    }
  }

  /**
   * The bytes of an event.
   *
   * @throws IllegalArgumentException when the event is not of the topic's type
   * @throws RegistryUnavailableException when the schema's id is not known yet and can't be asked
   */
  public byte[] encode(Topic topic, SpecificRecord event) {
    Writer writer = writer(topic);
    if (!event.getSchema().equals(writer.schema)) {
      throw new IllegalArgumentException(
          topic + " carries " + writer.schema.getName() + ", not " + event.getSchema().getName());
    }
    Buffer buffer = buffers.get();
    buffer.bytes.reset();
    buffer.bytes.write(MAGIC);
    buffer.bytes.write(writer.id >>> 24);
    buffer.bytes.write(writer.id >>> 16);
    buffer.bytes.write(writer.id >>> 8);
    buffer.bytes.write(writer.id);
    try {
      buffer.encoder = EncoderFactory.get().binaryEncoder(buffer.bytes, buffer.encoder);
      writer.datum.write(event, buffer.encoder);
      buffer.encoder.flush();
    } catch (IOException e) {
      throw new IllegalStateException("writing to memory can't fail", e);
    }
    return buffer.bytes.toByteArray();
  }

  /**
   * Reads an event.
   *
   * @param bytes the record's value, null for a tombstone
   * @throws RegistryUnavailableException when the writer's schema can't be asked for; retry
   */
  @SuppressWarnings("unchecked") // the reader fills a record of the topic's own type
  public <T extends SpecificRecord> Decoding<T> decode(Topic topic, byte @Nullable [] bytes) {
    if (bytes == null || bytes.length < PREFIX || bytes[0] != MAGIC) {
      return new Decoding.Undecodable<>(
          PoisonReason.NOT_WIRE_FORMAT, "expected magic byte 0 and a four-byte schema id");
    }
    int id = ByteBuffer.wrap(bytes).getInt(1);
    Optional<Schema> written = schema(id);
    if (written.isEmpty()) {
      return new Decoding.Undecodable<>(
          PoisonReason.UNKNOWN_SCHEMA, "the registry knows no schema with id " + id);
    }
    Reader reader =
        readers.computeIfAbsent(
            new ReaderKey(id, topic), key -> new Reader(written.get(), topic.schema()));
    if (!reader.fits) {
      return new Decoding.Undecodable<>(
          PoisonReason.WRONG_TYPE,
          "schema " + id + " is " + written.get().getFullName() + ", not what " + topic + " holds");
    }
    return (Decoding<T>) reader.read(bytes, buffers.get());
  }

  private Writer writer(Topic topic) {
    Writer writer = writers.get(topic);
    if (writer == null) {
      // Not computeIfAbsent: asking the registry inside it would block other topics' writers.
      writer = new Writer(registry.idOf(topic), topic.schema());
      writers.put(topic, writer);
    }
    return writer;
  }

  private Optional<Schema> schema(int id) {
    Schema known = schemas.get(id);
    if (known != null) {
      return Optional.of(known);
    }
    Long asked = unknownIds.get(id);
    if (asked != null && System.nanoTime() - asked < UNKNOWN_ID_NANOS) {
      return Optional.empty();
    }
    Optional<Schema> schema = registry.byId(id);
    if (schema.isPresent()) {
      schemas.put(id, schema.get());
    } else {
      if (unknownIds.size() >= MOST_UNKNOWN_IDS) {
        unknownIds.clear();
      }
      unknownIds.put(id, System.nanoTime());
    }
    return schema;
  }

  private static void limit(String property, long value) {
    if (System.getProperty(property) == null) {
      System.setProperty(property, Long.toString(value));
    }
  }

  private record ReaderKey(int id, Topic topic) {}

  private static final class Buffer {
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(4096);
    private @Nullable BinaryEncoder encoder;
    private @Nullable BinaryDecoder decoder;
  }

  private static final class Writer {
    private final int id;
    private final Schema schema;
    private final SpecificDatumWriter<SpecificRecord> datum;

    Writer(int id, Schema schema) {
      this.id = id;
      this.schema = schema;
      this.datum = new SpecificDatumWriter<>(schema, SpecificData.getForSchema(schema));
    }
  }

  private static final class Reader {
    private final boolean fits;
    private final SpecificDatumReader<SpecificRecord> datum;

    Reader(Schema written, Schema wanted) {
      this.fits =
          written.getType() == Schema.Type.RECORD
              && written.getFullName().equals(wanted.getFullName())
              && SchemaCompatibility.checkReaderWriterCompatibility(wanted, written).getType()
                  == SchemaCompatibility.SchemaCompatibilityType.COMPATIBLE;
      this.datum = new SpecificDatumReader<>(written, wanted, SpecificData.getForSchema(wanted));
    }

    Decoding<SpecificRecord> read(byte[] bytes, Buffer buffer) {
      try {
        BinaryDecoder decoder =
            DecoderFactory.get()
                .binaryDecoder(bytes, PREFIX, bytes.length - PREFIX, buffer.decoder);
        buffer.decoder = decoder;
        SpecificRecord event = datum.read(null, decoder);
        if (!decoder.isEnd()) {
          return new Decoding.Undecodable<>(
              PoisonReason.MALFORMED, "bytes are left over behind the record");
        }
        return new Decoding.Decoded<>(event);
      } catch (IOException
          | AvroRuntimeException
          | IllegalArgumentException
          | IndexOutOfBoundsException
          | NegativeArraySizeException
          | UnsupportedOperationException
          | ClassCastException
          | NullPointerException
          | java.time.DateTimeException
          | ArithmeticException e) {
        // Avro's decoder meets arbitrary bytes with any of these; none says anything but "not it".
        return new Decoding.Undecodable<>(
            PoisonReason.MALFORMED, "bytes don't follow their schema: " + e.getClass().getName());
      }
    }
  }
}
