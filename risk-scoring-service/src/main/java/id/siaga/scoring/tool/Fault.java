package id.siaga.scoring.tool;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/**
 * A line that can't be used. It never quotes the line's text.
 *
 * @param file as it was named
 * @param line its number, from 1
 * @param id of its report; null where that can't be told
 * @param error what is wrong, in words for a person
 */
record Fault(String file, long line, @Nullable String id, String error) {

  private static final JsonFactory JSON = new JsonFactory();

  /** As one JSON object: {@code {"line":3,"id":"x","error":"…"}}. */
  String json() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (JsonGenerator json = JSON.createGenerator(ObjectWriteContext.empty(), bytes)) {
      json.writeStartObject();
      json.writeNumberProperty("line", line);
      if (id != null) {
        json.writeStringProperty("id", id);
      }
      json.writeStringProperty("error", error);
      json.writeEndObject();
    }
    return bytes.toString(StandardCharsets.UTF_8);
  }

  /** As a person at a terminal reads it. */
  @Override
  public String toString() {
    return file + ":" + line + ": " + error;
  }
}
