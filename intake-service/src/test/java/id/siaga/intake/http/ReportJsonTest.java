package id.siaga.intake.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import id.siaga.intake.domain.Field;
import id.siaga.intake.domain.ReportDraft;
import id.siaga.intake.domain.Rule;
import id.siaga.intake.domain.Violation;
import id.siaga.intake.http.ReportJson.Reading;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReportJsonTest {

  private static final String FULL =
      """
      {"id": "r001", "text": "Dua kubu\\nberhadapan.", "region": "17.07", "kecamatan": "17.07.01",
       "desa": "17.07.01.2002", "tps": "004", "stage": "KAMPANYE",
       "occurredAt": "2024-11-20T08:00:00+07:00",
       "facts": {"what": "a", "when": "b", "where": "c", "who": "d", "why": "e", "how": "f"},
       "actionsTaken": "g", "assessment": "h", "recommendation": "i",
       "source": {"kind": "WARGA", "reliability": "B", "credibility": 2},
       "attachments": [{"uri": "https://x.id/a", "sha256": "ab", "mediaType": "image/jpeg"}],
       "mode": "DRILL", "nihil": true, "corrects": "u1", "withdraws": "u2"}
      """;

  @Test
  void readsEveryField() {
    ReportDraft draft = draft(FULL);
    assertThat(draft.flaws()).isEmpty();
    assertThat(draft.texts()).containsOnlyKeys(Field.values()).containsEntry(Field.FACTS_HOW, "f");
    assertThat(draft.credibility()).isEqualTo(2);
    assertThat(draft.nihil()).isTrue();
    assertThat(draft.attachments())
        .containsExactly(new ReportDraft.AttachmentDraft("https://x.id/a", "ab", "image/jpeg"));
  }

  @Test
  void takesNullForAbsent() {
    assertThat(
            draft(
                """
                {"text": null, "facts": null, "source": {"kind": null, "credibility": null},
                 "attachments": null, "nihil": null}
                """))
        .isEqualTo(new ReportDraft(Map.of(), null, List.of(), false, List.of()));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"region\": 17.07}|region|WRONG_TYPE",
        "{\"text\": [\"a\"]}|text|WRONG_TYPE",
        "{\"text\": {\"text\": \"b\"}}|text|WRONG_TYPE",
        "{\"facts\": \"x\"}|facts|WRONG_TYPE",
        "{\"nihil\": \"true\"}|nihil|WRONG_TYPE",
        "{\"attachments\": {}}|attachments|WRONG_TYPE",
        "{\"attachments\": [1]}|attachments[0]|WRONG_TYPE",
        "{\"attachments\": [{\"size\": 1}]}|attachments[0].size|UNKNOWN_FIELD",
        "{\"source\": {\"credibility\": 1.5}}|source.credibility|WRONG_TYPE",
        "{\"source\": {\"credibility\": 99999999999}}|source.credibility|WRONG_TYPE",
        "{\"text\": \"a\", \"text\": \"b\"}|text|REPEATED",
        "{\"teks\": {\"deep\": [1, {\"x\": 2}]}}|teks|UNKNOWN_FIELD",
        "{\"facts.what\": \"x\"}|facts.what|UNKNOWN_FIELD",
        "{\"facts\": {\"whom\": \"x\"}}|facts.whom|UNKNOWN_FIELD",
        "{\"reporter\": {\"name\": \"x\"}}|reporter|PERSONAL_DATA",
        "{\"nama_pelapor\": \"x\"}|nama_pelapor|PERSONAL_DATA",
        "{\"sealed\": \"x\"}|sealed|PERSONAL_DATA",
        "{\"agency\": \"x\"}|agency|AGENCY_FROM_KEY",
        "[]||WRONG_TYPE",
        "\"text\"||WRONG_TYPE"
      })
  void keepsReadingBehindAFlaw(String json, String field, Rule rule) {
    assertThat(draft(json).flaws())
        .singleElement()
        .satisfies(flaw -> {
          assertThat(flaw.field()).isEqualTo(field == null ? "" : field);
          assertThat(flaw.rule()).isEqualTo(rule);
        });
  }

  @Test
  void cutsLongNamesBeforeTellingThem() {
    assertThat(draft("{\"" + "x".repeat(5_000) + "\": 1}").flaws())
        .containsExactly(Violation.of("x".repeat(64) + "…", Rule.UNKNOWN_FIELD));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "''|1",
        "{|1",
        "{\"text\": \"a}|1",
        "{\"text\": nope}|1",
        "{} {}|1",
        "{\"a\": 1,}|1",
        "[[[|1",
        "\u0000|1"
      })
  void tellsWhereItIsNoJson(String json, int line) {
    assertThat(read(json.getBytes(UTF_8)))
        .isInstanceOfSatisfying(
            Reading.Malformed.class,
            at -> {
              assertThat(at.line()).isEqualTo(line);
              assertThat(at.column()).isPositive();
            });
  }

  @Test
  void countsLinesAndColumnsFromOne() {
    assertThat(read("{\"text\": \"a\",\n  oops}".getBytes(UTF_8)))
        .isEqualTo(new Reading.Malformed(2, 3));
  }

  @ParameterizedTest
  @ValueSource(ints = {0xC0, 0xFF, 0xED})
  void refusesBytesThatAreNoUtf8(int wrong) {
    byte[] json = "{\"text\": \"a?\"}".getBytes(UTF_8);
    json[11] = (byte) wrong;
    assertThat(read(json)).isInstanceOf(Reading.Malformed.class);
  }

  @Test
  void survivesDeepNesting() {
    String deep = "{\"x\": " + "[".repeat(20_000);
    assertThat(read(deep.getBytes(UTF_8))).isInstanceOf(Reading.Malformed.class);
  }

  @Test
  void neverThrowsWhateverTheBytes() {
    Random random = new Random(2024);
    byte[] full = FULL.getBytes(UTF_8);
    for (int i = 0; i < 20_000; i++) {
      byte[] bytes = full.clone();
      for (int flips = 1 + random.nextInt(4); flips > 0; flips--) {
        bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
      }
      assertThat(read(bytes)).isNotNull();
    }
  }

  private static ReportDraft draft(String json) {
    return switch (read(json.getBytes(UTF_8))) {
      case Reading.Draft read -> read.draft();
      case Reading.Malformed at -> throw new AssertionError(at.toString());
    };
  }

  private static Reading read(byte[] json) {
    return ReportJson.read(json);
  }
}
