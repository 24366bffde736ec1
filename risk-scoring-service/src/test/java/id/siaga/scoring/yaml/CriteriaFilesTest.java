package id.siaga.scoring.yaml;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import id.siaga.events.domain.Category;
import id.siaga.scoring.domain.Classification;
import id.siaga.scoring.domain.Classifier;
import id.siaga.scoring.domain.Report;
import id.siaga.scoring.domain.criteria.Criteria;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CriteriaFilesTest {

  private static final String INDEX =
      """
      version: test-1
      scale: {decisive: 1, share: 0.5, temperature: {category: 1, topic: 1, severity: 1}}
      files: [rules.yaml]
      """;

  @Test
  void loadsWhatComesWithTheService() {
    Criteria bundled = CriteriaFiles.bundled();
    assertThat(bundled.criteria()).hasSizeGreaterThan(80);
    assertThat(bundled.version()).isEqualTo("rules-3");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {together: [[bom], [pasar]]}|Ada bom di pasar.|true
          {together: [[bom], [pasar]]}|Ada bom. Pasar ramai.|false
          {allOf: [[bom], [pasar]]}|Ada bom. Pasar ramai.|true
          {allOf: [[bom], {not: [pasar]}]}|Ada bom di pasar.|false
          {together: [[bom], {not: [pasar]}]}|Ada bom. Pasar ramai.|true
          {anyOf: [[bom], [pasar]]}|Pasar ramai.|true
          [bom]|Tidak ada bom.|false
          {denied: [bom]}|Tidak ada bom.|true
          {said: [bom]}|Tidak ada bom.|true
          {number: {of: [kecamatan], atLeast: 3}}|Terjadi di lima kecamatan.|true
          {number: {of: [kecamatan], atLeast: 3}}|Terjadi di dua kecamatan.|false
          {number: {of: [orang], atLeast: 2, atMost: 5}}|Empat orang warga luka.|true
          """)
  void holdsExactlyWhenTheConditionDoes(String when, String text, boolean holds) {
    Criteria criteria =
        read(
            """
            negators: [tidak]
            criteria:
              - {id: a.b, version: 1, when: %s, supports: {ANCAMAN: 2}}
            """
                .formatted(when));
    Classification classification = new Classifier(criteria, 0.5).classify(Report.of(text));
    assertThat(classification.category() == Category.ANCAMAN).isEqualTo(holds);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          criteria: [{id: a, version: 1, when: [bom], supports: {ANCMAN: 1}}]|rules.yaml.criteria[0] (a).supports.ANCMAN is no category, topic or severity
          criteria: [{id: a, version: 1, when: [Bom!], supports: {ANCAMAN: 1}}]|(a).when[0]: phrase must be lower-case words
          criteria: [{id: a, version: 1, when: [on], supports: {ANCAMAN: 1}}]|(a).when[0] must be text, was 'true'
          criteria: [{id: a, version: 1, when: [], supports: {ANCAMAN: 1}}]|(a).when: 'words' must not be empty
          criteria: [{id: a, version: 1, when: {near: [bom]}, supports: {ANCAMAN: 1}}]|(a).when.near is no kind of condition
          criteria: [{id: a, version: 1, when: {cue: lain}, supports: {ANCAMAN: 1}}]|names no cue that was read before: 'lain'
          criteria: [{id: a, version: 0, when: [bom], supports: {ANCAMAN: 1}}]|criterion a: version must be 1 or more
          criteria: [{id: a, version: 1, when: [bom]}]|criterion a: supports nothing
          criteria: [{id: a, version: 1, when: {topic: [SARA]}, supports: {SARA: 1}}]|a topic can't rest on what comes later
          criteria: [{id: a, version: 1, when: {category: [NIHIL]}, supports: {NIHIL: 1}}]|a category can't rest on the category
          criteria: [{id: a, version: 1, wenn: [bom], supports: {ANCAMAN: 1}}]|wenn is unknown here
          plain: {orang: [org], warga: [org]}|'org' stands for [orang] already
          plain: {orang: [o2]}|'o2' must be one word of a to z
          cues: {x: [a], x: [b]}|found duplicate key x
          """)
  void namesThePlaceAndTheRule(String yaml, String message) {
    assertThatExceptionOfType(InvalidCriteriaException.class)
        .isThrownBy(() -> read(yaml))
        .withMessageContaining(message);
  }

  @Test
  void refusesTwoCriteriaWithOneId() {
    String one = "{id: a, version: 1, when: [bom], supports: {ANCAMAN: 1}}";
    assertThatExceptionOfType(InvalidCriteriaException.class)
        .isThrownBy(() -> read("criteria: [" + one + ", " + one + "]"))
        .withMessageContaining("criterion a is there twice");
  }

  @Test
  void namesAFileThatIsMissing() {
    assertThatExceptionOfType(InvalidCriteriaException.class)
        .isThrownBy(() -> CriteriaFiles.read(name -> null))
        .withMessage("criteria file criteria.yaml is missing");
  }

  /** Incidents are classified, never peoples, religions or parties. */
  @ParameterizedTest
  @ValueSource(
      strings = {"lexicon.yaml", "cues.yaml", "topics.yaml", "categories.yaml", "severity.yaml"})
  void knowsNoPeopleReligionOrParty(String file) throws IOException {
    Pattern forbidden =
        Pattern.compile(
            "(?i)\\b(islam|kristen|katolik|hindu|buddha|konghucu|muslim|nasrani|jawa|sunda|batak|bugis"
                + "|dayak|madura|melayu|minang|tionghoa|cina|papua|ambon|banjar|aceh|bali|pdip?|pdi"
                + "|golkar|gerindra|nasdem|pkb|pks|ppp|demokrat|hanura|perindo|psi|gereja|masjid|pura)\\b");
    try (InputStream in =
        Objects.requireNonNull(getClass().getResourceAsStream("/criteria/" + file))) {
      assertThat(new String(in.readAllBytes(), UTF_8).replaceAll("#.*", ""))
          .doesNotContainPattern(forbidden);
    }
  }

  private static Criteria read(String rules) {
    Map<String, String> files = Map.of("criteria.yaml", INDEX, "rules.yaml", rules);
    return CriteriaFiles.read(name -> stream(files.get(name)));
  }

  private static @Nullable InputStream stream(@Nullable String text) {
    return text == null ? null : new ByteArrayInputStream(text.getBytes(UTF_8));
  }
}
