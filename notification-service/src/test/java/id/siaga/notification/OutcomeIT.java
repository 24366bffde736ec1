package id.siaga.notification;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import id.siaga.events.Topic;
import id.siaga.events.avro.AuditKind;
import id.siaga.events.avro.AuditRecorded;
import id.siaga.testkit.Reports;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What desks answer to commands: asked for, waited for, and told live. */
class OutcomeIT extends RunningService {

  private static final String CASE = "00000000-0000-8000-8000-00000000c0de";

  @Test
  void showsAnAcceptance() {
    String id = newId();
    assertThat(get("/v1/commands/" + id).statusCode()).isEqualTo(404);
    decide("61.01", id, CASE, AuditKind.COMMAND_ACCEPTED, "acknowledge");

    JsonNode outcome = awaitJson("/v1/commands/" + id, json -> json.has("outcome"));
    assertThat(outcome.toString())
        .isEqualTo(
            "{\"commandId\":\"%s\",\"desk\":\"61.01\",\"caseId\":\"%s\",\"outcome\":\"ACCEPTED\",\"at\":\"2024-11-20T03:00:00Z\"}"
                .formatted(id, CASE));
    assertThat(
            jdbc.queryForMap(
                "select desk, outcome, refusal, actor from commands where command_id = ?", id))
        .containsEntry("outcome", "ACCEPTED")
        .containsEntry("refusal", null)
        .containsEntry("actor", "operator:rina");
  }

  @Test
  void tellsForWhomAPolicyWaits() {
    String id = newId();
    decide("61.09", id, null, AuditKind.COMMAND_ACCEPTED, "propose-policy-longgar-1→61");

    JsonNode outcome = awaitJson("/v1/commands/" + id, json -> json.has("outcome"));
    assertThat(outcome.path("outcome").stringValue()).isEqualTo("ACCEPTED");
    assertThat(outcome.path("waitsFor").stringValue()).isEqualTo("61");
  }

  @Test
  void saysInTheReadersLanguageWhatARefusalMeans() {
    String id = newId();
    decide("61.02", id, CASE, AuditKind.COMMAND_REFUSED, "escalate-NASIONAL:tier-holds-it");

    JsonNode indonesian = awaitJson("/v1/commands/" + id, json -> json.has("refusal"));
    assertThat(indonesian.path("refusal").stringValue()).isEqualTo("tier-holds-it");
    assertThat(indonesian.path("refusalText").stringValue()).startsWith("Jenjang itu");
    HttpResponse<String> english =
        exchange(request("/v1/commands/" + id).header("Accept-Language", "en"));
    assertThat(json(english).path("refusalText").stringValue()).startsWith("That tier");
  }

  @Test
  void answersWhoeverWaitsAsSoonAsTheDeskHasAnswered() {
    String id = newId();
    long begin = System.nanoTime();
    CompletableFuture<HttpResponse<String>> waiting =
        http.sendAsync(
            request("/v1/commands/" + id + "?wait=30s").build(),
            HttpResponse.BodyHandlers.ofString());
    // Asked in between without waiting, it is undecided; so the first look has been in vain too.
    assertThat(get("/v1/commands/" + id).statusCode()).isEqualTo(404);
    decide("61.03", id, null, AuditKind.COMMAND_REFUSED, "activate-policy:policy-invalid");

    HttpResponse<String> answer = Awaitility.await().atMost(SOON).until(waiting::join, one -> true);
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(json(answer).path("refusal").stringValue()).isEqualTo("policy-invalid");
    assertThat(json(answer).has("caseId")).isFalse();
    assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(SOON);
  }

  @Test
  void tellsThatItIsUndecidedWhenTheWaitIsOver() {
    HttpResponse<String> answer = get("/v1/commands/" + newId() + "?wait=200ms");

    assertThat(answer.statusCode()).isEqualTo(404);
    assertThat(json(answer).path("type").stringValue())
        .isEqualTo("urn:siaga:problem:command-undecided");
    assertThat(get("/v1/commands/x?wait=31s").statusCode()).isEqualTo(422);
    assertThat(post("/v1/commands/x", "{}").statusCode()).isEqualTo(405);
  }

  @Test
  void tellsItLiveOnTheStreamOfTheDesk() {
    String id = newId();
    try (EventStream stream =
        EventStream.open(
            request("/v1/events?desk=61.04").header("Accept-Language", "en").build())) {
      stream.awaitEvent("heartbeat");
      decide("61.05", newId(), CASE, AuditKind.COMMAND_ACCEPTED, "take");
      decide("61.04", id, CASE, AuditKind.COMMAND_REFUSED, "take:case-ended");

      stream.awaitEvent("command");
      assertThat(stream.events("command")).hasSize(1);
      assertThat(stream.events("command").getFirst().data())
          .contains(id, "\"refusal\":\"case-ended\"", "\"refusalText\":\"The case has ended.\"");
    }
  }

  @Test
  void letsTheFirstAnswerStandWhateverIsReadAgain() {
    String id = newId();
    decide("61.06", id, CASE, AuditKind.COMMAND_ACCEPTED, "take");
    decide("61.06", id, CASE, AuditKind.COMMAND_REFUSED, "take:case-ended");
    String last = newId();
    decide("61.06", last, CASE, AuditKind.COMMAND_ACCEPTED, "take");
    awaitJson("/v1/commands/" + last, json -> json.has("outcome"));

    assertThat(json(get("/v1/commands/" + id)).path("outcome").stringValue()).isEqualTo("ACCEPTED");
    assertThat(
            jdbc.queryForObject(
                "select count(*) from events where payload->>'commandId' = ?", Long.class, id))
        .isEqualTo(1);
  }

  @Test
  void keepsTheAnswerOfEachDesk() {
    String id = newId();
    decide("61.08", id, CASE, AuditKind.COMMAND_ACCEPTED, "take", Reports.SUBMITTED_AT);
    decide(
        "61.09",
        id,
        CASE,
        AuditKind.COMMAND_REFUSED,
        "take:case-ended",
        Reports.SUBMITTED_AT.plusSeconds(1));

    String path = "/v1/commands/" + id;
    assertThat(outcome(path + "?wait=20s&desk=61.09")).isEqualTo("REFUSED");
    assertThat(outcome(path + "?wait=20s&desk=61.08")).isEqualTo("ACCEPTED");
    assertThat(outcome(path)).as("the newest of any desk").isEqualTo("REFUSED");
    assertThat(get(path + "?desk=61.10").statusCode()).isEqualTo(404);
    assertThat(
            jdbc.queryForObject(
                "select count(*) from events where payload->>'commandId' = ?", Long.class, id))
        .isEqualTo(2);
  }

  @Test
  void letsNoMoreWaitThanItCarries() {
    String id = newId();
    List<CompletableFuture<HttpResponse<String>>> waiting =
        Stream.generate(() -> "/v1/commands/" + id + "?wait=30s")
            .limit(4)
            .map(
                path -> http.sendAsync(request(path).build(), HttpResponse.BodyHandlers.ofString()))
            .toList();
    Awaitility.await()
        .atMost(SOON)
        .until(() -> meters.get("siaga.live.waiters").gauge().value(), waiters -> waiters == 4);

    // A wait so long that it can't be over before its turn comes to be refused.
    assertThat(json(get("/v1/commands/x?wait=10s")).path("type").stringValue())
        .isEqualTo("urn:siaga:problem:too-many-waiters");
    assertThat(get("/v1/commands/x").statusCode()).as("who does not wait").isEqualTo(404);
    decide("61.11", id, CASE, AuditKind.COMMAND_ACCEPTED, "take");
    assertThat(waiting).allMatch(answer -> answer.join().statusCode() == 200);
    Awaitility.await()
        .atMost(SOON)
        .until(() -> get("/v1/commands/x?wait=1ms").statusCode(), status -> status == 404);
  }

  @Test
  void keepsNoRowOfOtherEntries() {
    String id = newId();
    decide("61.07", id, CASE, AuditKind.CASE_CLOSED, "take");
    String last = newId();
    decide("61.07", last, CASE, AuditKind.COMMAND_ACCEPTED, "take");
    awaitJson("/v1/commands/" + last, json -> json.has("outcome"));

    assertThat(get("/v1/commands/" + id).statusCode()).isEqualTo(404);
  }

  private String outcome(String path) {
    return json(get(path)).path("outcome").stringValue();
  }

  private static String newId() {
    return "cmd-" + UUID.randomUUID();
  }

  private void decide(
      String desk, String commandId, @Nullable String caseId, AuditKind kind, String detail) {
    decide(desk, commandId, caseId, kind, detail, Reports.SUBMITTED_AT);
  }

  private void decide(
      String desk,
      String commandId,
      @Nullable String caseId,
      AuditKind kind,
      String detail,
      Instant at) {
    AuditRecorded entry =
        AuditRecorded.newBuilder()
            .setDesk(desk)
            .setSequence(1)
            .setPreviousHash(ByteBuffer.allocate(32))
            .setHash(ByteBuffer.allocate(32))
            .setKind(kind)
            .setAt(at)
            .setSubjectId(commandId)
            .setCaseId(caseId)
            .setActor("operator:rina")
            .setDetail(detail)
            .setContentHash(ByteBuffer.allocate(0))
            .build();
    probe.send(
        Topic.AUDIT.wireName(),
        desk,
        codec.encode(Topic.AUDIT, entry),
        headers(Topic.AUDIT).add("siaga_audit_kind", kind.name().getBytes(UTF_8)));
  }
}
