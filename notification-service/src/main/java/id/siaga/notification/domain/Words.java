package id.siaga.notification.domain;

import id.siaga.events.domain.Category;
import id.siaga.events.domain.IncidentTopic;
import id.siaga.events.domain.ReportMode;
import id.siaga.events.domain.Severity;
import id.siaga.events.domain.Tier;

/** Codes in Indonesian, as the page says them; a test holds both against each other. */
public final class Words {

  private Words() {}

  /** As the page says it. */
  public static String of(Severity severity) {
    return switch (severity) {
      case KRITIS -> "Kritis";
      case TINGGI -> "Tinggi";
      case SEDANG -> "Sedang";
      case RENDAH -> "Rendah";
      case NIHIL -> "Nihil";
    };
  }

  /** As the page says it. */
  public static String of(Category category) {
    return switch (category) {
      case ANCAMAN -> "Ancaman";
      case GANGGUAN -> "Gangguan";
      case HAMBATAN -> "Hambatan";
      case TANTANGAN -> "Tantangan";
      case NIHIL -> "Nihil";
    };
  }

  /** As the page says it. */
  public static String of(IncidentTopic topic) {
    return switch (topic) {
      case KEAMANAN -> "Keamanan";
      case KONFLIK_PENDUKUNG -> "Konflik pendukung";
      case UNJUK_RASA -> "Unjuk rasa";
      case SARA -> "SARA";
      case POLARISASI -> "Polarisasi";
      case HOAKS -> "Hoaks";
      case KAMPANYE_HITAM -> "Kampanye hitam";
      case POLITIK_UANG -> "Politik uang";
      case NETRALITAS -> "Netralitas";
      case KECURANGAN -> "Kecurangan";
      case LOGISTIK -> "Logistik";
      case PENYELENGGARA -> "Penyelenggara";
      case TPS_SARPRAS -> "Sarana TPS";
      case DATA_PEMILIH -> "Data pemilih";
      case DUKUNGAN_PEMDA -> "Dukungan pemda";
      case BENCANA -> "Bencana";
      case SIBER -> "Siber";
      case LAINNYA -> "Lainnya";
    };
  }

  /** As the page says it. */
  public static String of(CaseStatus status) {
    return switch (status) {
      case NEW -> "Belum diakui";
      case ACKNOWLEDGED -> "Diakui";
      case IN_PROGRESS -> "Ditangani";
      case RESOLVED_HERE -> "Selesai di sini";
      case CLOSED -> "Ditutup";
    };
  }

  /** What it is said to be when it isn't real and now. */
  public static String of(ReportMode mode) {
    return switch (mode) {
      case LIVE -> "";
      case DRILL -> "Latihan";
      case HISTORICAL -> "Riwayat";
    };
  }

  /** How it stands with a report. */
  public static String of(Lateness state) {
    return switch (state) {
      case NOT_DUE -> "Belum waktunya";
      case DUE -> "Ditunggu";
      case SENT -> "Dikirim";
      case RECEIVED -> "Diterima";
      case LATE -> "Terlambat";
      case MISSING -> "Tidak ada";
    };
  }

  /** What was done, as a report counts it. */
  public static String of(CommandKind action) {
    return switch (action) {
      case ACKNOWLEDGE -> "Mengakui kasus";
      case TAKE -> "Menangani kasus";
      case COMMENT -> "Memberi catatan";
      case OVERRIDE -> "Menggolongkan ulang";
      case CONFIRM -> "Menyetujui penurunan tingkat";
      case DECLINE -> "Menolak penurunan tingkat";
      case ESCALATE -> "Menaikkan kasus";
      case TAKE_OVER -> "Mengambil alih kasus";
      case RESOLVE -> "Menyelesaikan kasus";
      case CLOSE -> "Menutup kasus";
      case REOPEN -> "Membuka kembali kasus";
      case SNOOZE -> "Menunda kasus";
      case ISSUE_DIRECTIVE -> "Memberi arahan";
      case CLOSE_DIRECTIVE -> "Menyelesaikan arahan";
      case ACTIVATE_POLICY -> "Mengaktifkan kebijakan";
      case APPROVE_POLICY -> "Menyetujui kebijakan";
      case DECLINE_POLICY -> "Menolak kebijakan";
      case RECORD_MODEL -> "Mencatat model";
      case REFER -> "Merujuk kasus";
      case CLOSE_REFERRAL -> "Mencatat jawaban rujukan";
      case TRANSFER -> "Memindahkan kasus";
      case MERGE -> "Menggabung kasus";
      case SPLIT -> "Memecah kasus";
      case SET_ROSTER -> "Menetapkan jadwal piket";
      case SEND_DAILY_REPORT -> "Mengirim laporan";
    };
  }

  /** The institution's office beside a desk of a tier. */
  public static String of(Institution institution, Tier tier) {
    return switch (institution) {
      case POLRI -> at(tier, "Polres", "Polda", "Mabes Polri");
      case TNI -> at(tier, "Kodim", "Korem", "Mabes TNI");
      case KEJAKSAAN -> at(tier, "Kejari", "Kejati", "Kejaksaan Agung");
      case BAWASLU -> "Bawaslu";
      case DINKES -> at(tier, "Dinkes", "Dinkes", "Kemenkes");
      case DISHUB -> at(tier, "Dishub", "Dishub", "Kemenhub");
      case DUKCAPIL -> "Dukcapil";
      case KOMINFO -> "Kominfo";
      case SATPOL_PP -> "Satpol PP";
      case BPBD -> at(tier, "BPBD", "BPBD", "BNPB");
      case KPU, PLN -> institution.name();
      case LAINNYA -> "lembaga lain";
    };
  }

  private static String at(Tier tier, String kabupaten, String provinsi, String nasional) {
    return switch (tier) {
      case KABUPATEN -> kabupaten;
      case PROVINSI -> provinsi;
      case NASIONAL -> nasional;
    };
  }
}
