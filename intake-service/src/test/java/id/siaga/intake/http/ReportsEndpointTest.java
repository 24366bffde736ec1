package id.siaga.intake.http;

import static org.assertj.core.api.Assertions.assertThat;

import id.siaga.intake.domain.ReportPublisher.Publication;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;

class ReportsEndpointTest {

  private static final String CLASH = "{\"text\": \"Dua kubu.\", \"region\": \"17.07\"}";
  private static final String TRACE = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01";

  private final ReportsApi api = new ReportsApi();

  @AfterEach
  void stopsTheServer() {
    api.close();
  }

  @Test
  void answersWithIdAndAddress() {
    post(CLASH, "r001")
        .expectStatus()
        .isAccepted()
        .expectHeader()
        .contentType(MediaType.APPLICATION_JSON)
        .expectHeader()
        .location("https://siaga.example/v1/reports/b90ebabb-9e15-8bbb-8a8c-309da0c20acf")
        .expectBody()
        .json(
            """
            {"reportId": "b90ebabb-9e15-8bbb-8a8c-309da0c20acf", "status": "ACCEPTED",
             "duplicate": false, "idempotencyKey": "r001", "stage": "DI_LUAR_TAHAPAN",
             "submittedAt": "2024-11-20T03:00:00Z"}
            """);
    assertThat(api.published)
        .singleElement()
        .satisfies(report -> assertThat(report.agency()).isEqualTo("polres-lebong"));
    assertThat(api.count("siaga.reports.accepted", "mode", "single")).isEqualTo(1);
  }

  @Test
  void makesAKeyWhereThereIsNone() {
    post(CLASH, null).expectBody().jsonPath("$.idempotencyKey").isNotEmpty();
    post(CLASH, null).expectStatus().isAccepted();
    assertThat(api.published).extracting(r -> r.idempotencyKey()).doesNotHaveDuplicates();
  }

  @Test
  void recognisesARepeat() {
    post(CLASH, "r001");
    post("{\"region\":\"17.07\",\"text\":\"Dua kubu.\",\"mode\":\"LIVE\"}", "r001")
        .expectStatus()
        .isAccepted()
        .expectBody()
        .jsonPath("$.duplicate")
        .isEqualTo(true);
    assertThat(api.published).hasSize(1);
    assertThat(api.meters.get("siaga.reports.duplicate").counter().count()).isEqualTo(1);
  }

  @Test
  void refusesAnotherReportUnderTheSameKey() {
    post(CLASH, "r001");
    problem(post(CLASH.replace("Dua", "Tiga"), "r001"), 409, "idempotency-conflict")
        .jsonPath("$.reportId")
        .isEqualTo("b90ebabb-9e15-8bbb-8a8c-309da0c20acf");
    assertThat(api.count("siaga.reports.rejected", "problem", "idempotency-conflict")).isEqualTo(1);
  }

  @Test
  void passesTheTraceOn() {
    api.client()
        .post()
        .uri("/v1/reports")
        .contentType(MediaType.APPLICATION_JSON)
        .header("traceparent", TRACE)
        .bodyValue(CLASH)
        .exchange();
    assertThat(api.traces).containsExactly(TRACE);
  }

  @Test
  void namesEveryViolationInIndonesianOrEnglish() {
    String wrong = "{\"region\": \"17.99\", \"stage\": \"X\", \"reporter\": \"Budi\"}";
    problem(post(wrong, null), 422, "invalid-report")
        .jsonPath("$.violations[*].field")
        .isEqualTo(List.of("reporter", "region", "stage", "text"))
        .jsonPath("$.violations[3].message")
        .isEqualTo("wajib diisi");
    api.client()
        .post()
        .uri("/v1/reports")
        .contentType(MediaType.APPLICATION_JSON)
        .header("Accept-Language", "en-GB")
        .bodyValue(wrong)
        .exchange()
        .expectHeader()
        .valueEquals("Content-Language", "en")
        .expectBody()
        .jsonPath("$.violations[3].message")
        .isEqualTo("must be given");
    assertThat(api.published).isEmpty();
  }

  @Test
  void tellsLineAndColumnOfASyntaxError() {
    problem(post("{\"text\": \"a\",\n  oops}", null), 400, "malformed-json")
        .jsonPath("$.line")
        .isEqualTo(2)
        .jsonPath("$.column")
        .isEqualTo(3);
    problem(post("", null), 400, "malformed-json");
  }

  @Test
  void bouncesABodyThatIsTooLarge() {
    problem(post("x".repeat(65_537), null), 413, "body-too-large");
    post(CLASH + " ".repeat(65_536 - CLASH.length()), null).expectStatus().isAccepted();
  }

  @ParameterizedTest
  @CsvSource({
    "text/plain,Bearer rahasia,415,unsupported-media-type",
    "application/json;charset=latin1,Bearer rahasia,415,unsupported-media-type",
    "application/json,Bearer salah,401,unauthenticated",
    "application/json,Basic cmFoYXNpYQ==,401,unauthenticated"
  })
  void refusesOtherTypesAndStrangers(String type, String key, int status, String problem) {
    problem(
        api.client()
            .post()
            .uri("/v1/reports")
            .header("Content-Type", type)
            .headers(headers -> headers.set("Authorization", key))
            .bodyValue(CLASH.getBytes(StandardCharsets.UTF_8))
            .exchange(),
        status,
        problem);
    assertThat(api.count("siaga.reports.rejected", "problem", problem)).isEqualTo(1);
  }

  @Test
  void holdsAnAgencyToItsRegions() {
    WebTestClient lebong =
        api.client().mutate().defaultHeaders(h -> h.set("Authorization", "Bearer lebong")).build();
    problem(
        lebong
            .post()
            .uri("/v1/reports")
            .contentType(MediaType.APPLICATION_JSON)
            .bodyValue(CLASH.replace("17.07", "33.05"))
            .exchange(),
        403,
        "region-not-allowed");
  }

  @ParameterizedTest
  @EnumSource(value = Publication.class, mode = EnumSource.Mode.EXCLUDE, names = "ACKNOWLEDGED")
  void asksToComeAgainWithTheSameKey(Publication failure) {
    api.next = failure;
    WebTestClient.ResponseSpec answer = post(CLASH, null);
    String type = failure.name().toLowerCase(Locale.ROOT).replace('_', '-');
    answer.expectHeader().valueEquals("Retry-After", "5");
    problem(answer, 503, type)
        .jsonPath("$.idempotencyKey")
        .isEqualTo(api.published.getFirst().idempotencyKey());
    assertThat(api.count("siaga.reports.rejected", "problem", type)).isEqualTo(1);
  }

  @Test
  void answersOtherMethodsWithAProblemToo() {
    problem(api.client().get().uri("/v1/reports").exchange(), 405, "method-not-allowed");
  }

  private WebTestClient.ResponseSpec post(String body, @Nullable String key) {
    WebTestClient.RequestBodySpec request =
        api.client().post().uri("/v1/reports").contentType(MediaType.APPLICATION_JSON);
    return (key == null ? request : request.header("Idempotency-Key", key))
        .bodyValue(body)
        .exchange();
  }

  private static WebTestClient.BodyContentSpec problem(
      WebTestClient.ResponseSpec answer, int status, String type) {
    return answer
        .expectStatus()
        .isEqualTo(status)
        .expectHeader()
        .contentType(MediaType.APPLICATION_PROBLEM_JSON)
        .expectBody()
        .jsonPath("$.type")
        .isEqualTo("urn:siaga:problem:" + type)
        .jsonPath("$.status")
        .isEqualTo(status)
        .jsonPath("$.title")
        .isNotEmpty();
  }
}
