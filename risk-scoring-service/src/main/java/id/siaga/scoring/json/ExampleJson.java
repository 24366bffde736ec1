package id.siaga.scoring.json;

import id.siaga.scoring.domain.learning.Example;
import id.siaga.scoring.domain.quality.Labels;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** A labelled example as one JSON object, in the form that corpora have, and whose label it is. */
public final class ExampleJson {

  private static final JsonFactory JSON = new JsonFactory();

  private ExampleJson() {}

  /** The object in one line without an end; what isn't known is left out. */
  public static String text(Example example) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(512);
    try (JsonGenerator json = JSON.createGenerator(ObjectWriteContext.empty(), bytes)) {
      json.writeStartObject();
      json.writeStringProperty("id", example.id());
      json.writeStringProperty("text", example.text());
      labels(json, example.labels());
      json.writeStringProperty("region", example.region());
      if (example.stage() != null) {
        json.writeStringProperty("stage", example.stage().name());
      }
      json.writeStringProperty("by", example.by());
      if (example.role() != null) {
        json.writeStringProperty("role", example.role());
      }
      json.writeStringProperty("desk", example.desk());
      json.writeStringProperty("at", example.at().toString());
      json.writeObjectPropertyStart("from");
      labels(json, example.from());
      json.writeEndObject();
      json.writeEndObject();
    }
    return bytes.toString(StandardCharsets.UTF_8);
  }

  /** The three parts as properties. */
  public static void labels(JsonGenerator json, Labels labels) {
    json.writeStringProperty("category", labels.category().name());
    json.writeStringProperty("topic", labels.topic().name());
    json.writeStringProperty("severity", labels.severity().name());
  }
}
