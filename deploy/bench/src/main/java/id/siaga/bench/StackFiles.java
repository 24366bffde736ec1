package id.siaga.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a running stack keeps in its data directory: sample keys, ports, and process ids. */
record StackFiles(Path dataDir) {

  // The system derives start times from its boot time, which a corrected clock moves a little.
  private static final Duration TOLERANCE = Duration.ofSeconds(2);

  /** An agency and its bearer key. */
  record Key(String agency, String key) {}

  /**
   * The key of an agency, or the first there is: that one may report from everywhere.
   *
   * @throws IllegalArgumentException when there is none; says what to do
   */
  Key key(@Nullable String agency) {
    for (Map.Entry<String, JsonNode> entry : read("keys/keys.json").properties()) {
      if (agency == null || agency.equals(entry.getKey())) {
        return new Key(entry.getKey(), entry.getValue().asString());
      }
    }
    throw new IllegalArgumentException(
        "no agency's key in "
            + dataDir.resolve("keys/keys.json")
            + ": start the stack with ./siaga up, or give --key");
  }

  /** The ports the stack was started with; these where it wrote none. */
  StackPorts ports(StackPorts otherwise) {
    JsonNode ports = read("run/state.json").path("ports");
    return new StackPorts(
        ports.path("INTAKE").asInt(otherwise.intake()),
        ports.path("REGISTRY").asInt(otherwise.registry()),
        ports.path("BROKER").asInt(otherwise.broker()));
  }

  /**
   * Process ids by part; empty when the stack wrote none. One that has been given to another
   * process since is left out: the bench sends signals.
   */
  Map<String, Long> pids() {
    Map<String, Long> pids = new LinkedHashMap<>();
    for (JsonNode part : read("run/state.json").path("parts")) {
      JsonNode process = part.path("process");
      if (process.path("pid").isIntegralNumber()
          && began(process.path("pid").longValue(), process.path("start").asString(""))) {
        pids.put(part.path("name").asString(), process.path("pid").longValue());
      }
    }
    return pids;
  }

  private static boolean began(long pid, String start) {
    return ProcessHandle.of(pid)
        .flatMap(process -> process.info().startInstant())
        .filter(found ->
            !start.isEmpty()
                && Duration.between(Instant.parse(start), found).abs().compareTo(TOLERANCE) <= 0)
        .isPresent();
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
