package id.siaga.notification.domain;

import static org.assertj.core.api.Assertions.assertThat;

import id.siaga.events.domain.CaseId;
import id.siaga.events.domain.Category;
import id.siaga.events.domain.DeskCode;
import id.siaga.events.domain.IncidentTopic;
import id.siaga.events.domain.Regions;
import id.siaga.events.domain.ReportMode;
import id.siaga.events.domain.Severity;
import id.siaga.notification.domain.CaseBrief.Due;
import id.siaga.notification.domain.CaseBrief.Matter;
import id.siaga.notification.domain.CaseBrief.Newest;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class PhoneMessageTest {

  private static final Instant NOW = Instant.parse("2024-11-20T03:00:00Z");
  private static final IncidentClass CLASH =
      new IncidentClass(Category.GANGGUAN, IncidentTopic.KONFLIK_PENDUKUNG, Severity.TINGGI);
  private static final Newest REPORT =
      new Newest(
          Instant.parse("2024-11-20T02:10:00Z"),
          "17.07.06.2001",
          "Bentrok di simpang.\nPelapor 0812-3456-7890, NIK 1707064412900001.");

  @Test
  void tellsACaseInShort() {
    CaseBrief told =
        brief(
            ReportMode.LIVE,
            CLASH,
            "17.07",
            List.of(
                new Due(Matter.ACKNOWLEDGEMENT, NOW.plusSeconds(900), null),
                new Due(Matter.END, NOW.minusSeconds(60), null),
                new Due(Matter.DIRECTIVE, NOW.plusSeconds(3600), null),
                new Due(Matter.REFERRAL, NOW.plusSeconds(7200), Institution.POLRI)),
            REPORT);

    assertThat(message(told, "KABUPATEN LEBONG"))
        .isEqualTo(
            """
            SIAGA · TINGGI · Gangguan · Konflik pendukung
            Kabupaten Lebong (17.07), desa 17.07.06.2001
            3 laporan dari 2 instansi
            Status di desk 17.07: Belum diakui
            Akui sebelum 20 Nov 2024 10.15 WIB
            Selesaikan sebelum 20 Nov 2024 09.59 WIB (lewat)
            Laksanakan arahan sebelum 20 Nov 2024 11.00 WIB
            Dirujuk ke Polres, jawaban sebelum 20 Nov 2024 12.00 WIB
            Laporan terbaru, kejadian 20 Nov 2024 09.10 WIB:
            Bentrok di simpang. Pelapor ••••, NIK ••••.
            Kasus 00000000-0000-8000-8000-000000000001
            """);
  }

  @ParameterizedTest
  @CsvSource({"17,Polda", "ID,Mabes Polri"})
  void namesTheOfficeBesideTheDesk(String desk, String office) {
    CaseBrief told =
        brief(
            ReportMode.LIVE,
            CLASH,
            desk,
            List.of(new Due(Matter.REFERRAL, NOW.plusSeconds(1), Institution.POLRI)),
            null);

    assertThat(message(told, "KABUPATEN LEBONG")).contains("Dirujuk ke " + office + ",");
  }

  @ParameterizedTest
  @CsvSource({"31.74,10.10 WIB", "73.71,11.10 WITA", "91.71,12.10 WIT"})
  void tellsTimesByTheRegionsOwnClock(String owner, String clock) {
    CaseBrief told =
        new CaseBrief(
            CaseId.of("00000000-0000-8000-8000-000000000001"),
            DeskCode.NASIONAL,
            new DeskCode(owner),
            ReportMode.LIVE,
            CLASH,
            CaseStatus.NEW,
            1,
            1,
            List.of(new Due(Matter.END, NOW.plusSeconds(600), null)),
            null);

    assertThat(message(told, "X")).contains("20 Nov 2024 " + clock + "\n");
  }

  @ParameterizedTest
  @EnumSource(
      value = IncidentTopic.class,
      names = {"UNJUK_RASA", "POLARISASI", "KAMPANYE_HITAM"})
  void keepsTheWordsAndTheVillageOfLawfulExpression(IncidentTopic topic) {
    IncidentClass lawful = new IncidentClass(Category.TANTANGAN, topic, Severity.RENDAH);

    String message = message(brief(ReportMode.LIVE, lawful, "17.07", List.of(), REPORT), "KOTA X");

    assertThat(message)
        .contains("Teks laporan tidak disalin: penyampaian pendapat yang sah.")
        .doesNotContain("Bentrok", "17.07.06");
  }

  @Test
  void tellsTheWordsOfAGraverProtest() {
    IncidentClass grave =
        new IncidentClass(Category.GANGGUAN, IncidentTopic.UNJUK_RASA, Severity.SEDANG);

    assertThat(message(brief(ReportMode.LIVE, grave, "17.07", List.of(), REPORT), "KOTA X"))
        .contains("Bentrok di simpang.");
  }

  @ParameterizedTest
  @CsvSource({"DRILL,LATIHAN", "HISTORICAL,RIWAYAT"})
  void saysFirstThatItIsNotReal(ReportMode mode, String word) {
    assertThat(message(brief(mode, CLASH, "17.07", List.of(), REPORT), "KOTA X"))
        .startsWith(word + ", bukan kejadian yang sedang berlangsung\nSIAGA");
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        "17.07.06, ', kecamatan 17.07.06'",
        "17.07.06.2001, ', desa 17.07.06.2001'",
        "rumah Pak Budi, ''",
        "-, ''",
      })
  void tellsAPlaceByItsCodeOnly(@Nullable String place, String said) {
    Newest report = new Newest(NOW, place, "teks");

    assertThat(message(brief(ReportMode.LIVE, CLASH, "17.07", List.of(), report), "KOTA X"))
        .contains("Kota X (17.07)" + said + "\n");
  }

  @Test
  void cutsALongText() {
    Newest report = new Newest(NOW, null, "kata ".repeat(2_000));

    String message = message(brief(ReportMode.LIVE, CLASH, "17.07", List.of(), report), "KOTA X");

    assertThat(message.lines().filter(line -> line.startsWith("kata")).findFirst().orElseThrow())
        .hasSize(PhoneMessage.LONGEST_TEXT)
        .endsWith("…");
  }

  @ParameterizedTest
  @CsvSource({
    "KABUPATEN BENGKULU UTARA,Kabupaten Bengkulu Utara",
    "KOTA ADM. JAKARTA PUSAT,Kota Adm. Jakarta Pusat",
    "KABUPATEN TOLI-TOLI,Kabupaten Toli-Toli",
  })
  void writesNamesAsPeopleReadThem(String name, String said) {
    assertThat(message(brief(ReportMode.LIVE, CLASH, "17.07", List.of(), null), name))
        .contains("\n" + said + " (17.07)\n")
        .doesNotContain("Laporan terbaru");
  }

  private static String message(CaseBrief told, String ownerName) {
    return PhoneMessage.of(told, ownerName, Regions.zone(told.owner().value()), NOW);
  }

  private static CaseBrief brief(
      ReportMode mode,
      IncidentClass classified,
      String desk,
      List<Due> due,
      @Nullable Newest newest) {
    return new CaseBrief(
        CaseId.of("00000000-0000-8000-8000-000000000001"),
        new DeskCode(desk),
        new DeskCode("17.07"),
        mode,
        classified,
        CaseStatus.NEW,
        3,
        2,
        due,
        newest);
  }
}
