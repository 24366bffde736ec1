package id.siaga.scoring.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import id.siaga.scoring.domain.ModelHistory;
import id.siaga.scoring.domain.ModelScorers;
import id.siaga.scoring.domain.Review;
import id.siaga.scoring.domain.Scorer;
import id.siaga.scoring.yaml.CriteriaFiles;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.web.reactive.config.EnableWebFlux;

/** The API as configured, with everything behind it but the broker. */
@ExtendWith(OutputCaptureExtension.class)
class ClassificationsTest {

  private static final String ADDRESS = "/v1/classifications";
  private static final String DEFECT = "teks yang memicu cacat";
  private static final String BOMB =
      """
      {"text":"Ditemukan bom rakitan di gudang kotak suara KPU Lebong, warga diungsikan.",\
      "region":"17.07","stage":"KAMPANYE","nihil":false}
      """;

  private final ModelScorers scorers =
      new ModelScorers(CriteriaFiles.bundled(), Review.below(Review.USUAL_THRESHOLD));
  private final ModelHistory history =
      new ModelHistory(scorers.standardVersion(), defective(scorers.standard()));
  private final AnnotationConfigApplicationContext context =
      new AnnotationConfigApplicationContext();
  private final SimpleMeterRegistry meters = new SimpleMeterRegistry();

  @EnableWebFlux
  static class Web {}

  @BeforeEach
  void start() {
    context.register(Web.class, HttpConfiguration.class);
    context.registerBean(ModelHistory.class, () -> history);
    context.registerBean(MeterRegistry.class, () -> meters);
    context.refresh();
  }

  @AfterEach
  void stop() {
    context.close();
  }

  @Test
  void classifiesATextAsTheStageWould() {
    post(BOMB)
        .expectStatus()
        .isOk()
        .expectHeader()
        .contentType(MediaType.APPLICATION_JSON)
        .expectHeader()
        .valueEquals("Cache-Control", "no-store")
        .expectBody()
        .jsonPath("$.id")
        .doesNotExist()
        .jsonPath("$.category")
        .isEqualTo("ANCAMAN")
        .jsonPath("$.severity")
        .isEqualTo("KRITIS")
        .jsonPath("$.confidence.category")
        .isNumber()
        .jsonPath("$.needsReview")
        .isBoolean()
        .jsonPath("$.version")
        .isEqualTo("rules-1")
        .jsonPath("$.evidence[0].quote")
        .exists();

    assertThat(counted("siaga.http.classified")).isEqualTo(1);
  }

  @Test
  void usesTheModelInForceNow() {
    String version = scorers.bundledVersion();
    Scorer later =
        report -> {
          throw new IllegalStateException("it is not its time yet");
        };
    Scorer now = scorers.bundled(version).orElseThrow();
    Instant moment = Instant.now();
    history.add(new ModelHistory.Activation("1", version, moment.minusSeconds(1)), now, () -> now);
    history.add(
        new ModelHistory.Activation("2", "later", moment.plusSeconds(600)), later, () -> later);

    post(BOMB).expectBody().jsonPath("$.version").isEqualTo("rules-1+" + version);
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
    post(body)
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

    assertThat(counted("siaga.http.problems", "problem", "invalid-report")).isEqualTo(1);
    assertThat(counted("siaga.http.classified")).isZero();
  }

  @Test
  void speaksEnglishToWhoAsksForIt() {
    client()
        .post()
        .uri(ADDRESS)
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
    post(body)
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
    post("{\"text\":\"x\"" + " ".repeat(64 << 10) + "}")
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
    client()
        .post()
        .uri(ADDRESS)
        .header("Content-Type", type)
        .bodyValue(BOMB.getBytes(UTF_8))
        .exchange()
        .expectStatus()
        .isEqualTo(415);
  }

  @Test
  void knowsOneAddressAndOneMethod() {
    client()
        .method(HttpMethod.GET)
        .uri(ADDRESS)
        .exchange()
        .expectStatus()
        .isEqualTo(405)
        .expectHeader()
        .valueEquals("Allow", "POST")
        .expectBody()
        .jsonPath("$.type")
        .isEqualTo("urn:siaga:problem:method-not-allowed");
    client()
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
    post("{\"text\":\"" + DEFECT + "\"}")
        .expectStatus()
        .isEqualTo(500)
        .expectBody()
        .jsonPath("$.type")
        .isEqualTo("urn:siaga:problem:internal")
        .jsonPath("$.detail")
        .isEqualTo("Kesalahan ini sudah tercatat, tanpa isi teks.");

    assertThat(counted("siaga.http.problems", "problem", "internal")).isEqualTo(1);
    assertThat(output.getAll()).contains("IllegalStateException").doesNotContain(DEFECT);
  }

  private WebTestClient.ResponseSpec post(String body) {
    return client()
        .post()
        .uri(ADDRESS)
        .contentType(MediaType.APPLICATION_JSON)
        .bodyValue(body)
        .exchange();
  }

  private WebTestClient client() {
    return WebTestClient.bindToApplicationContext(context).build();
  }

  private double counted(String name, String... tags) {
    return meters.find(name).tags(tags).counters().stream().mapToDouble(Counter::count).sum();
  }

  private static Scorer defective(Scorer scorer) {
    return report -> {
      if (report.text().equals(DEFECT)) {
        throw new IllegalStateException("can't score '" + DEFECT + "'");
      }
      return scorer.score(report);
    };
  }
}
