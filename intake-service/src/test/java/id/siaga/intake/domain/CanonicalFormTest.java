package id.siaga.intake.domain;

import static org.assertj.core.api.Assertions.assertThat;

import id.siaga.events.domain.ElectionCalendar;
import id.siaga.events.domain.RegionScope;
import id.siaga.events.domain.Regions;
import id.siaga.intake.domain.ReportDraft.AttachmentDraft;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;

class CanonicalFormTest {

  private static final Instant NOW = Instant.parse("2024-11-20T03:00:00Z");
  private static final SubmissionRules RULES =
      new SubmissionRules(
          Regions.loadDesks(), new ElectionCalendar(List.of()), () -> "" + System.nanoTime());

  /** Hashes lie on the topic for two years: this value may only change with the form's version. */
  @Test
  void hashesToTheSameForEver() {
    assertThat(HexFormat.of().formatHex(hash(Drafts.clash()).bytes().array()))
        .isEqualTo("ada526acaf78f7c72ed81955951059c6230f3f4d032bdbda2e1cafeed1280a50");
  }

  @Test
  void leavesOutWhatIntakeAddsAndWhoSentIt() {
    Hash256 hash = hash(Drafts.clash());
    Agency other = new Agency("kodim", "Kodim", RegionScope.ALL);
    assertThat(hash(Drafts.clash(), other, NOW.plusSeconds(60))).isEqualTo(hash);
    assertThat(hash(Drafts.clash().with(Field.ID, "r001"))).isEqualTo(hash);
    assertThat(hash(Drafts.clash().with(Field.MODE, "LIVE"))).isEqualTo(hash);
    assertThat(hash(Drafts.clash().with(Field.TPS, ""))).isEqualTo(hash);
  }

  @Test
  void takesTheSameInstantAndTheSameLinesForTheSame() {
    assertThat(hash(Drafts.clash().with(Field.OCCURRED_AT, "2024-11-20T08:00:00+07:00")))
        .isEqualTo(hash(Drafts.clash().with(Field.OCCURRED_AT, "2024-11-20T01:00Z")));
    assertThat(hash(Drafts.clash().with(Field.TEXT, "a\r\nb")))
        .isEqualTo(hash(Drafts.clash().with(Field.TEXT, "a\nb")));
  }

  @Test
  void changesWithEverythingTheAgencySays() {
    String sha256 = "ab".repeat(32);
    List<Drafts> different =
        List.of(
            Drafts.clash(),
            Drafts.clash().with(Field.TEXT, "Lain."),
            Drafts.clash().with(Field.REGION, "17.08"),
            Drafts.clash().with(Field.FACTS_WHAT, "x"),
            Drafts.clash().with(Field.FACTS_WHY, "x"),
            Drafts.clash().with(Field.STAGE, "DI_LUAR_TAHAPAN"),
            Drafts.clash().with(Field.OCCURRED_AT, "2024-11-20T03:00:00Z"),
            Drafts.clash().with(Field.MODE, "DRILL"),
            Drafts.clash().with(Field.SOURCE_RELIABILITY, "A"),
            Drafts.clash().withCredibility(1),
            Drafts.clash().withNihil(),
            Drafts.clash().withAttachments(new AttachmentDraft("https://x.id/a", sha256, null)),
            Drafts.clash().withAttachments(new AttachmentDraft("https://x.id/b", sha256, null)));
    assertThat(different.stream().map(CanonicalFormTest::hash)).doesNotHaveDuplicates();
  }

  private static Hash256 hash(Drafts draft) {
    return hash(draft, Drafts.POLRES, NOW);
  }

  private static Hash256 hash(Drafts draft, Agency agency, Instant at) {
    return switch (RULES.judge(new Attempt(draft.draft(), agency, null, at))) {
      case Verdict.Valid valid -> valid.submission().contentHash();
      case Verdict.Invalid invalid -> throw new AssertionError(invalid.toString());
      case Verdict.OutOfReach reach -> throw new AssertionError(reach.toString());
    };
  }
}
