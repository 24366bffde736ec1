package id.siaga.notification.http;

import id.siaga.notification.http.RefusalText.Sentence;
import java.util.Map;

/** What a desk's refusal to refer or to move a case, or of a roster, means. */
final class MoveRefusals {

  private MoveRefusals() {}

  static void addTo(Map<String, Sentence> all) {
    put(
        all,
        "no-such-referral",
        "Rujukan itu tidak ada di desk ini.",
        "This desk has no such referral.");
    put(
        all,
        "referral-answered",
        "Rujukan itu sudah dijawab.",
        "The referral is answered already.");
    put(
        all,
        "referral-too-long",
        "Tenggat rujukan terlalu jauh: paling lama 90 hari.",
        "The referral's time is too far off: 90 days at most.");
    put(
        all,
        "too-many-referrals",
        "Terlalu banyak rujukan yang belum dijawab pada kasus ini.",
        "Too many referrals are still unanswered in this case.");
    put(
        all,
        "only-owner-moves",
        "Hanya kabupaten pemilik kasus yang dapat memindahkan, menggabung atau memecahnya.",
        "Only the kabupaten that owns the case can transfer, merge or split it.");
    put(
        all,
        "desk-no-other-kabupaten",
        "Desk tujuan bukan desk kabupaten atau kota lain.",
        "The target is not the desk of another kabupaten.");
    put(
        all,
        "case-moved",
        "Kasus ini berlanjut di kasus lain; lanjutkan di sana.",
        "Another case goes on for this one; go on there.");
    put(
        all,
        "same-case",
        "Kasus tidak dapat digabung dengan dirinya sendiri.",
        "A case can't be merged into itself.");
    put(
        all,
        "no-such-target",
        "Kasus tujuan tidak dimiliki desk ini.",
        "This desk owns no such target case.");
    put(all, "target-ended", "Kasus tujuan sudah berakhir.", "The target case has ended.");
    put(all, "other-topic", "Topik kedua kasus berbeda.", "The two cases have different topics.");
    put(
        all,
        "other-mode",
        "Kasus nyata, latihan dan riwayat tidak dapat digabung.",
        "Real, drill and historical cases can't be merged with each other.");
    put(
        all,
        "no-such-report",
        "Laporan itu tidak ada di daftar kasus ini, atau tidak berlaku lagi.",
        "The case lists no such report, or it no longer stands.");
    put(
        all,
        "nothing-left",
        "Setidaknya satu laporan yang terdaftar harus tetap di kasus ini.",
        "At least one listed report must stay with this case.");
    put(
        all,
        "roster-invalid",
        "Jadwal piket tidak sah: giliran bertumpuk atau terlalu banyak.",
        "The roster is not valid: shifts overlap, or there are too many.");
  }

  private static void put(
      Map<String, Sentence> all, String code, String indonesian, String english) {
    all.put(code, new Sentence(indonesian, english));
  }
}
