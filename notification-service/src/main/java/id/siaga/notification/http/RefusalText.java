package id.siaga.notification.http;

import java.util.HashMap;
import java.util.Map;

/** What a desk's refusal of a command means, in both languages. */
final class RefusalText {

  private static final Map<String, Sentence> SENTENCES = sentences();

  private RefusalText() {}

  /** A refusal in both languages. */
  record Sentence(String indonesian, String english) {}

  /** The sentence for a code; the code itself where it is not known here. */
  static String of(String code, Language language) {
    Sentence sentence = SENTENCES.get(code);
    return sentence == null ? code : language.pick(sentence.indonesian(), sentence.english());
  }

  private static Map<String, Sentence> sentences() {
    Map<String, Sentence> all = new HashMap<>();
    put(
        all,
        "already-acknowledged",
        "Kasus ini sudah diakui.",
        "The case is acknowledged already.");
    put(
        all,
        "case-not-here",
        "Desk ini tidak memegang kasus itu.",
        "This desk does not hold the case.");
    put(all, "case-ended", "Kasus ini sudah berakhir.", "The case has ended.");
    put(all, "case-open", "Kasus ini masih terbuka.", "The case is still open.");
    put(all, "reason-missing", "Alasannya belum diisi.", "The reason is missing.");
    put(
        all,
        "tier-not-above",
        "Jenjang tujuan tidak di atas desk ini.",
        "The target tier does not lie above this desk.");
    put(
        all,
        "not-live",
        "Latihan dan data riwayat tidak dinaikkan dan tidak dipindahkan.",
        "Drills and historical cases are neither escalated nor transferred.");
    put(
        all,
        "lawful-expression-stays",
        "Penyampaian pendapat yang sah dan bertingkat rendah tetap di kabupatennya, sebagai kasus"
            + " tersendiri.",
        "Lawful expression of low severity stays at its kabupaten, as a case of its own.");
    put(
        all,
        "tier-holds-it",
        "Jenjang itu sudah memegang kasus ini.",
        "That tier holds the case already.");
    put(
        all,
        "only-lead-ends",
        "Hanya desk yang memimpin kasus yang dapat mengakhirinya.",
        "Only the desk that leads the case can end it.");
    put(
        all,
        "upper-desk-holds-it",
        "Desk di atas memegang kasus ini; hanya desk itu yang dapat memutuskan hal ini.",
        "An upper desk holds the case; only that desk decides this.");
    put(
        all,
        "too-grave-to-snooze",
        "Kasus setingkat ini tidak boleh ditunda.",
        "A case this grave can't be snoozed.");
    put(all, "snooze-too-long", "Penundaannya terlalu lama.", "The snooze is too long.");
    put(all, "time-passed", "Waktu itu sudah lewat.", "That time has passed.");
    put(
        all,
        "same-person",
        "Orang kedua harus orang lain: pengusul tidak dapat memutus usulannya sendiri.",
        "The second person must be another one: nobody decides their own proposal.");
    put(all, "no-such-proposal", "Usulan itu tidak ada lagi.", "There is no such proposal.");
    put(
        all,
        "no-such-directive",
        "Arahan itu tidak ada di desk ini.",
        "This desk has no such directive.");
    put(all, "directive-done", "Arahan itu sudah selesai.", "The directive is done already.");
    put(
        all,
        "desk-not-below",
        "Desk tujuan tidak di bawah desk ini.",
        "The target desk does not lie below this desk.");
    put(
        all,
        "desk-does-not-hold-it",
        "Desk tujuan tidak memegang kasus ini.",
        "The target desk does not hold the case.");
    put(all, "same-class", "Kelas kasus sudah demikian.", "The case has that class already.");
    put(
        all,
        "role-may-not",
        "Peran ini tidak boleh memberi perintah itu.",
        "This role may not give that command.");
    put(all, "role-unknown", "Peran ini tidak dikenal.", "The role is not known.");
    put(
        all,
        "only-upper-desk-takes-over",
        "Hanya desk provinsi atau nasional yang dapat mengambil alih.",
        "Only a province's or the national desk can take a case over.");
    put(
        all,
        "already-lead",
        "Desk ini sudah memimpin kasus itu.",
        "This desk leads the case already.");
    put(
        all,
        "policy-invalid",
        "Kebijakan itu tidak memenuhi aturan.",
        "The policy breaks the rules.");
    put(all, "policy-in-force", "Kebijakan itu sudah berlaku.", "The policy is in force already.");
    put(
        all,
        "already-taken",
        "Anda sudah menangani kasus ini.",
        "You are handling the case already.");
    put(
        all,
        "close-reason-not-yours",
        "Alasan penutupan itu hanya dipakai oleh desk sendiri, bila semua laporan ditarik atau"
            + " kasusnya dipindahkan.",
        "Only the desk itself closes for that reason, once every report is withdrawn or the case"
            + " has moved.");
    put(
        all,
        "directive-too-long",
        "Tenggat arahan terlalu jauh: paling lama 30 hari.",
        "The directive's time is too far off: 30 days at most.");
    put(
        all,
        "directive-id-taken",
        "Sudah ada arahan dengan id itu pada kasus ini.",
        "The case has a directive under that id already.");
    put(
        all,
        "too-many-directives",
        "Terlalu banyak arahan yang masih terbuka pada kasus ini.",
        "Too many directives are still open in this case.");
    put(
        all,
        "policy-version-taken",
        "Versi itu sudah dipakai kebijakan lain; berilah versi baru.",
        "Another policy has that version already; give this one a new version.");
    put(
        all,
        "only-national-desk",
        "Hanya desk nasional yang mencatat model baru.",
        "Only the national desk records a new model.");
    put(
        all,
        "stale",
        "Kelas kasus sudah berubah sejak perintah ini diberikan.",
        "The case's class has changed since the command was given.");
    MoveRefusals.addTo(all);
    ApprovalRefusals.addTo(all);
    DailyRefusals.addTo(all);
    return Map.copyOf(all);
  }

  private static void put(
      Map<String, Sentence> all, String code, String indonesian, String english) {
    all.put(code, new Sentence(indonesian, english));
  }
}
