package id.siaga.notification.letter;

import id.siaga.events.domain.DeskCode;
import id.siaga.events.domain.Regions;
import id.siaga.events.domain.Tier;
import id.siaga.notification.domain.ChainProof;
import id.siaga.notification.domain.DailyContent;
import id.siaga.notification.domain.DailyFigures;
import id.siaga.notification.domain.Words;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A daily report as an office's letter, in Indonesian. The file needs nothing else to look as it
 * should, runs nothing and loads nothing: it may be kept, and printed, anywhere.
 */
public final class LetterHtml {

  private static final String STYLE =
      """
      @page { size: A4; margin: 20mm 18mm; }
      @media screen { body { padding: 10mm 6mm; } }
      body { font-family: serif; font-size: 10.5pt; color: #111; max-width: 180mm; margin: 0 auto; }
      .kop { text-align: center; border-bottom: 2pt solid #111; padding-bottom: 6pt; }
      .kop div { font-weight: bold; font-size: 12pt; }
      h1 { text-align: center; font-size: 13pt; margin: 14pt 0 2pt; }
      h2 { font-size: 11pt; margin: 12pt 0 4pt; }
      p { margin: 3pt 0; }
      .tengah { text-align: center; }
      .draf { text-align: center; border: 1pt solid #a00; color: #a00; margin: 8pt 0; padding: 4pt; }
      table { border-collapse: collapse; width: 100%; font-size: 9.5pt; }
      th, td { border: 0.5pt solid #555; padding: 2pt 4pt; text-align: left; vertical-align: top; }
      td.n { text-align: right; }
      .ttd { margin: 18pt 0 0 60%; }
      .sidik { margin-top: 16pt; border-top: 0.5pt solid #555; font-size: 8pt; }
      code { font-family: monospace; font-size: 7.5pt; }
      """;
  private static final Duration DAY = Duration.ofDays(1);
  private static final Duration WEEK = Duration.ofDays(7);

  private final DailyContent content;
  private final Regions regions;
  private final Clock clock;
  private final Html html = new Html();

  private LetterHtml(DailyContent content, Regions regions) {
    this.content = content;
    this.regions = regions;
    this.clock = Clock.of(content.desk());
  }

  /**
   * That it was sent.
   *
   * @param hash of the content that was sent
   * @param revision how many others were sent for the period before
   */
  public record Sending(String hash, int revision, Instant sentAt, @Nullable Instant receivedAt) {}

  /**
   * The letter.
   *
   * @param sending null for a draft
   */
  public static String of(DailyContent content, @Nullable Sending sending, Regions regions) {
    return new LetterHtml(content, regions).letter(sending);
  }

  /** What lets a browser apply the letter's own style and nothing else. */
  public static String policy() {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(STYLE.getBytes(StandardCharsets.UTF_8));
      return "default-src 'none'; style-src 'sha256-%s'; frame-ancestors 'none'; base-uri 'none'"
          .formatted(Base64.getEncoder().encodeToString(hash));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  private String letter(@Nullable Sending sending) {
    String title = title();
    html.raw("<!DOCTYPE html>\n<html lang=\"id\"><head><meta charset=\"utf-8\"/>\n");
    html.element("title", title + " " + content.name() + " " + content.period());
    html.raw("<style>").raw(STYLE).raw("</style></head><body>\n<div class=\"kop\">");
    Letterhead head = Letterhead.of(content.desk(), regions);
    head.office().forEach(line -> html.element("div", line));
    html.raw("</div>\n");
    html.element("h1", title);
    String revised =
        sending == null || sending.revision() == 0 ? "" : " (revisi " + sending.revision() + ")";
    html.element(
        "p class=\"tengah\"",
        "Nomor: " + (content.number().isEmpty() ? "……………" : content.number()) + revised);
    html.element(
        "p class=\"tengah\"",
        "Periode: %s s.d. %s".formatted(clock.full(content.from()), clock.full(content.to())));
    if (sending == null) {
      html.element("div class=\"draf\"", "DRAF, belum dikirim");
    }
    html.element("p", "Kepada Yth. " + String.join(", ", head.addressee()));
    body();
    signature(sending);
    proof(sending);
    return html.raw("</body></html>\n").toString();
  }

  private String title() {
    Duration length = Duration.between(content.from(), content.to());
    String kind =
        length.compareTo(DAY) <= 0 ? "HARIAN" : length.equals(WEEK) ? "MINGGUAN" : "BERKALA";
    return "LAPORAN " + kind + " DESK PILKADA";
  }

  private void body() {
    boolean upper = content.desk().tier() != Tier.KABUPATEN;
    int part = 1;
    if (upper) {
      html.element("h2", part++ + ". Rekapitulasi kasus di wilayah (dari laporan yang diterima)");
      figures(content.region());
      html.element("h2", part++ + ". Laporan desk di bawah");
      below();
    }
    html.element("h2", part++ + (upper ? ". Kasus yang dipegang desk ini" : ". Kasus"));
    figures(content.own());
    html.element("h2", part++ + ". Kasus tingkat tinggi dan kritis");
    grave();
    html.element("h2", part++ + ". Tindakan dan rujukan");
    actions();
    html.element("h2", part + ". Laporan nihil dan batas waktu");
    html.element(
        "p",
        "Laporan nihil: %d. Batas waktu terlewati: %d."
            .formatted(content.own().nihil(), content.own().missedDeadlines()));
  }

  private void figures(DailyFigures figures) {
    if (figures.classes().isEmpty()) {
      html.element("p", "NIHIL: tidak ada kasus dalam periode ini.");
      return;
    }
    List<List<String>> rows = new ArrayList<>();
    for (DailyFigures.OfClass one : figures.classes()) {
      rows.add(
          row(
              Words.of(one.category()) + " / " + Words.of(one.topic()),
              Words.of(one.severity()),
              one.opened(),
              one.movedIn(),
              one.ended(),
              one.movedOut(),
              one.open()));
    }
    rows.add(
        row(
            "Jumlah",
            "",
            figures.total(DailyFigures.OfClass::opened),
            figures.total(DailyFigures.OfClass::movedIn),
            figures.total(DailyFigures.OfClass::ended),
            figures.total(DailyFigures.OfClass::movedOut),
            figures.total(DailyFigures.OfClass::open)));
    html.table(
        List.of("Kelas", "Tingkat", "Masuk", "Pindahan", "Selesai", "Dipindahkan", "Terbuka"),
        rows);
  }

  private static List<String> row(String first, String second, int... numbers) {
    List<String> row = new ArrayList<>(List.of(first, second));
    for (int number : numbers) {
      row.add(Integer.toString(number));
    }
    return row;
  }

  private void below() {
    html.table(
        List.of("Desk", "Periode", "Keadaan", "Nomor", "Dikirim", "Masuk", "Selesai", "Terbuka"),
        content.below().stream()
            .map(one ->
                List.of(
                    one.name() + " (" + one.desk() + ")",
                    one.period(),
                    Words.of(one.state()) + (one.late() ? ", terlambat" : ""),
                    one.number(),
                    clock.brief(one.sentAt()),
                    counted(one, DailyFigures.OfClass::opened),
                    counted(one, DailyFigures.OfClass::ended),
                    counted(one, DailyFigures.OfClass::open)))
            .toList());
  }

  private static String counted(
      DailyContent.Below one, java.util.function.ToIntFunction<DailyFigures.OfClass> figure) {
    return one.state().sent() ? Integer.toString(one.figures().total(figure)) : "–";
  }

  private void grave() {
    if (content.grave().isEmpty()) {
      html.element("p", "NIHIL.");
      return;
    }
    html.table(
        List.of("Kasus", "Kelas", "Wilayah", "Masuk", "Diakui", "Selesai"),
        content.grave().stream()
            .map(one ->
                List.of(
                    one.caseId(),
                    "%s, %s / %s"
                        .formatted(
                            Words.of(one.severity()),
                            Words.of(one.category()),
                            Words.of(one.topic())),
                    one.ownerName(),
                    clock.brief(one.receivedAt()),
                    clock.brief(one.acknowledgedAt()),
                    clock.brief(one.endedAt())))
            .toList());
  }

  private void actions() {
    DailyFigures own = content.own();
    if (own.actions().isEmpty()) {
      html.element("p", "NIHIL.");
      return;
    }
    List<List<String>> rows = new ArrayList<>();
    own.actions().entrySet().stream()
        .sorted(java.util.Map.Entry.comparingByKey())
        .forEach(one -> rows.add(List.of(Words.of(one.getKey()), one.getValue().toString())));
    own.referrals().entrySet().stream()
        .sorted(java.util.Map.Entry.comparingByKey())
        .forEach(one ->
            rows.add(
                List.of(
                    "di antaranya dirujuk ke " + Words.of(one.getKey(), content.desk().tier()),
                    one.getValue().toString())));
    html.table(List.of("Tindakan", "Banyaknya"), rows);
  }

  private void signature(@Nullable Sending sending) {
    if (sending != null) {
      html.raw("<div class=\"ttd\">");
      html.element("p", place() + ", " + clock.day(sending.sentAt()));
      html.element("p", "Kepala Desk Pilkada,");
      html.element("p", content.signer());
      html.raw("</div>\n");
    }
  }

  private String place() {
    DeskCode desk = content.desk();
    return desk.tier() == Tier.NASIONAL ? "Jakarta" : content.name();
  }

  private void proof(@Nullable Sending sending) {
    html.raw("<div class=\"sidik\">");
    if (sending != null) {
      html.raw("<p>Sidik isi (SHA-256): ").element("code", sending.hash()).raw("</p>\n");
      html.element(
          "p",
          sending.receivedAt() == null
              ? "Belum tercatat diterima oleh desk di atas."
              : "Tercatat diterima oleh desk di atas: " + clock.full(sending.receivedAt()) + ".");
    }
    ChainProof proof = content.proof();
    if (proof == null) {
      html.element("p", "Belum ada titik periksa bertanda tangan atas rantai desk ini.");
    } else {
      html.element(
          "p",
          "Titik periksa nomor %d desk %s, %s, mencakup rantai desk ini sampai entri %d:"
              .formatted(proof.number(), proof.signer(), clock.full(proof.at()), proof.sequence()));
      html.raw("<p>").element("code", proof.hash()).raw("</p>\n");
    }
    html.element(
        "p",
        "Periksa: ./siaga daily %s --period %s dan ./siaga audit verify."
            .formatted(content.desk(), content.period()));
    html.raw("</div>\n");
  }
}
