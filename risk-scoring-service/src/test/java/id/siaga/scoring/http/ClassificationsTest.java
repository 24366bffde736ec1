package id.siaga.scoring.http;

import static org.assertj.core.api.Assertions.assertThat;

import id.siaga.scoring.domain.ModelHistory;
import id.siaga.scoring.domain.Scorer;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;

class ClassificationsTest {

  private final ClassificationsApi api = new ClassificationsApi();

  @AfterEach
  void stop() {
    api.close();
  }

  @Test
  void classifiesATextAsTheStageWould() {
    api.post(ClassificationsApi.BOMB)
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
        .isEqualTo("rules-3")
        .jsonPath("$.evidence[0].quote")
        .exists();

    assertThat(api.counted("siaga.http.classified")).isEqualTo(1);
  }

  @Test
  void usesTheModelInForceNow() {
    String version = api.scorers.bundledVersion();
    Scorer later =
        report -> {
          throw new IllegalStateException("it is not its time yet");
        };
    Scorer now = api.scorers.bundled(version).orElseThrow();
    Instant moment = Instant.now();
    api.history.add(
        new ModelHistory.Activation("1", version, moment.minusSeconds(1)), now, () -> now);
    api.history.add(
        new ModelHistory.Activation("2", "later", moment.plusSeconds(600)), later, () -> later);

    api.post(ClassificationsApi.BOMB)
        .expectBody()
        .jsonPath("$.version")
        .isEqualTo("rules-3+" + version);
  }
}
