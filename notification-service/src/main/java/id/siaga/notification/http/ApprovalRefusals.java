package id.siaga.notification.http;

import id.siaga.notification.http.RefusalText.Sentence;
import java.util.Map;

/** What a desk's refusal of a policy's proposal or judgement means. */
final class ApprovalRefusals {

  private ApprovalRefusals() {}

  static void addTo(Map<String, Sentence> all) {
    put(
        all,
        "office-not-above",
        "Hanya desk itu sendiri atau desk di atasnya yang dapat memberinya kebijakan.",
        "Only the desk itself or one above it can give it a policy.");
    put(
        all,
        "office-not-here",
        "Usulan kebijakan diputus atas nama desk yang memutusnya, bukan atas nama desk lain.",
        "A proposed policy is judged for the desk that judges it, not for another one.");
    put(
        all,
        "proposal-unknown",
        "Tidak ada usulan kebijakan dari desk itu yang menunggu di sini.",
        "No policy proposed by that desk is waiting here.");
    put(
        all,
        "proposal-changed",
        "Usulan kebijakan desk itu sekarang lain dari yang dimaksud; bacalah yang terbaru.",
        "The desk's proposed policy is another one by now; read the newest.");
    put(
        all,
        "only-desk-above-judges",
        "Kebijakan yang lebih longgar hanya dapat diputus oleh desk di atas.",
        "Only the desk above judges a looser policy.");
  }

  private static void put(
      Map<String, Sentence> all, String code, String indonesian, String english) {
    all.put(code, new Sentence(indonesian, english));
  }
}
