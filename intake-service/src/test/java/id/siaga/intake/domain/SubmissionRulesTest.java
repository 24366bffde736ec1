package id.siaga.intake.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import id.siaga.events.domain.DerivedId;
import id.siaga.events.domain.DeskCode;
import id.siaga.events.domain.ElectionCalendar;
import id.siaga.events.domain.RegionScope;
import id.siaga.events.domain.Regions;
import id.siaga.events.domain.ReportMode;
import id.siaga.events.domain.Stage;
import id.siaga.intake.domain.ReportDraft.AttachmentDraft;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class SubmissionRulesTest {

  private static final Instant NOW = Instant.parse("2024-11-20T03:00:00.123456789Z");
  private static final String HASH = "ab".repeat(32);

  private static final SubmissionRules RULES =
      new SubmissionRules(Regions.load(), new ElectionCalendar(List.of()), () -> "made-by-intake");

  @Test
  void takesAReportWithTextAndRegionOnly() {
    Submission report = valid(Drafts.clash());
    assertThat(report.id()).isEqualTo(DerivedId.report("polres-lebong", "17.07", "made-by-intake"));
    assertThat(report.agency()).isEqualTo("polres-lebong");
    assertThat(report.mode()).isEqualTo(ReportMode.LIVE);
    assertThat(report.stage()).isEqualTo(Stage.DI_LUAR_TAHAPAN);
    assertThat(report.stageDerived()).isTrue();
    assertThat(report.submittedAt()).isEqualTo(Instant.parse("2024-11-20T03:00:00.123456Z"));
    assertThat(report.occurredAt()).isEqualTo(report.submittedAt());
    assertThat(report.narrative().facts()).isNull();
    assertThat(report.source()).isNull();
  }

  @Test
  void keepsWhatWasGiven() {
    Submission report =
        valid(
            Drafts.clash()
                .with(Field.DESA, "17.07.01.2002")
                .with(Field.TPS, "004")
                .with(Field.STAGE, "KAMPANYE")
                .with(Field.OCCURRED_AT, "2024-11-20T08:00:00+07:00")
                .with(Field.FACTS_WHO, "massa dua kubu")
                .with(Field.SOURCE_KIND, "WARGA")
                .with(Field.SOURCE_RELIABILITY, "B")
                .with(Field.CORRECTS, "B90EBABB-9e15-8bbb-8a8c-309da0c20acf")
                .withCredibility(2)
                .withAttachments(
                    new AttachmentDraft("https://x.id/a", HASH.toUpperCase(Locale.ROOT), null)));
    assertThat(report.place())
        .isEqualTo(new Submission.Place(new DeskCode("17.07"), "17.07.01", "17.07.01.2002", "004"));
    assertThat(report.stage()).isEqualTo(Stage.KAMPANYE);
    assertThat(report.stageDerived()).isFalse();
    assertThat(report.occurredAt()).isEqualTo(Instant.parse("2024-11-20T01:00:00Z"));
    assertThat(report.source()).isEqualTo(new Submission.Source(SourceKind.WARGA, "B", 2));
    assertThat(report.corrects()).hasToString("b90ebabb-9e15-8bbb-8a8c-309da0c20acf");
    assertThat(report.attachments())
        .singleElement()
        .satisfies(a -> assertThat(a.sha256()).isEqualTo(HASH));
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          TEXT, ' ', REQUIRED
          TEXT, '\u00A0\u3000', REQUIRED
          REGION, '', REQUIRED
          REGION, 17.99, UNKNOWN_REGION
          REGION, 17, UNKNOWN_REGION
          REGION, 1707, UNKNOWN_REGION
          KECAMATAN, 17.07, UNKNOWN_REGION
          KECAMATAN, 17.08.01, OUTSIDE_PARENT
          DESA, 17.07.01.9999, UNKNOWN_REGION
          DESA, 17.08.01.1007, OUTSIDE_PARENT
          TPS, 12345678901234567, TOO_LONG
          STAGE, kampanye, NOT_ALLOWED
          STAGE, UNKNOWN, NOT_ALLOWED
          MODE, TEST, NOT_ALLOWED
          SOURCE_KIND, UNKNOWN, NOT_ALLOWED
          SOURCE_RELIABILITY, G, NOT_ALLOWED
          SOURCE_RELIABILITY, AB, TOO_LONG
          OCCURRED_AT, 2024-11-20, BAD_FORMAT
          OCCURRED_AT, 2024-11-20T08:00:00, BAD_FORMAT
          OCCURRED_AT, 2024-11-31T08:00:00Z, BAD_FORMAT
          OCCURRED_AT, 2024-11-20T03:05:01Z, IN_FUTURE
          OCCURRED_AT, 2022-11-20T02:59:59Z, TOO_OLD
          CORRECTS, r001, BAD_FORMAT
          WITHDRAWS, 1-1-1-1-1, BAD_FORMAT
          ID, 'ada spasi', BAD_FORMAT
          ID, 'kunci-é', BAD_FORMAT
          """)
  void namesTheFieldAndItsRule(Field field, String value, Rule rule) {
    assertThat(violations(Drafts.clash().with(field, value)))
        .extracting(Violation::field, Violation::rule)
        .containsExactly(tuple(field.path(), rule));
  }

  @ParameterizedTest
  @EnumSource(Field.class)
  void boundsEveryField(Field field) {
    String tooLong = "9".repeat(field.longest() + 1);
    assertThat(violations(Drafts.clash().with(field, tooLong)))
        .contains(Violation.of(field, Rule.TOO_LONG, field.longest()));
  }

  @Test
  void countsCharactersAndNotTheirBytes() {
    assertThat(valid(Drafts.clash().with(Field.TEXT, "🗳".repeat(10_000))).narrative().text())
        .hasSize(20_000);
    assertThat(violations(Drafts.clash().with(Field.TEXT, "🗳".repeat(10_001)))).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"a\u0000b", "a\u001Bb", "a\u0007", "\u007F", "a\u0085b"})
  void refusesControlCharacters(String text) {
    assertThat(violations(Drafts.clash().with(Field.TEXT, text)))
        .containsExactly(Violation.of(Field.TEXT, Rule.CONTROL_CHARACTER));
  }

  @ParameterizedTest
  @ValueSource(strings = {"a\uD83Db", "\uDDF3a", "a\uD83D"})
  void refusesHalvesOfSurrogatePairs(String text) {
    assertThat(violations(Drafts.clash().with(Field.TEXT, text)))
        .containsExactly(Violation.of(Field.TEXT, Rule.NOT_UNICODE));
  }

  @Test
  void makesLineEndsOne() {
    assertThat(valid(Drafts.clash().with(Field.TEXT, "a\r\nb\rc\n\td")).narrative().text())
        .isEqualTo("a\nb\nc\n\td");
  }

  @Test
  void takesTheBlankForAbsent() {
    Submission report = valid(Drafts.clash().with(Field.TPS, " ").with(Field.STAGE, ""));
    assertThat(report.place().tps()).isNull();
    assertThat(report.stageDerived()).isTrue();
  }

  @Test
  void letsAClockBeFiveMinutesAhead() {
    assertThat(valid(Drafts.clash().with(Field.OCCURRED_AT, "2024-11-20T03:05:00Z"))).isNotNull();
  }

  @Test
  void takesThePastAsHistoryOnly() {
    Drafts old = Drafts.clash().with(Field.OCCURRED_AT, "1999-06-07T00:00:00Z");
    assertThat(violations(old)).extracting(Violation::rule).containsExactly(Rule.TOO_OLD);
    assertThat(violations(old.with(Field.MODE, "DRILL"))).hasSize(1);
    assertThat(valid(old.with(Field.MODE, "HISTORICAL")).mode()).isEqualTo(ReportMode.HISTORICAL);
    Drafts absurd = old.with(Field.OCCURRED_AT, "-9999999-01-01T00:00:00Z");
    assertThat(violations(absurd.with(Field.MODE, "HISTORICAL")))
        .extracting(Violation::rule)
        .containsExactly(Rule.TOO_OLD);
  }

  @Test
  void needsNoTextOfANihilReport() {
    assertThat(valid(Drafts.calm()).narrative().text()).isEqualTo("Nihil.");
    assertThat(valid(Drafts.calm().with(Field.TEXT, "Aman.")).narrative().text())
        .isEqualTo("Aman.");
    assertThat(violations(Drafts.calm().with(Field.TEXT, "x\u0000"))).hasSize(1);
  }

  @Test
  void takesTheDesaToLieInItsKecamatan() {
    Drafts there = Drafts.clash().with(Field.DESA, "17.07.01.2002");
    assertThat(violations(there.with(Field.KECAMATAN, "17.07.02")))
        .containsExactly(Violation.of(Field.DESA, Rule.OUTSIDE_PARENT, "17.07.02"));
  }

  @Test
  void takesEitherACorrectionOrAWithdrawal() {
    String id = "b90ebabb-9e15-8bbb-8a8c-309da0c20acf";
    assertThat(violations(Drafts.clash().with(Field.CORRECTS, id).with(Field.WITHDRAWS, id)))
        .containsExactly(Violation.of(Field.WITHDRAWS, Rule.EXCLUSIVE, "corrects"));
  }

  @Test
  void checksAttachments() {
    assertThat(
            violations(
                Drafts.clash()
                    .withCredibility(7)
                    .withAttachments(
                        new AttachmentDraft("https://x.id/a.jpg", HASH, "image/jpeg"),
                        new AttachmentDraft("javascript:alert(1)", "ab", "jpeg"),
                        new AttachmentDraft(null, null, null))))
        .extracting(Violation::field)
        .containsExactly(
            "source.credibility",
            "attachments[1].uri",
            "attachments[1].sha256",
            "attachments[1].mediaType",
            "attachments[2].uri",
            "attachments[2].sha256");
    AttachmentDraft[] many =
        Collections.nCopies(21, new AttachmentDraft("https://x.id/a", HASH, null))
            .toArray(AttachmentDraft[]::new);
    assertThat(violations(Drafts.clash().withAttachments(many)))
        .containsExactly(Violation.of("attachments", Rule.TOO_MANY, 20));
  }

  @Test
  void takesTheKeyFromHeaderOrBody() {
    Drafts keyed = Drafts.clash().with(Field.ID, "r001");
    assertThat(valid(keyed).idempotencyKey()).isEqualTo("r001");
    assertThat(judge(keyed, "r001")).isInstanceOf(Verdict.Valid.class);
    assertThat(judge(keyed, "r002"))
        .isEqualTo(
            new Verdict.Invalid(List.of(Violation.of("Idempotency-Key", Rule.DIFFERENT_KEYS))));
    assertThat(judge(Drafts.clash(), " "))
        .isEqualTo(
            new Verdict.Invalid(
                List.of(Violation.of("Idempotency-Key", Rule.BAD_FORMAT, "[!-~]{1,128}"))));
  }

  @Test
  void holdsTheAgencyToItsRegions() {
    Agency lebong = agency("17.07");
    Agency bengkulu = agency("17");
    assertThat(RULES.judge(new Attempt(Drafts.clash().draft(), lebong, null, NOW)))
        .isInstanceOf(Verdict.Valid.class);
    assertThat(RULES.judge(new Attempt(Drafts.clash().draft(), bengkulu, null, NOW)))
        .isInstanceOf(Verdict.Valid.class);
    ReportDraft elsewhere = Drafts.clash().with(Field.REGION, "33.05").without(Field.TEXT).draft();
    assertThat(RULES.judge(new Attempt(elsewhere, lebong, null, NOW)))
        .isEqualTo(new Verdict.OutOfReach(new DeskCode("33.05")));
  }

  @Test
  void tellsFiftyViolationsAtMost() {
    List<Violation> flaws = Collections.nCopies(200, Violation.of("x", Rule.UNKNOWN_FIELD));
    ReportDraft draft = new ReportDraft(Drafts.clash().texts(), null, List.of(), false, flaws);
    assertThat(RULES.judge(new Attempt(draft, Drafts.POLRES, null, NOW)))
        .isInstanceOfSatisfying(
            Verdict.Invalid.class, invalid -> assertThat(invalid.violations()).hasSize(50));
  }

  private static Agency agency(String region) {
    return new Agency("lebong", "Lebong", new RegionScope(Set.of(new DeskCode(region))));
  }

  private static Verdict judge(Drafts draft, @Nullable String key) {
    return RULES.judge(new Attempt(draft.draft(), Drafts.POLRES, key, NOW));
  }

  private static Submission valid(Drafts draft) {
    return switch (judge(draft, null)) {
      case Verdict.Valid valid -> valid.submission();
      case Verdict.Invalid invalid -> throw new AssertionError(invalid.violations().toString());
      case Verdict.OutOfReach reach -> throw new AssertionError(reach.toString());
    };
  }

  private static List<Violation> violations(Drafts draft) {
    return judge(draft, null) instanceof Verdict.Invalid invalid ? invalid.violations() : List.of();
  }
}
