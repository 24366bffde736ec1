package id.siaga.scoring.domain;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Another way to write the same report.
 *
 * @param name what is done to the text
 * @param change does it
 */
record Rewording(String name, UnaryOperator<String> change) {

  private static final Pattern WORD = Pattern.compile("[A-Za-z]+");
  private static final String END = "(?=\\s|$)";

  /** Phone spellings that the lexicon knows. */
  static final Map<String, String> KNOWN_SPELLINGS =
      spellings(
          """
          yang=yg tidak=tdk sudah=sdh dengan=dgn karena=krn orang=org untuk=utk belum=blm juga=jg
          banyak=bnyk semua=smua sekarang=skrg kemarin=kmrn malam=mlm bisa=bs dari=dr dalam=dlm
          jangan=jgn harus=hrs masih=msh saja=aja sampai=smp warga=wrg kurang=krg bukan=bkn ribu=rb
          juta=jt telepon=telp kecamatan=kec kabupaten=kab setelah=stlh sebelum=sblm lebih=lbh
          petugas=ptgs pemilih=pmlh mereka=mrk saya=sy lagi=lg seperti=sprt surat=srt
          anggota=anggt jalan=jln bapak=bpk tempat=tmpt besok=bsk tahun=thn bulan=bln minggu=mgg
          hari=hr rumah=rmh bagaimana=gmn tetapi=tp langsung=lgsg sedang=sdg kalau=klo akan=akn
          atau=ato lembar=lbr datang=dtg tanggal=tgl selesai=slsai hanya=hny kami=kmi kepada=kpd
          kepala=kpl pada=pd sehingga=shg tersebut=tsb sebagai=sbg terhadap=thd oleh=olh tentang=ttg
          beberapa=bbrp antara=antr benar=bnr besar=bsr masuk=msk keluar=klr mungkin=mgkn sangat=sgt
          pernah=prnh memang=mmg ketua=ktua mau=mo saksi=sksi mohon=mhn lapor=lpr perlu=prlu pagi=pg
          kabar=kbr minta=mnta
          """);

  /** Phone spellings that it doesn't know, or takes for something else: "dpt" is the roll. */
  static final Map<String, String> UNKNOWN_SPELLINGS =
      spellings(
          """
          dapat=dpt nomor=no tapi=tp terus=trs masyarakat=masy bahwa=bhw menjadi=mjd terjadi=tjd
          desa=ds sebagian=sbgn adalah=adl tahu=tau kembali=kmbl namun=nmn selama=slm hingga=hgg
          pihak=phk nama=nm baru=br kotak=ktk bawa=bw teman=tmn agar=agr pukul=pkl ada=ad ini=ni
          """);

  static Rewording spelling(String name, Map<String, String> spellings) {
    return new Rewording(
        name,
        text ->
            WORD.matcher(text)
                .replaceAll(word ->
                    Matcher.quoteReplacement(
                        spellings.getOrDefault(
                            word.group().toLowerCase(Locale.ROOT), word.group()))));
  }

  static Rewording replacing(String name, String pattern, String by) {
    Pattern compiled = Pattern.compile(pattern);
    return new Rewording(name, text -> compiled.matcher(text).replaceAll(by));
  }

  static Rewording marks(String name, String marks, String by) {
    return replacing(name, marks + END, by);
  }

  /** A mark nobody sees between letters, two of the word on either side. */
  static Rewording withinWords(String name, String mark) {
    return replacing(name, "(?<=[A-Za-z]{2})(?=[a-z]{2})", mark);
  }

  static Rewording beginning(String greeting) {
    return new Rewording(greeting, text -> greeting + " " + text);
  }

  static Rewording ending(String farewell) {
    return new Rewording(farewell, text -> text + " " + farewell);
  }

  /** Lines as a telephone's or a letter's margin breaks them. */
  static Rewording wrapped(int characters) {
    return new Rewording(
        "lines of " + characters,
        text -> {
          StringBuilder wrapped = new StringBuilder();
          int column = 0;
          for (String word : text.split(" ", -1)) {
            boolean full = column + word.length() >= characters;
            wrapped.append(full ? "\n" : column == 0 ? "" : " ").append(word);
            column = (full ? 0 : column + 1) + word.length();
          }
          return wrapped.toString();
        });
  }

  @Override
  public String toString() {
    return name;
  }

  private static Map<String, String> spellings(String pairs) {
    Map<String, String> spellings = new HashMap<>();
    for (String pair : pairs.strip().split("\\s+", -1)) {
      int equals = pair.indexOf('=');
      spellings.put(pair.substring(0, equals), pair.substring(equals + 1));
    }
    return spellings;
  }
}
