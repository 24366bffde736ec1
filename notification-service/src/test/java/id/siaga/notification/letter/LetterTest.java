package id.siaga.notification.letter;

import static org.assertj.core.api.Assertions.assertThat;

import id.siaga.events.domain.Category;
import id.siaga.events.domain.DeskCode;
import id.siaga.events.domain.IncidentTopic;
import id.siaga.events.domain.Regions;
import id.siaga.events.domain.Severity;
import id.siaga.notification.domain.ChainProof;
import id.siaga.notification.domain.CommandKind;
import id.siaga.notification.domain.DailyContent;
import id.siaga.notification.domain.DailyFigures;
import id.siaga.notification.domain.DailyReport;
import id.siaga.notification.domain.Institution;
import id.siaga.notification.domain.Lateness;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

/** A report as JSON that is hashed, as HTML, and as PDF. */
class LetterTest {

  private static final Regions REGIONS = Regions.loadDesks();
  private static final Instant TO = Instant.parse("2024-11-27T05:00:00Z");
  private static final DailyFigures FIGURES =
      new DailyFigures(
          List.of(
              new DailyFigures.OfClass(
                  Category.ANCAMAN, IncidentTopic.LOGISTIK, Severity.KRITIS, 2, 1, 1, 0, 2)),
          Map.of(CommandKind.ACKNOWLEDGE, 3, CommandKind.REFER, 1),
          Map.of(Institution.POLRI, 1),
          4,
          1);

  @Test
  void contentComesBackAsItWasAndIsTheSameBytes() {
    DailyContent content = province("Rina");
    String json = ContentJson.write(content);

    assertThat(ContentJson.read(json)).isEqualTo(content);
    assertThat(ContentJson.write(ContentJson.read(json))).isEqualTo(json);
    assertThat(DailyReport.hash(json)).matches("[0-9a-f]{64}");
    assertThat(ContentJson.write(kabupaten("Rina")))
        .isEqualTo(ContentJson.write(kabupaten("Rina")));
  }

  @Test
  void letterOfAProvinceNamesOfficeAddresseeSumsAndWhoIsMissing() {
    String letter = LetterHtml.of(province("Rina"), sending(), REGIONS);

    assertThat(letter)
        .contains(
            "PEMERINTAH PROVINSI BENGKULU",
            "BADAN KESATUAN BANGSA DAN POLITIK",
            "LAPORAN HARIAN DESK PILKADA",
            "Nomor: 300/217/BKBP/XI/2024 (revisi 2)",
            "Rabu, 27 November 2024 pukul 12.00 WIB",
            "Menteri Dalam Negeri",
            "KABUPATEN LEBONG (17.07)",
            "Tidak ada",
            "di antaranya dirujuk ke Polda",
            "Laporan nihil: 4. Batas waktu terlewati: 1.",
            "ab".repeat(32),
            "cd".repeat(32),
            "Titik periksa nomor 7 desk 17")
        .doesNotContain("DRAF");
  }

  @Test
  void draftSaysThatItIsOneAndAQuietDayIsNihil() {
    DailyContent quiet =
        new DailyContent(
            new DeskCode("17.07"),
            "KABUPATEN LEBONG",
            "2024-11-27T12",
            TO.minusSeconds(86_400),
            TO,
            "",
            "",
            DailyFigures.NONE,
            DailyFigures.NONE,
            List.of(),
            null,
            List.of());

    assertThat(LetterHtml.of(quiet, null, REGIONS))
        .contains("DRAF", "NIHIL: tidak ada kasus", "Belum ada titik periksa", "Gubernur BENGKULU");
  }

  @Test
  void whatPeopleTypeIsNeverMarkup() {
    String name = "<script>alert('x')</script> & \"Rina\" \u0007";

    String letter = LetterHtml.of(kabupaten(name), sending(), REGIONS);

    assertThat(letter)
        .contains("&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt; &amp; &quot;Rina&quot;")
        .doesNotContain("<script", "\u0007");
    assertThat(text(LetterPdf.of(letter))).contains("<script>alert('x')</script> & \"Rina\"");
  }

  @Test
  void paperSaysTheSame() {
    assertThat(text(LetterPdf.of(LetterHtml.of(province("Rina"), sending(), REGIONS))))
        .contains(
            "PEMERINTAH PROVINSI BENGKULU",
            "300/217/BKBP/XI/2024",
            "Rekapitulasi kasus di wilayah",
            "ab".repeat(32),
            "Rina");
  }

  @Test
  void browserAppliesItsOwnStyleAndNothingElse() {
    assertThat(LetterHtml.policy())
        .startsWith("default-src 'none'; style-src 'sha256-")
        .doesNotContain("unsafe");
    assertThat(LetterHtml.of(kabupaten("Rina"), null, REGIONS))
        .doesNotContain("src=", "href=", "style=\"", "@import", "url(");
  }

  private static LetterHtml.Sending sending() {
    return new LetterHtml.Sending("ab".repeat(32), 2, TO.plusSeconds(60), TO.plusSeconds(61));
  }

  private static DailyContent kabupaten(String signer) {
    return content("17.07", "KABUPATEN LEBONG", signer, List.of());
  }

  private static DailyContent province(String signer) {
    return content(
        "17",
        "BENGKULU",
        signer,
        List.of(
            new DailyContent.Below(
                new DeskCode("17.01"),
                "KABUPATEN BENGKULU SELATAN",
                "2024-11-27T12",
                Lateness.RECEIVED,
                true,
                "12/2024",
                "ef".repeat(32),
                TO.plusSeconds(30),
                FIGURES),
            new DailyContent.Below(
                new DeskCode("17.07"),
                "KABUPATEN LEBONG",
                "2024-11-27T12",
                Lateness.MISSING,
                false,
                "",
                "",
                null,
                DailyFigures.NONE)));
  }

  private static DailyContent content(
      String desk, String name, String signer, List<DailyContent.Below> below) {
    return new DailyContent(
        new DeskCode(desk),
        name,
        "2024-11-27T12",
        TO.minusSeconds(72_000),
        TO,
        "300/217/BKBP/XI/2024",
        signer,
        FIGURES,
        FIGURES,
        List.of(
            new DailyContent.GraveCase(
                "3f2a9b1c-0000-8000-8000-000000000001",
                Category.ANCAMAN,
                IncidentTopic.LOGISTIK,
                Severity.KRITIS,
                "KABUPATEN LEBONG",
                TO.minusSeconds(600),
                TO.minusSeconds(300),
                null)),
        new ChainProof(
            new DeskCode("17"), 7, "cd".repeat(32), TO.minusSeconds(900), 42, "09".repeat(32)),
        below);
  }

  private static String text(byte[] pdf) {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      return new PDFTextStripper().getText(document);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }
}
