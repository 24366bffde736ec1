package id.siaga.scoring.domain;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A report with places for names.
 *
 * @param pattern has {@code {person}} and the like where a name belongs
 */
record NamedText(String pattern) {

  private static final List<String> RELIGIONS =
      words(
          """
          islam muslim muslimin muslimah nonmuslim kristen kristiani nasrani protestan katolik
          katholik hindu buddha budha konghucu khonghucu ahmadiyah syiah sunni kaharingan parmalim
          marapu muhammadiyah nahdlatul nahdliyin fpi hti hkbp gki gmim gpib gbi ldii sikh bahai
          kejawen salafi wahabi advent pentakosta injili ortodoks yahudi mormon moslem
          """);
  private static final List<String> HOUSES =
      words(
          """
          masjid mesjid musala mushola musholla surau gereja pura vihara wihara kelenteng klenteng
          meunasah kapel katedral pastoran
          """);
  private static final List<String> CLERICS =
      words(
          """
          ustaz ustad ustadz kiai kyai pendeta pastor romo pedanda biksu bhikkhu bhikkhuni habib
          imam ulama gus pinandita pinandhita mangku
          """);

  /** What is named. */
  enum Kind {
    PERSON(
        "Budi",
        read("people"),
        "Poniran Bagus Titus Sutarno Sagala Matulessy Yosafat Marlina Hutabarat Rumbekwan Wijaya"),
    PARTY("Golkar", read("parties"), "Sejahtera Kebangkitan Amanat Masyumi Buruh Nurani"),
    GROUP("Jawa", read("groups"), "Kombai Bauzi Mentuka Auyu Togutil Padoe Saluan Hubula"),
    RELIGION("Islam", RELIGIONS, "Tao Wiwitan Zoroaster Yazidi Druze Rasta"),
    HOUSE("masjid", HOUSES, "langgar sinagoge pagoda kuil biara basilika"),
    CLERIC("ustaz", CLERICS, "rahib uskup bhante mubalig pemangku suster"),
    PLACE("Sukamaju", read("places"), "Konoha Wakanda Kopras Sumberagung Narnia");

    private final String usual;
    private final String names;
    private final String unlisted;

    Kind(String usual, List<String> names, String unlisted) {
      this.usual = usual;
      this.names = String.join(" ", names);
      this.unlisted = unlisted;
    }

    String usual() {
      return usual;
    }

    /** Those of the lists. */
    List<String> names() {
      return List.of(names.split(" ", -1));
    }

    /** Those of the lists that are among others. */
    List<String> among(Set<String> others) {
      return names().stream().filter(others::contains).distinct().toList();
    }

    /** Names in no list; some are words, too. */
    List<String> unlisted() {
      return List.of(unlisted.split(" ", -1));
    }

    String place() {
      return "{" + name().toLowerCase(Locale.ROOT) + "}";
    }
  }

  /**
   * Names of the lists that count all the same: the lexicon makes another word of them (lindu is an
   * earthquake), a criterion looks for their root, or they are a number.
   */
  static final Set<String> READ_AS_WORDS =
      Set.of("tolaki", "baek", "balakang", "besuk", "lindu", "curio", "peninjauan", "seribu");

  /** Those of them that change a class of one text or another: places, all of them. */
  static final Set<String> CHANGE_A_CLASS = Set.of("baek", "balakang", "besuk", "lindu", "seribu");

  static final List<NamedText> ALL =
      """
      Pendukung {person} melempari posko {party} di {place}, dua orang luka ringan.
      Beredar selebaran yang mengajak mengusir warga {group} dari {place}.
      Kepala desa {place} mengarahkan warga memilih {person} dari {party}.
      Jendela {house} di {place} dilempar batu orang tidak dikenal, warga sekitar resah.
      Pertemuan {person} dengan tokoh {group} di {house} {place} aman, tidak ada kejadian menonjol.
      Grup pendukung {person} menghina umat {religion}, ratusan orang berkumpul di depan {house}.
      Surat suara untuk {place} kurang 200 lembar, {person} dari KPU menunggu kiriman.
      tim {person} bagi2 amplop 100rb di {place}, katanya dari {party}
      {person}, ketua PPK {place}, diancam dibunuh bila rekapitulasi dilanjutkan.
      Kader {party} dan kader lawan baku pukul di {place}, polisi melerai.
      Video {person} menghina {religion} ternyata suntingan lama, warga diminta tidak menyebarkan.
      Tidak benar warga {group} menyerang {house}; {cleric} setempat membantah kabar itu.
      {cleric} {person} menyerukan umat {religion} menolak calon dari suku {group}.
      Spanduk {party} di {place} dirobek, diduga oleh pendukung {person}.
      Banjir merendam {house} yang dipakai TPS 3 {place}, pemungutan suara ditunda.
      Massa {group} dan massa lawan bentrok memakai parang di {place}, satu orang meninggal.
      Warga keturunan {group} di {place} enggan memilih, {party} dan {person} dianggap sama saja.
      Guru agama {religion} di {place} belum menerima undangan memilih.
      {cleric} {person} memimpin doa bersama di {house}, pengamanan lengkap, acara lancar.
      Kampanye {party} dihadiri {cleric} {person} dan camat {place}, foto camat beredar.
      """
          .lines()
          .map(NamedText::new)
          .toList();

  /** Religions, houses and clerics. */
  static List<String> religious() {
    return Stream.of(RELIGIONS, HOUSES, CLERICS).flatMap(List::stream).toList();
  }

  /** The names of a list. */
  static List<String> read(String list) {
    String resource = "/names/" + list + ".txt";
    try (InputStream file = requireNonNull(NamedText.class.getResourceAsStream(resource))) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.isBlank() && line.charAt(0) != '#')
          .map(String::strip)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(list + " can't be read", e);
    }
  }

  private static List<String> words(String text) {
    return List.of(text.strip().split("\\s+", -1));
  }

  boolean names(Kind kind) {
    return pattern.contains(kind.place());
  }

  String usual() {
    String text = pattern;
    for (Kind kind : Kind.values()) {
      text = text.replace(kind.place(), kind.usual());
    }
    return text;
  }

  /** One name, the usual ones besides. */
  String with(Kind kind, String name) {
    return new NamedText(pattern.replace(kind.place(), name)).usual();
  }

  /** Any of the lists' names that count nothing. */
  String random(Random random) {
    String text = pattern;
    for (Kind kind : Kind.values()) {
      List<String> names =
          kind.names().stream().filter(name -> !READ_AS_WORDS.contains(name)).toList();
      text = text.replace(kind.place(), names.get(random.nextInt(names.size())));
    }
    return text;
  }

  @Override
  public String toString() {
    return pattern;
  }
}
