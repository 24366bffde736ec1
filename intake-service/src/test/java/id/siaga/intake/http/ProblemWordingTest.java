package id.siaga.intake.http;

import static org.assertj.core.api.Assertions.assertThat;

import id.siaga.intake.domain.Rule;
import id.siaga.intake.domain.Violation;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.http.ProblemDetail;

class ProblemWordingTest {

  private static final Locale ID = Locale.forLanguageTag("id");
  private final ProblemWording wording = new ProblemWording();

  @ParameterizedTest
  @EnumSource(ProblemType.class)
  void hasWordsForEveryProblem(ProblemType type) {
    for (Locale language : List.of(ID, Locale.ENGLISH)) {
      ProblemDetail detail = wording.detail(Problem.of(type, "one", "two"), language);
      assertThat(detail.getType()).hasToString("urn:siaga:problem:" + type.code());
      assertThat(detail.getStatus()).isEqualTo(type.status().value());
      assertThat(detail.getTitle()).isNotBlank();
      assertThat(detail.getDetail()).isNotBlank().doesNotContain("{").doesNotContain("''");
    }
  }

  @ParameterizedTest
  @EnumSource(Rule.class)
  void hasWordsForEveryRule(Rule rule) {
    Problem problem = Problem.refused(List.of(Violation.of("text", rule, 10_000)));
    assertThat(new String(wording.bytes(problem, ID), StandardCharsets.UTF_8))
        .contains("\"rule\":\"" + rule.code() + "\"")
        .doesNotContain("{0}");
    assertThat(wording.detail(problem, Locale.ENGLISH).getProperties())
        .isNotEqualTo(wording.detail(problem, ID).getProperties());
  }

  @Test
  void saysTheSameInBothLanguages() {
    assertThat(keys(Locale.ENGLISH)).isEqualTo(keys(ID));
    Set<String> used = new TreeSet<>();
    Stream.of(ProblemType.values())
        .forEach(t ->
            used.addAll(
                List.of("problem." + t.code() + ".title", "problem." + t.code() + ".detail")));
    Stream.of(Rule.values()).forEach(r -> used.add("violation." + r.code()));
    assertThat(keys(ID)).isEqualTo(used);
  }

  @Test
  void writesLimitsAsTheyAreTyped() {
    Problem problem = Problem.refused(List.of(Violation.of("text", Rule.TOO_LONG, 10_000)));
    assertThat(wording.detail(problem, ID).getProperties())
        .asString()
        .contains("paling panjang 10000 karakter");
  }

  @ParameterizedTest
  @CsvSource({
    ",id",
    "'',id",
    "id,id",
    "id-ID,id",
    "en,en",
    "en-GB;q=0.8,en",
    "'en;q=0.5,id;q=0.9',id",
    "'fr,en;q=0.1',en",
    "jv,id",
    "'*',id",
    "'%%%',id"
  })
  void speaksTheLanguageThatIsAskedFor(String header, String language) {
    assertThat(ProblemWording.language(header).toLanguageTag()).isEqualTo(language);
  }

  private static Set<String> keys(Locale language) {
    return new TreeSet<>(
        ResourceBundle.getBundle(
                "problems",
                language,
                ResourceBundle.Control.getNoFallbackControl(
                    ResourceBundle.Control.FORMAT_PROPERTIES))
            .keySet());
  }
}
