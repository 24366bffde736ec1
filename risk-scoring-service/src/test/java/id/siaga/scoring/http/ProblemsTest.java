package id.siaga.scoring.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;

/** What the API answers when it can't classify. */
@ExtendWith(OutputCaptureExtension.class)
class ProblemsTest {

  private final ClassificationsApi api = new ClassificationsApi();

  @AfterEach
  void stop() {
    api.close();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{}|text|required|wajib diisi",
        "{\"text\":\"\"}|text|required|wajib diisi",
        "{\"text\":\"x\",\"teks\":1}|teks|unknown-field|tidak dikenal",
        "{\"text\":\"x\",\"id\":\"a\"}|id|unknown-field|tidak dikenal",
        "{\"text\":5}|text|wrong-type|harus berjenis JSON string",
        "{\"text\":\"x\",\"nihil\":\"ya\"}|nihil|wrong-type|harus berjenis JSON boolean",
        "{\"text\":\"x\",\"stage\":\"?\"}|stage|not-allowed|harus salah satu dari: ",
        "[]||wrong-type|harus berjenis JSON object",
      })
  void saysFieldByFieldWhatIsWrong(String body, String field, String rule, String message) {
    api.post(body)
        .expectStatus()
        .isEqualTo(422)
        .expectHeader()
        .contentType(MediaType.APPLICATION_PROBLEM_JSON)
        .expectHeader()
        .valueEquals("Content-Language", "id")
        .expectBody()
        .jsonPath("$.type")
        .isEqualTo("urn:siaga:problem:invalid-report")
        .jsonPath("$.violations[0].field")
        .isEqualTo(field == null ? "" : field)
        .jsonPath("$.violations[0].rule")
        .isEqualTo(rule)
        .jsonPath("$.violations[0].message")
        .value(String.class, told -> assertThat(told).startsWith(message));

    assertThat(api.counted("siaga.http.problems", "problem", "invalid-report")).isEqualTo(1);
    assertThat(api.counted("siaga.http.classified")).isZero();
  }

  @Test
  void speaksEnglishToWhoAsksForIt() {
    api.client()
        .post()
        .uri(ClassificationsApi.ADDRESS)
        .contentType(MediaType.APPLICATION_JSON)
        .header("Accept-Language", "en-GB, id;q=0.5")
        .bodyValue("{\"text\":\"" + "x".repeat(10_001) + "\"}")
        .exchange()
        .expectHeader()
        .valueEquals("Content-Language", "en")
        .expectBody()
        .jsonPath("$.title")
        .isEqualTo("The body breaks rules")
        .jsonPath("$.violations[0].message")
        .isEqualTo("may have 10000 characters at most");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {"{\"text\":|1|9", "``|1|1", "{\"text\":\"x\"} {}|1|14"})
  void saysWhereJsonEnds(String body, int line, int column) {
    api.post(body)
        .expectStatus()
        .isBadRequest()
        .expectBody()
        .jsonPath("$.type")
        .isEqualTo("urn:siaga:problem:malformed-json")
        .jsonPath("$.line")
        .isEqualTo(line)
        .jsonPath("$.column")
        .isEqualTo(column);
  }

  @Test
  void takesNoBodyLargerThanItSays() {
    api.post("{\"text\":\"x\"" + " ".repeat(64 << 10) + "}")
        .expectStatus()
        .isEqualTo(413)
        .expectBody()
        .jsonPath("$.detail")
        .isEqualTo("Satu teks dengan keterangannya paling besar 64 KiB.");
  }

  @ParameterizedTest
  @CsvSource({
    "text/plain",
    "application/json;charset=utf-16",
    "application/xml",
    "application/problem+json"
  })
  void takesOnlyJsonInUtf8(String type) {
    api.client()
        .post()
        .uri(ClassificationsApi.ADDRESS)
        .header("Content-Type", type)
        .bodyValue(ClassificationsApi.BOMB.getBytes(UTF_8))
        .exchange()
        .expectStatus()
        .isEqualTo(415);
  }

  @Test
  void knowsOneAddressAndOneMethod() {
    api.client()
        .method(HttpMethod.GET)
        .uri(ClassificationsApi.ADDRESS)
        .exchange()
        .expectStatus()
        .isEqualTo(405)
        .expectHeader()
        .valueEquals("Allow", "POST")
        .expectBody()
        .jsonPath("$.type")
        .isEqualTo("urn:siaga:problem:method-not-allowed");
    api.client()
        .get()
        .uri("/v1/klasifikasi")
        .exchange()
        .expectStatus()
        .isNotFound()
        .expectBody()
        .jsonPath("$.type")
        .isEqualTo("urn:siaga:problem:not-found");
  }

  @Test
  void tellsNobodyTheTextOfADefect(CapturedOutput output) {
    api.post("{\"text\":\"" + ClassificationsApi.DEFECT + "\"}")
        .expectStatus()
        .isEqualTo(500)
        .expectBody()
        .jsonPath("$.type")
        .isEqualTo("urn:siaga:problem:internal")
        .jsonPath("$.detail")
        .isEqualTo("Kesalahan ini sudah tercatat, tanpa isi teks.");

    assertThat(api.counted("siaga.http.problems", "problem", "internal")).isEqualTo(1);
    assertThat(output.getAll())
        .contains("IllegalStateException")
        .doesNotContain(ClassificationsApi.DEFECT);
  }

  @Test
  void refusesWhatItHasNoRoomFor() {
    api.fill();

    api.post(ClassificationsApi.BOMB)
        .expectStatus()
        .isEqualTo(503)
        .expectHeader()
        .valueEquals("Retry-After", "1")
        .expectBody()
        .jsonPath("$.type")
        .isEqualTo("urn:siaga:problem:overloaded");
  }
}
