package id.siaga.notification.kafka;

import java.time.Instant;
import java.util.Collection;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/** Fields of the JSON that is stored: what is null is left out. */
final class JsonFields {

  private JsonFields() {}

  static void put(JsonGenerator json, String name, @Nullable String value) {
    if (value != null) {
      json.writeStringProperty(name, storable(value));
    }
  }

  static void put(JsonGenerator json, String name, @Nullable Instant value) {
    if (value != null) {
      json.writeStringProperty(name, value.toString());
    }
  }

  static void names(JsonGenerator json, String name, Collection<String> values) {
    json.writeArrayPropertyStart(name);
    values.forEach(value -> json.writeString(storable(value)));
    json.writeEndArray();
  }

  /** The code of a symbol, where there is one. */
  static @Nullable String name(@Nullable Enum<?> symbol) {
    return symbol == null ? null : symbol.name();
  }

  /** PostgreSQL stores no NUL; one replacement character keeps the offsets of evidence true. */
  private static String storable(String text) {
    return text.indexOf('\0') < 0 ? text : text.replace('\0', '\uFFFD');
  }
}
