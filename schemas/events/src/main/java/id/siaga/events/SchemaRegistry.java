package id.siaga.events;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.apache.avro.Schema;
import org.apache.avro.SchemaParseException;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The five calls of the Confluent-compatible registry API that Siaga needs. Services only look
 * schemas up; registering is the stack's job when it starts.
 *
 * <p>Why not a registry vendor's client: see RATIONALE.md, "The wire format is ours to decode".
 */
public final class SchemaRegistry {

  private static final Duration TIMEOUT = Duration.ofSeconds(5);
  private static final String JSON = "application/vnd.schemaregistry.v1+json";

  private final URI base;
  private final HttpClient http;
  private final JsonMapper json = JsonMapper.shared();

  /**
   * @param base address of the API, for example {@code http://127.0.0.1:8181/apis/ccompat/v7}
   */
  public SchemaRegistry(URI base) {
    this.base = base;
    this.http =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(TIMEOUT)
            .build();
  }

  /**
   * The id under which a topic's schema is registered.
   *
   * @throws IllegalStateException when the schema is not registered: the stack was not provisioned
   *     with this version of the contracts
   * @throws RegistryUnavailableException when the registry is out of reach
   */
  public int idOf(Topic topic) {
    Map<String, String> body = Map.of("schema", topic.schema().toString());
    Answer answer = send("POST", "/subjects/" + topic.subject(), body);
    if (answer.missing()) {
      throw new IllegalStateException(
          "schema of " + topic.wireName() + " is not registered: provision the stack first");
    }
    return answer.expect("id").intValue();
  }

  /**
   * The schema with this id; empty when the registry knows none.
   *
   * @throws RegistryUnavailableException when the registry is out of reach
   */
  public Optional<Schema> byId(int id) {
    Answer answer = send("GET", "/schemas/ids/" + id, null);
    if (answer.missing()) {
      return Optional.empty();
    }
    try {
      return Optional.of(new Schema.Parser().parse(answer.expect("schema").stringValue()));
    } catch (SchemaParseException e) {
      return Optional.empty();
    }
  }

  /**
   * Registers a topic's schema, or finds it registered already.
   *
   * @return its id
   */
  public int register(Topic topic) {
    Map<String, String> body = Map.of("schema", topic.schema().toString());
    return send("POST", "/subjects/" + topic.subject() + "/versions", body).expect("id").intValue();
  }

  /** Sets the compatibility every subject is held to. */
  public void requireCompatibility(String level) {
    send("PUT", "/config", Map.of("compatibility", level)).expectSuccess();
  }

  /** Whether the registry answers. */
  public boolean reachable() {
    try {
      send("GET", "/subjects", null).expectSuccess();
      return true;
    } catch (RegistryUnavailableException e) {
      return false;
    }
  }

  private Answer send(String method, String path, @Nullable Object body) {
    HttpRequest.BodyPublisher publisher =
        body == null
            ? HttpRequest.BodyPublishers.noBody()
            : HttpRequest.BodyPublishers.ofString(json.writeValueAsString(body));
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(base + path))
            .timeout(TIMEOUT)
            .header("Content-Type", JSON)
            .header("Accept", JSON + ", application/json")
            .method(method, publisher)
            .build();
    try {
      HttpResponse<String> response = http.send(request, HttpResponse.BodyHandlers.ofString());
      if (response.statusCode() >= 500) {
        throw new RegistryUnavailableException(
            "registry answered " + response.statusCode() + " to " + method + " " + path);
      }
      Answer answer = new Answer(method + " " + path, response.statusCode(), response.body(), json);
      if (answer.status() == 404 && !answer.missing()) {
        // A wrong address or a proxy: taken for "unknown schema" it would make every record poison.
        throw new RegistryUnavailableException(
            "what answers at " + base + " is no registry: 404 to " + method + " " + path);
      }
      return answer;
    } catch (IOException e) {
      throw new RegistryUnavailableException("registry at " + base + " is out of reach", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new RegistryUnavailableException("interrupted while asking the registry", e);
    }
  }

  private record Answer(String call, int status, String body, JsonMapper json) {

    /**
     * Whether it was the registry that said so: 40401 no subject, 40402 no version, 40403 no
     * schema.
     */
    boolean missing() {
      if (status != 404) {
        return false;
      }
      try {
        return json.readTree(body).path("error_code").intValue(0) / 100 == 404;
      } catch (JacksonException e) {
        return false;
      }
    }

    void expectSuccess() {
      if (status / 100 != 2) {
        throw new IllegalStateException("registry refused " + call + ": " + status + " " + body);
      }
    }

    JsonNode expect(String field) {
      expectSuccess();
      JsonNode value = json.readTree(body).get(field);
      if (value == null) {
        throw new IllegalStateException("registry's answer to " + call + " has no " + field);
      }
      return value;
    }
  }
}
