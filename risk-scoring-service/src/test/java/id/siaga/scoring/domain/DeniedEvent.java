package id.siaga.scoring.domain;

import java.util.ArrayList;
import java.util.List;

/**
 * An event, and the same event denied, found to be untrue, rehearsed, or no more than a rumour.
 *
 * @param happened tells that it happened
 * @param denied tells that it didn't, or that nobody knows
 */
record DeniedEvent(String happened, String denied) {

  /** Pairs whose second text gets a lower class. */
  static final List<DeniedEvent> LOWERED =
      pairs(
          """
          Ditemukan bom rakitan di gudang kotak suara KPU, warga diungsikan.
          > Setelah diperiksa tim Gegana, benda di gudang kotak suara KPU bukan bom, hanya kardus \
          bekas. Kegiatan gudang berjalan normal.
          Massa membakar kantor PPK Lebong Utara malam ini.
          > Kabar massa membakar kantor PPK Lebong Utara malam ini tidak benar, kantor aman dan \
          utuh.
          Ketua KPPS TPS 5 diancam akan dibunuh bila tidak mengubah hasil.
          > Ketua KPPS TPS 5 menegaskan tidak pernah diancam, tidak ada tekanan apa pun, \
          penghitungan lancar.
          Ratusan surat suara di TPS 9 sudah tercoblos sebelum pemungutan dimulai, ada rekaman \
          video.
          > Kabar ratusan surat suara di TPS 9 sudah tercoblos ternyata hoaks, setelah dicek \
          bersama saksi semua masih utuh.
          Gempa merobohkan tiga TPS, dua petugas meninggal.
          > Simulasi gempa di tiga TPS berjalan lancar, dua petugas berperan sebagai korban.
          Situs hasil KPU diretas, angka perolehan suara berubah.
          > Situs hasil KPU tidak diretas, angka perolehan suara sesuai C hasil, layanan normal.
          Tim sukses membagikan amplop Rp100 ribu per orang di Dusun II, ada foto dan saksi.
          > Isu tim sukses membagikan amplop di Dusun II sudah dicek Panwas, tidak ditemukan \
          amplop maupun saksi.
          Kotak suara dirampas orang bersenjata di jalan menuju kecamatan.
          > Kabar kotak suara dirampas orang bersenjata tidak benar, semua kotak sudah tiba di \
          kecamatan dengan segel utuh.
          Kerusuhan pecah di depan kantor KPU, massa melempar batu dan polisi menembakkan gas air \
          mata.
          > Dalam latihan pengamanan di depan kantor KPU diperagakan massa melempar batu dan \
          polisi menembakkan gas air mata. Latihan selesai, situasi aman.
          Banjir merendam empat TPS, pemungutan suara dihentikan.
          > Tidak ada TPS yang terendam banjir, pemungutan suara berjalan lancar.
          Listrik padam, penghitungan suara di TPS 12 terhenti dua jam.
          > Listrik di TPS 12 tidak pernah padam, penghitungan suara selesai tepat waktu.
          Camat mengarahkan ASN memilih paslon 2 dalam apel, rekamannya kami simpan.
          > Tuduhan camat mengarahkan ASN memilih paslon 2 tidak terbukti, rekaman apel sudah \
          diperiksa dan camat tidak menyebut calon.
          Beredar selebaran mengajak mengusir pendatang, massa mulai berkumpul di simpang.
          > Tidak ditemukan selebaran yang mengajak mengusir pendatang, tidak ada massa berkumpul \
          di simpang.
          Saksi paslon dikeroyok di TPS 7, tangannya patah.
          > Kabar saksi paslon dikeroyok di TPS 7 tidak benar, ia sehat dan ikut menandatangani C \
          hasil.
          Demonstran menduduki kantor KPU, rapat pleno dihentikan.
          > Tidak ada demonstran di kantor KPU, rapat pleno selesai tanpa gangguan.
          Gawat ndan, org bawa parang nyerbu TPS 3, kpps kabur semua
          > Hoax ndan, gak ada org bawa parang di TPS 3, kpps aman smua
          Puluhan baliho dirusak di empat kecamatan.
          > Tidak ada baliho yang dirusak, keempat kecamatan kondusif.
          Longsor menutup jalan ke Air Kopras, logistik tidak bisa lewat.
          > Tidak ada longsor di jalan ke Air Kopras, logistik lewat tanpa kendala.
          Mobil logistik ditembak kelompok bersenjata, sopir luka berat.
          > Isu di media sosial bahwa mobil logistik ditembak kelompok bersenjata belum dapat \
          dipastikan, sumbernya tidak jelas.
          Ketua PPS Desa Karang Anyar diculik orang tidak dikenal.
          > Katanya ketua PPS Desa Karang Anyar diculik, ternyata cuma ketiduran di rumah mertua. \
          Orangnya sehat.
          Pemilih mengamuk dan membanting kotak suara di TPS 4, dua anggota KPPS luka.
          > Dalam simulasi di TPS 4 anggota KPPS memperagakan pemilih yang mengamuk. Kegiatan \
          ditutup foto bersama.
          Ana bom mbledhos ning bale desa, telu wong tatu.
          > Jare ana bom ning bale desa, jebule mung mercon bocah. Ora ana sing tatu.
          Pendukung dua paslon baku lempar di lapangan, kaca mobil pecah.
          > Pendukung dua paslon bertemu di lapangan, tidak ada baku lempar, saling bersalaman \
          lalu pulang.
          Puluhan warga memblokir jalan dan melarang petugas membawa kotak suara keluar.
          > Tidak ada warga yang memblokir jalan, kotak suara keluar desa dengan lancar.
          Surat suara kurang 800 lembar di tiga kecamatan, pemungutan suara besok.
          > Surat suara di tiga kecamatan tidak kurang, jumlahnya pas, tidak ada kendala.
          """);

  /** Pairs whose second text should get a lower class, and doesn't: known weaknesses. */
  static final List<DeniedEvent> NOT_LOWERED =
      pairs(
          """
          Terjadi bentrokan antarpendukung paslon di Pasar Topos, lima orang luka dan dua motor \
          dibakar.
          > Tidak terjadi bentrokan antarpendukung paslon di Pasar Topos, tidak ada yang luka \
          maupun motor yang dibakar.
          Sebanyak 500 warga Desa Sukamaju tidak terdaftar dalam DPT.
          > Setelah dicek ulang, 500 warga Desa Sukamaju semuanya terdaftar dalam DPT, tidak ada \
          masalah.
          Honor 900 anggota KPPS belum dibayar dua bulan.
          > Honor 900 anggota KPPS sudah dibayar semua, tidak ada tunggakan.
          Serangan fajar terjadi di tiga desa, uang Rp50 ribu dibagikan bersama kartu nama calon, \
          penerima mengaku.
          > Beredar isu akan ada serangan fajar di tiga desa, sejauh ini belum ada bukti.
          Petugas KPPS TPS 2 meninggal dunia saat bertugas.
          > Petugas KPPS TPS 2 yang dikabarkan meninggal ternyata sehat dan sudah kembali bertugas.
          """);

  @Override
  public String toString() {
    return denied;
  }

  /** Lines by twos, the second of each behind an arrow. */
  private static List<DeniedEvent> pairs(String lines) {
    List<DeniedEvent> pairs = new ArrayList<>();
    String happened = "";
    for (String line : lines.lines().toList()) {
      if (line.startsWith("> ")) {
        pairs.add(new DeniedEvent(happened, line.substring(2)));
      }
      happened = line;
    }
    return List.copyOf(pairs);
  }
}
