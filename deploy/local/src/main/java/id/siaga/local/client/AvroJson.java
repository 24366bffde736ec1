package id.siaga.local.client;

import java.nio.ByteBuffer;
import java.util.Collection;
import java.util.HexFormat;
import org.apache.avro.Schema;
import org.apache.avro.generic.IndexedRecord;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Events as JSON: names as in the schema, instants in ISO 8601, bytes in hex. */
final class AvroJson {

  private static final JsonMapper JSON = JsonMapper.shared();

  private AvroJson() {}

  static ObjectNode of(IndexedRecord event) {
    ObjectNode object = JSON.createObjectNode();
    for (Schema.Field field : event.getSchema().getFields()) {
      object.set(field.name(), JSON.valueToTree(plain(event.get(field.pos()))));
    }
    return object;
  }

  private static @Nullable Object plain(@Nullable Object value) {
    return switch (value) {
      case null -> null;
      case IndexedRecord event -> of(event);
      case Collection<?> items -> {
        ArrayNode array = JSON.createArrayNode();
        items.forEach(
            item -> array.add(JSON.<tools.jackson.databind.JsonNode>valueToTree(plain(item))));
        yield array;
      }
      case ByteBuffer bytes -> {
        byte[] copy = new byte[bytes.remaining()];
        bytes.duplicate().get(copy);
        yield HexFormat.of().formatHex(copy);
      }
      case Number number -> number;
      case Boolean truth -> truth;
      default -> value.toString();
    };
  }
}
