package id.siaga.events;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.apache.avro.LogicalTypes;
import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;

/** Events of any contract with every field filled, or not, as a seed decides. */
final class RandomEvents {

  private static final String LETTERS = "abcXYZ 0189.-éß…漢🗳";

  private final Random random;

  RandomEvents(long seed) {
    this.random = new Random(seed);
  }

  SpecificRecord of(Topic topic) {
    return record(topic.schema());
  }

  private SpecificRecord record(Schema schema) {
    SpecificRecord record =
        (SpecificRecord)
            SpecificData.newInstance(SpecificData.getForSchema(schema).getClass(schema), schema);
    for (Schema.Field field : schema.getFields()) {
      record.put(field.pos(), value(field.schema()));
    }
    return record;
  }

  private @Nullable Object value(Schema schema) {
    return switch (schema.getType()) {
      case RECORD -> record(schema);
      case ENUM -> symbol(schema);
      case ARRAY -> list(schema.getElementType());
      case UNION -> value(schema.getTypes().get(random.nextInt(schema.getTypes().size())));
      case STRING -> text();
      case BYTES -> bytes();
      case INT -> random.nextInt();
      case LONG -> moment(schema);
      case BOOLEAN -> random.nextBoolean();
      case DOUBLE -> random.nextDouble();
      case FLOAT -> random.nextFloat();
      case NULL -> null;
      case MAP, FIXED -> throw new AssertionError("no contract has a " + schema.getType());
    };
  }

  private Object moment(Schema schema) {
    return schema.getLogicalType() instanceof LogicalTypes.TimestampMicros
        ? Instant.ofEpochSecond(random.nextInt(), random.nextInt(1_000_000) * 1_000L)
        : (Object) random.nextLong();
  }

  private Object symbol(Schema schema) {
    int symbol = random.nextInt(schema.getEnumSymbols().size());
    Class<?> type = SpecificData.getForSchema(schema).getClass(schema);
    return type.getEnumConstants()[symbol];
  }

  private List<@Nullable Object> list(Schema element) {
    List<@Nullable Object> list = new ArrayList<>();
    for (int i = random.nextInt(4); i > 0; i--) {
      list.add(value(element));
    }
    return list;
  }

  private String text() {
    StringBuilder text = new StringBuilder();
    int[] letters = LETTERS.codePoints().toArray();
    for (int i = random.nextInt(40); i > 0; i--) {
      text.appendCodePoint(letters[random.nextInt(letters.length)]);
    }
    return text.toString();
  }

  private ByteBuffer bytes() {
    byte[] bytes = new byte[random.nextInt(40)];
    random.nextBytes(bytes);
    return ByteBuffer.wrap(bytes);
  }
}
