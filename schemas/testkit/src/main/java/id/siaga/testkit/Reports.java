package id.siaga.testkit;

import id.siaga.events.domain.Category;
import id.siaga.events.domain.IncidentTopic;
import id.siaga.events.domain.ReportMode;
import id.siaga.events.domain.Severity;
import id.siaga.events.domain.Stage;
import java.time.Instant;

/**
 * Named reports. Each is complete and valid; a test changes the one thing it is about with a {@code
 * with…}. The texts are made up.
 */
public final class Reports {

  /** When all of them were submitted. */
  public static final Instant SUBMITTED_AT = Instant.parse("2024-11-20T03:00:00Z");

  private Reports() {}

  /** A brawl between supporters in Lebong: GANGGUAN, TINGGI, goes to the province. */
  public static ReportFixture clash() {
    return report(
        "clash",
        "Massa dua kubu pendukung saling lempar batu di depan kantor camat, tiga orang luka ringan.",
        Category.GANGGUAN,
        IncidentTopic.KONFLIK_PENDUKUNG,
        Severity.TINGGI);
  }

  /** A bomb threat against a polling place: ANCAMAN, KRITIS, goes to every tier at once. */
  public static ReportFixture bombThreat() {
    return report(
        "bomb-threat",
        "Ditemukan benda diduga bom rakitan di gudang kotak suara, warga sudah diungsikan.",
        Category.ANCAMAN,
        IncidentTopic.KEAMANAN,
        Severity.KRITIS);
  }

  /** Ballots that came wet: HAMBATAN, SEDANG, stays in the kabupaten. */
  public static ReportFixture wetBallots() {
    return report(
        "wet-ballots",
        "Dua ratus lembar surat suara basah di gudang PPK, pengganti sudah diminta.",
        Category.HAMBATAN,
        IncidentTopic.LOGISTIK,
        Severity.SEDANG);
  }

  /** A lawful demonstration that is announced: TANTANGAN, RENDAH, never leaves the kabupaten. */
  public static ReportFixture plannedProtest() {
    return report(
        "planned-protest",
        "Rencana aksi damai besok pagi di kantor KPU, sudah ada pemberitahuan ke Polres.",
        Category.TANTANGAN,
        IncidentTopic.UNJUK_RASA,
        Severity.RENDAH);
  }

  /** A village head who campaigns: HAMBATAN, SEDANG, goes to the province whatever its severity. */
  public static ReportFixture partialOfficial() {
    return report(
        "partial-official",
        "Kepala desa mengarahkan warga memilih salah satu paslon saat pembagian bantuan.",
        Category.HAMBATAN,
        IncidentTopic.NETRALITAS,
        Severity.SEDANG);
  }

  /** A calm evening: NIHIL, a sign of life, opens no case. */
  public static ReportFixture allCalm() {
    return report(
        "all-calm",
        "Situasi aman terkendali, tidak ada kejadian menonjol.",
        Category.NIHIL,
        IncidentTopic.LAINNYA,
        Severity.NIHIL);
  }

  private static ReportFixture report(
      String key, String text, Category category, IncidentTopic topic, Severity severity) {
    return new ReportFixture(
        "polres-lebong",
        "17.07",
        key,
        text,
        Stage.KAMPANYE,
        ReportMode.LIVE,
        SUBMITTED_AT,
        category,
        topic,
        severity,
        category == Category.NIHIL);
  }
}
