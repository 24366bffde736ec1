package id.siaga.notification;

import static org.assertj.core.api.Assertions.assertThat;

import id.siaga.events.Decoding;
import id.siaga.events.Topic;
import id.siaga.events.avro.Actor;
import id.siaga.events.avro.CommandKind;
import id.siaga.events.avro.DeskCommanded;
import id.siaga.events.avro.ModelRecordKind;
import id.siaga.events.avro.ModelRecorded;
import id.siaga.testkit.ProbeRecord;
import java.io.ByteArrayOutputStream;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.apache.avro.specific.SpecificRecord;
import org.junit.jupiter.api.Test;

class ModelIT extends RunningService {

  private static final String PATH = "/v1/models/activations";
  private static final String REST = "&reason=uji";

  @Test
  void publishesPartsActivationAndTheDesksCommandTogether() {
    String id = "model-" + UUID.randomUUID();
    byte[] model = new byte[4 << 20];
    new Random(1).nextBytes(model);

    HttpResponse<String> answer =
        post("?version=model-3f9a2c1b&previousVersion=rules&commandId=" + id + REST, model);

    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
    assertThat(json(answer).path("activationId").stringValue()).isEqualTo(id);
    assertThat(json(answer).path("version").stringValue()).isEqualTo("model-3f9a2c1b");
    String sha256 = json(answer).path("sha256").stringValue();
    Instant from = Instant.parse(json(answer).path("effectiveFrom").stringValue());
    assertThat(from).isAfter(Instant.now());
    List<ProbeRecord> records = models(id, 9);
    assertThat(records).extracting(ProbeRecord::key).containsOnly("model");
    assertThat(records).extracting(ProbeRecord::partition).containsOnly(records.get(0).partition());
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    for (int i = 0; i < 8; i++) {
      ModelRecorded part = decoded(ModelRecorded.class, Topic.MODELS, records.get(i));
      assertThat(part.getKind()).isEqualTo(ModelRecordKind.PART);
      assertThat(part.getPart().getNumber()).isEqualTo(i);
      assertThat(part.getPart().getCount()).isEqualTo(8);
      assertThat(hex(part.getSha256())).isEqualTo(sha256);
      bytes.writeBytes(part.getPart().getBytes().array());
    }
    assertThat(bytes.toByteArray()).isEqualTo(model);
    ModelRecorded activation = decoded(ModelRecorded.class, Topic.MODELS, records.getLast());
    assertThat(activation.getKind()).isEqualTo(ModelRecordKind.ACTIVATION);
    assertThat(activation.getVersion()).isEqualTo("model-3f9a2c1b");
    assertThat(activation.getActivation().getActivationId()).isEqualTo(id);
    assertThat(activation.getActivation().getEffectiveFrom()).isEqualTo(from);
    assertThat(activation.getActivation().getActor()).isEqualTo(new Actor("rina", "supervisor"));
    assertThat(activation.getActivation().getPreviousVersion()).isEqualTo("rules");
    ProbeRecord sent =
        probe.await(Topic.COMMANDS.wireName(), one -> id.equals(one.header("ce_id")), SOON);
    assertThat(sent.key()).isEqualTo("ID");
    DeskCommanded command = decoded(DeskCommanded.class, Topic.COMMANDS, sent);
    assertThat(command.getKind()).isEqualTo(CommandKind.RECORD_MODEL);
    assertThat(command.getModel().getVersion()).isEqualTo("model-3f9a2c1b");
    assertThat(hex(command.getModel().getSha256())).isEqualTo(sha256);
    assertThat(command.getModel().getEffectiveFrom()).isEqualTo(from);
    assertThat(command.getReason()).isEqualTo("uji");
  }

  @Test
  void modelThatTheServiceBringsAlongHasNoPartsAndNoHash() {
    String id = "bundled-" + UUID.randomUUID();

    HttpResponse<String> answer = post("?version=rules&commandId=" + id + REST, new byte[0]);

    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
    assertThat(json(answer).has("sha256")).isFalse();
    ModelRecorded only = decoded(ModelRecorded.class, Topic.MODELS, models(id, 1).getFirst());
    assertThat(only.getKind()).isEqualTo(ModelRecordKind.ACTIVATION);
    assertThat(only.getSha256()).isNull();
  }

  @Test
  void refusesWhatItCannotTake() {
    assertProblem(post("?version=m" + REST, new byte[(4 << 20) + 1]), 413, "body-too-large");
    assertProblem(post("?version=m", new byte[1]), 422, "invalid-request");
    assertProblem(
        post("?version=m&effectiveFrom=2020-01-01T00:00:00Z" + REST, new byte[1]),
        422,
        "invalid-request");
    assertProblem(get(PATH), 405, "method-not-allowed");
    assertProblem(post(PATH + "?version=m" + REST, "{}"), 415, "octets-expected");
    assertProblem(
        exchange(request("?version=m" + REST, new byte[1]).header("Origin", "http://evil.example")),
        403,
        "foreign-origin");
  }

  private HttpResponse<String> post(String query, byte[] model) {
    return exchange(request(query, model));
  }

  private HttpRequest.Builder request(String query, byte[] model) {
    return request(PATH + query)
        .header("Content-Type", "application/octet-stream")
        .POST(HttpRequest.BodyPublishers.ofByteArray(model));
  }

  private List<ProbeRecord> models(String id, int count) {
    return probe.await(
        Topic.MODELS.wireName(),
        one -> String.valueOf(one.header("ce_id")).startsWith(id),
        count,
        SOON);
  }

  private <T extends SpecificRecord> T decoded(Class<T> type, Topic topic, ProbeRecord record) {
    Decoding<SpecificRecord> decoding = codec.decode(topic, record.value());
    return switch (decoding) {
      case Decoding.Decoded<SpecificRecord> decoded -> type.cast(decoded.value());
      case Decoding.Undecodable<SpecificRecord> poison -> throw new AssertionError(poison.detail());
    };
  }

  private static String hex(ByteBuffer bytes) {
    byte[] copy = new byte[bytes.remaining()];
    bytes.duplicate().get(copy);
    return HexFormat.of().formatHex(copy);
  }

  private static void assertProblem(HttpResponse<String> answer, int status, String type) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
    assertThat(json(answer).path("type").stringValue()).isEqualTo("urn:siaga:problem:" + type);
  }
}
