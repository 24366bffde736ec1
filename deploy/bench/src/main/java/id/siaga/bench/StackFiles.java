package id.siaga.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a running stack keeps in its data directory: sample keys and process ids. */
record StackFiles(Path dataDir) {

  /** An agency and its bearer key. */
  record Key(String agency, String key) {}

  /**
   * The key of an agency, or the first there is.
   *
   * @throws IllegalArgumentException when there is none; says what to do
   */
  Key key(@Nullable String agency) {
    JsonNode keys = read("keys.json");
    for (Map.Entry<String, JsonNode> entry : keys.properties()) {
      if (agency == null || agency.equals(entry.getKey())) {
        return new Key(entry.getKey(), entry.getValue().asString());
      }
    }
    throw new IllegalArgumentException(
        "no agency's key in "
            + dataDir.resolve("keys.json")
            + ": start the stack with ./siaga up, or give --key");
  }

  /** Process ids by part; empty when the stack wrote none. */
  Map<String, Long> pids() {
    Map<String, Long> pids = new LinkedHashMap<>();
    for (JsonNode part : read("state.json").path("parts")) {
      if (part.path("pid").isIntegralNumber()) {
        pids.put(part.path("name").asString(), part.path("pid").longValue());
      }
    }
    return pids;
  }

  private JsonNode read(String name) {
    JsonMapper json = JsonMapper.shared();
    try {
      Path file = dataDir.resolve(name);
      return Files.exists(file) ? json.readTree(Files.readString(file)) : json.createObjectNode();
    } catch (IOException e) {
      throw new IllegalArgumentException(dataDir.resolve(name) + " can't be read", e);
    }
  }
}
