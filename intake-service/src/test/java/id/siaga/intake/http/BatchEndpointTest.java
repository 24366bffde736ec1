package id.siaga.intake.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class BatchEndpointTest {

  private static final String BATCH = "/v1/reports:batch";

  private final ReportsApi api = new ReportsApi();

  @AfterEach
  void stopsTheServer() {
    api.close();
  }

  @Test
  void answersEveryLineInOrderAndLetsNoneStopTheOthers() {
    List<JsonNode> answers =
        send(
            String.join(
                "\n",
                line("a", "17.07"),
                "ini bukan json",
                line("b", "99.99"),
                "",
                "{\"text\":\"" + "x".repeat(70_000) + "\"}",
                line("a", "17.07").replace("Aman", "Lain"),
                line("c", "17.07")));
    assertThat(answers)
        .extracting(a -> a.get("line").intValue(), a -> a.get("status").intValue())
        .containsExactly(
            tuple(1, 202),
            tuple(2, 400),
            tuple(3, 422),
            tuple(5, 413),
            tuple(6, 409),
            tuple(7, 202));
    assertThat(answers.getFirst().get("reportId").stringValue())
        .isEqualTo(api.published.getFirst().id().toString());
    assertThat(answers.getFirst().get("duplicate").booleanValue()).isFalse();
    assertThat(answers.get(1).at("/problem/line").intValue()).isEqualTo(2);
    assertThat(answers.get(2).at("/problem/violations/0/field").stringValue()).isEqualTo("region");
    assertThat(api.published).hasSize(2);
    assertThat(api.count("siaga.reports.accepted", "mode", "batch")).isEqualTo(2);
    assertThat(api.count("siaga.reports.rejected", "problem", "body-too-large")).isEqualTo(1);
  }

  @Test
  void publishesNothingForABatchThatIsSentAgain() {
    String batch = lines(200);
    send(batch);
    assertThat(send(batch)).allMatch(a -> a.get("duplicate").booleanValue()).hasSize(200);
    assertThat(api.published).hasSize(200);
  }

  @Test
  void readsAThousandLinesAndTellsWhereItStopped() {
    List<JsonNode> answers = send(lines(1_005));
    assertThat(answers).hasSize(1_001);
    assertThat(answers.get(999).get("status").intValue()).isEqualTo(202);
    assertThat(answers.get(1_000).get("line").intValue()).isEqualTo(1_001);
    assertThat(answers.get(1_000).at("/problem/type").stringValue())
        .isEqualTo("urn:siaga:problem:batch-too-long");
    assertThat(api.published).hasSize(1_000);
  }

  @Test
  void answersNothingToNothing() {
    assertThat(send("\n\n")).isEmpty();
  }

  @Test
  void refusesOneKeyForMany() {
    api.client()
        .post()
        .uri(BATCH)
        .header("Content-Type", "application/x-ndjson")
        .header("Idempotency-Key", "k")
        .bodyValue(line("a", "17.07").getBytes(UTF_8))
        .exchange()
        .expectStatus()
        .isEqualTo(422)
        .expectBody()
        .jsonPath("$.violations[0].rule")
        .isEqualTo("one-key-for-many");
  }

  @Test
  void refusesOtherTypesAndStrangers() {
    api.client()
        .post()
        .uri(BATCH)
        .contentType(MediaType.APPLICATION_JSON)
        .bodyValue("[]")
        .exchange()
        .expectStatus()
        .isEqualTo(415);
    WebTestClient stranger =
        api.client().mutate().defaultHeaders(h -> h.set("Authorization", "Bearer x")).build();
    stranger.post().uri(BATCH).exchange().expectStatus().isUnauthorized();
  }

  private List<JsonNode> send(String body) {
    byte[] answer =
        api.client()
            .post()
            .uri(BATCH)
            .header("Content-Type", "application/x-ndjson")
            .bodyValue(body.getBytes(UTF_8))
            .exchange()
            .expectStatus()
            .isOk()
            .expectHeader()
            .contentType("application/x-ndjson")
            .expectBody()
            .returnResult()
            .getResponseBody();
    return answer == null
        ? List.of()
        : new String(answer, UTF_8).lines().map(JsonMapper.shared()::readTree).toList();
  }

  private static String lines(int count) {
    return IntStream.range(0, count)
        .mapToObj(i -> line("k" + i, "17.07"))
        .collect(Collectors.joining("\n"));
  }

  private static String line(String id, String region) {
    return "{\"id\":\"%s\",\"region\":\"%s\",\"text\":\"Aman.\"}".formatted(id, region);
  }
}
