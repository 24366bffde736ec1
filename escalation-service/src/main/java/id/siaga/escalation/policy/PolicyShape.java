package id.siaga.escalation.policy;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import com.networknt.schema.path.NodePath;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import tools.jackson.databind.JsonNode;

/** The shape of a policy, by the JSON Schema that is shipped for operators' editors too. */
final class PolicyShape {

  /** Field of the schema with our own words for a keyword's fault. */
  private static final String WORDS = "message";

  private static final Schema SCHEMA =
      SchemaRegistry.withDefaultDialect(
              SpecificationVersion.DRAFT_2020_12,
              registry ->
                  registry.schemaRegistryConfig(
                      SchemaRegistryConfig.builder()
                          .errorMessageKeyword(WORDS)
                          .locale(Locale.ENGLISH)
                          .build()))
          .getSchema(Resource.text("policy.schema.json"), InputFormat.JSON);

  private PolicyShape() {}

  static void check(JsonNode policy, Faults faults) {
    for (Error error : SCHEMA.validate(policy)) {
      if (faults.more()) {
        return;
      }
      String path = path(error.getInstanceLocation());
      String property = error.getProperty();
      switch (error.getKeyword()) {
        case "additionalProperties" ->
            faults.addAtKey(
                Faults.field(path, property), "is no field here; there are " + fields(error));
        case "required" -> faults.add(Faults.field(path, property), "is missing");
        case "enum" -> faults.add(path, "must be one of " + words(error.getSchemaNode()));
        case "type" -> faults.add(path, "must be " + kinds(error.getSchemaNode()));
        case "maxItems", "maxLength" -> faults.addSense(path, error.getMessage());
        default -> faults.add(path, error.getMessage());
      }
    }
  }

  /** The fields that may stand where one stood that isn't known. */
  private static String fields(Error error) {
    NodePath keyword = error.getSchemaLocation().getFragment();
    JsonNode holder = SCHEMA.getSchemaNode();
    for (int i = 0; i < keyword.getNameCount() - 1; i++) {
      holder = holder.path(keyword.getName(i));
    }
    return String.join(", ", holder.path("properties").propertyNames());
  }

  private static String words(JsonNode list) {
    List<String> words = new ArrayList<>();
    list.forEach(word -> words.add(word.asString()));
    return String.join(", ", words);
  }

  private static String kinds(JsonNode type) {
    List<String> kinds = new ArrayList<>();
    for (JsonNode kind : type.isArray() ? type : List.of(type)) {
      switch (kind.asString()) {
        case "object" -> kinds.add("a mapping");
        case "array" -> kinds.add("a list");
        case "string" -> kinds.add("text");
        default -> {
          // null and number: what YAML wrote is text here, and empty is said by "or nothing".
        }
      }
    }
    return String.join(" or ", kinds);
  }

  private static String path(NodePath location) {
    String path = "";
    for (int i = 0; i < location.getNameCount(); i++) {
      path =
          location.getElement(i) instanceof Integer index
              ? Faults.entry(path, index)
              : Faults.field(path, location.getName(i));
    }
    return path;
  }
}
