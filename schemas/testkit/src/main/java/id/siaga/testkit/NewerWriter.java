package id.siaga.testkit;

import id.siaga.events.Topic;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.ByteBuffer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Writes a topic's records as a later version of the writer would: with one more, optional field,
 * and so with a schema that no reader has seen before.
 *
 * @param schemaId the registry's id of that schema
 */
public record NewerWriter(int schemaId) {

  /**
   * Registers the schema.
   *
   * @param field name of the field that is new
   * @throws AssertionError when the registry refuses it
   */
  public static NewerWriter of(Endpoints endpoints, Topic topic, String field) {
    JsonMapper json = JsonMapper.shared();
    ObjectNode schema = (ObjectNode) json.readTree(topic.schema().toString());
    ObjectNode added = schema.withArray("fields").addObject().put("name", field);
    added
        .put("doc", "Of a later version.")
        .putNull("default")
        .putArray("type")
        .add("null")
        .add("string");
    String body = json.writeValueAsString(json.createObjectNode().put("schema", schema.toString()));
    URI versions =
        URI.create(endpoints.registryUrl() + "/subjects/" + topic.wireName() + "-value/versions");
    HttpRequest request =
        HttpRequest.newBuilder(versions)
            .header("Content-Type", "application/vnd.schemaregistry.v1+json")
            .POST(BodyPublishers.ofString(body))
            .build();
    try (HttpClient client = HttpClient.newHttpClient()) {
      HttpResponse<String> answer = client.send(request, BodyHandlers.ofString());
      if (answer.statusCode() != 200) {
        throw new AssertionError("the registry refused the schema: " + answer.body());
      }
      return new NewerWriter(json.readTree(answer.body()).path("id").asInt());
    } catch (IOException e) {
      throw new AssertionError("the registry can't be reached", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError("interrupted", e);
    }
  }

  /** A record of today as this writer would write it, its new field null. */
  public byte[] rewrite(byte[] value) {
    // Magic byte, id, body; the new field is the last one, and null is branch 0 of its union.
    return ByteBuffer.allocate(value.length + 1).put(value).putInt(1, schemaId).array();
  }
}
