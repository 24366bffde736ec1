package id.siaga.scoring.domain.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import id.siaga.events.domain.Category;
import id.siaga.events.domain.IncidentTopic;
import id.siaga.events.domain.Severity;
import id.siaga.events.domain.Stage;
import id.siaga.scoring.domain.learning.CaseSeen.ReportSeen;
import id.siaga.scoring.domain.learning.CaseSeen.Said;
import id.siaga.scoring.domain.quality.Labels;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class OverridesTest {

  private static final Instant NOW = Instant.parse("2024-11-27T03:00:00Z");
  private static final Instant SINCE = NOW.minus(Duration.ofDays(7));
  private static final Instant EARLIER = NOW.minus(Duration.ofDays(2));
  private static final Labels CLASH =
      new Labels(Category.GANGGUAN, IncidentTopic.KONFLIK_PENDUKUNG, Severity.TINGGI);
  private static final Labels MINOR =
      new Labels(Category.GANGGUAN, IncidentTopic.KONFLIK_PENDUKUNG, Severity.RENDAH);
  private static final Labels THREAT =
      new Labels(Category.ANCAMAN, IncidentTopic.KEAMANAN, Severity.TINGGI);
  private static final Labels RALLY =
      new Labels(Category.TANTANGAN, IncidentTopic.UNJUK_RASA, Severity.RENDAH);

  private final Overrides overrides = new Overrides(SINCE, NOW);

  @Test
  void makesAnExampleOfAnOverride() {
    overrides.see(seen("c1", said(THREAT, EARLIER), report("r1", CLASH)));
    overrides.see(body("r1", "Massa saling lempar batu."));

    assertThat(overrides.textsFrom()).contains(EARLIER);
    assertThat(overrides.outcome().examples())
        .containsExactly(
            new Example(
                "r1",
                "Massa saling lempar batu.",
                THREAT,
                CLASH,
                Stage.KAMPANYE,
                "17.07",
                "rina",
                "operator",
                "17.07",
                EARLIER));
  }

  @Test
  void findsNothingWhereNobodySaidAnything() {
    overrides.see(seen("c1", null, report("r1", CLASH)));
    overrides.see(seen("c2", said(THREAT, SINCE.minusNanos(1)), report("r2", CLASH)));

    assertThat(overrides.textsFrom()).isEmpty();
    assertThat(overrides.outcome().examples()).isEmpty();
  }

  @Test
  void takesTheLastWordOnAReport() {
    overrides.see(seen("c1", said(THREAT, EARLIER), report("r1", CLASH)));
    overrides.see(seen("c1", said(RALLY, NOW), report("r1", CLASH)));
    overrides.see(body("r1", "Massa berkumpul."));

    assertThat(overrides.outcome().examples()).extracting(Example::labels).containsExactly(RALLY);
  }

  /** The override stays on the case, but speaks of what was known when it was made. */
  @Test
  void leavesOutReportsThatCameAfterIt() {
    overrides.see(seen("c1", said(THREAT, EARLIER), report("r1", CLASH)));
    overrides.see(seen("c1", said(THREAT, EARLIER), report("r1", CLASH), report("r2", CLASH)));
    overrides.see(body("r1", "Massa berkumpul."));
    overrides.see(body("r2", "Massa sudah bubar."));

    assertThat(overrides.outcome().examples()).extracting(Example::id).containsExactly("r1");
  }

  @Test
  void labelsTheReportsThatGaveTheCaseItsClass() {
    overrides.see(
        seen(
            "c1",
            said(THREAT, EARLIER),
            report("r1", CLASH),
            report("r2", MINOR),
            report("r3", CLASH)));
    List.of("r1", "r2", "r3").forEach(id -> overrides.see(body(id, "Teks " + id)));

    assertThat(overrides.outcome().examples()).extracting(Example::id).containsExactly("r1", "r3");
  }

  @Test
  void countsAnOverrideWhoseReportTheCaseNoLongerLists() {
    overrides.see(
        new CaseSeen(
            "c1", false, said(THREAT, EARLIER), Severity.KRITIS, List.of(report("r1", CLASH))));

    assertThat(overrides.outcome().unlisted()).isEqualTo(1);
  }

  @Test
  void leavesOutWhatWasWithdrawnAsTheDeskSays() {
    overrides.see(seen("c1", said(THREAT, EARLIER), report("r1", CLASH)));
    overrides.see(
        seen(
            "c1",
            said(THREAT, EARLIER),
            new ReportSeen("r1", "polres-lebong", false, CLASH, EARLIER)));
    overrides.see(body("r1", "Massa berkumpul."));

    assertThat(overrides.outcome().examples()).isEmpty();
    assertThat(overrides.outcome().withdrawn()).isEqualTo(1);
  }

  @Test
  void leavesOutWhatItsOwnAgencyWithdrewAndNobodyElse() {
    overrides.see(seen("c1", said(THREAT, EARLIER), report("r1", CLASH)));
    overrides.see(seen("c2", said(THREAT, EARLIER), report("r2", CLASH)));
    overrides.see(body("r1", "Massa berkumpul."));
    overrides.see(body("r2", "Massa bubar."));
    overrides.see(withdrawal("r1", "polres-lebong"));
    overrides.see(withdrawal("r2", "pemantau-nasional"));

    assertThat(overrides.outcome().examples()).extracting(Example::id).containsExactly("r2");
  }

  @Test
  void leavesOutExercises() {
    overrides.see(
        new CaseSeen(
            "c1", true, said(THREAT, EARLIER), Severity.TINGGI, List.of(report("r1", CLASH))));

    assertThat(overrides.outcome().examples()).isEmpty();
    assertThat(overrides.outcome().drills()).isEqualTo(1);
  }

  @Test
  void takesATextOnceWithWhatWasSaidLast() {
    overrides.see(seen("c1", said(THREAT, EARLIER), report("r1", CLASH)));
    overrides.see(seen("c2", said(CLASH, NOW), report("r2", CLASH)));
    overrides.see(body("r1", "Massa berkumpul."));
    overrides.see(body("r2", " massa  BERKUMPUL. "));

    assertThat(overrides.outcome().examples()).extracting(Example::id).containsExactly("r2");
    assertThat(overrides.outcome().repeated()).isEqualTo(1);
  }

  @Test
  void takesTheFirstBodyOfAReport() {
    overrides.see(seen("c1", said(THREAT, EARLIER), report("r1", CLASH)));
    overrides.see(body("r1", "Massa berkumpul."));
    overrides.see(body("r1", "Lain sama sekali."));

    assertThat(overrides.outcome().examples())
        .extracting(Example::text)
        .containsExactly("Massa berkumpul.");
  }

  @Test
  void keepsNoTextsOfLawfulAssemblyLongerThanTheSystemDoes() {
    Instant old = NOW.minus(Overrides.LAWFUL_KEPT).minusSeconds(1);
    overrides.see(seen("c1", said(RALLY, EARLIER), new ReportSeen("r1", "a", true, CLASH, old)));
    overrides.see(seen("c2", said(THREAT, EARLIER), new ReportSeen("r2", "a", true, CLASH, old)));
    overrides.see(body("r1", "Aksi damai di kantor KPU."));
    overrides.see(body("r2", "Massa mengancam petugas."));

    assertThat(overrides.outcome().examples()).extracting(Example::id).containsExactly("r2");
    assertThat(overrides.outcome().gone()).isEqualTo(1);
  }

  @Test
  void countsAReportWhoseTextIsGone() {
    overrides.see(seen("c1", said(THREAT, EARLIER), report("r1", CLASH)));

    assertThat(overrides.outcome().gone()).isEqualTo(1);
  }

  @Test
  void refusesMoreThanItCanHold() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> {
          for (int i = 0; i <= Overrides.MOST; i++) {
            overrides.see(seen("c" + i, said(THREAT, EARLIER), report("r" + i, CLASH)));
          }
        })
        .withMessageContaining("ask for a shorter time");
  }

  private static CaseSeen seen(String id, @Nullable Said said, ReportSeen... reports) {
    return new CaseSeen(id, false, said, Severity.TINGGI, List.of(reports));
  }

  private static Said said(Labels labels, Instant at) {
    return new Said(labels, "rina", "operator", "17.07", at);
  }

  private static ReportSeen report(String id, Labels found) {
    return new ReportSeen(id, "polres-lebong", true, found, EARLIER);
  }

  private static Overrides.Body body(String id, String text) {
    return new Overrides.Body(id, "polres-lebong", text, Stage.KAMPANYE, "17.07", false, null);
  }

  private static Overrides.Body withdrawal(String of, String agency) {
    return new Overrides.Body("w-" + of, agency, "Ditarik.", Stage.KAMPANYE, "17.07", false, of);
  }
}
