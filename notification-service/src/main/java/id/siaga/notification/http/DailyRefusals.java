package id.siaga.notification.http;

import id.siaga.notification.http.RefusalText.Sentence;
import java.util.Map;

/** What a desk's refusal to send a daily report means. */
final class DailyRefusals {

  private DailyRefusals() {}

  static void addTo(Map<String, Sentence> all) {
    all.put(
        "number-invalid",
        new Sentence(
            "Nomor surat tidak sah: huruf, angka dan tanda baca surat, paling banyak 60 karakter.",
            "The letter's number is not valid: letters, digits and a letter's signs, 60 at most."));
    all.put(
        "period-invalid",
        new Sentence(
            "Periode laporan tidak sah untuk desk ini.",
            "The report's period is not valid for this desk."));
    all.put(
        "period-not-over",
        new Sentence("Periode laporan belum berakhir.", "The report's period is not over yet."));
    all.put(
        "content-missing",
        new Sentence("Isi laporan tidak disertakan.", "The report's content is not named."));
  }
}
