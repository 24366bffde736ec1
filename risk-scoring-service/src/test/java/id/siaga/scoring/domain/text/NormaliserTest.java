package id.siaga.scoring.domain.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NormaliserTest {

  private static final Normaliser NORMALISER =
      new Normaliser(
          new Lexicon(
              Map.of(
                  "yg", List.of("yang"),
                  "gaada", List.of("tidak", "ada"),
                  "mksh", List.of("terima", "kasih"),
                  "tdk", List.of("tidak")),
              Set.of("tidak", "belum"),
              Set.of("tetapi"),
              Set.of("selamat pagi", "izin", "izin lapor", "terima kasih", "demikian"),
              Set.of("ndan", "bapak")));

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Warga YG takut!!|warga yang takut
          orang2 & anak-anak|orang anak
          toloooong|tolong
          Rp18 juta|rp 18 juta
          TPS12|tps 12
          Jum'at, Ta’|jumat ta
          desanné|desanne
          H-4|4 hari lagi
          pukul 13.00|waktu waktu
          """)
  void makesPlainWords(String text, String words) {
    assertThat(String.join(" ", words(NORMALISER.read(text)))).isEqualTo(words);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Selamat pagi ndan, izin lapor, warga kumpul|warga kumpul
          Ndan, bapak, izin lapor bapak warga kumpul|warga kumpul
          warga kumpul, mksh ndan. Demikian|warga kumpul
          izin mendirikan tenda|mendirikan tenda
          selamat sore|selamat sore
          bapak camat terima suap|bapak camat terima suap
          mksh|''
          """)
  void leavesCourtesyOut(String text, String words) {
    assertThat(String.join(" ", words(NORMALISER.read(text)))).isEqualTo(words);
  }

  @Test
  void endsASentenceWhereCourtesyStands() {
    NormalText normal = NORMALISER.read("tidak ada warga mksh massa datang");
    assertThat(words(normal)).containsExactly("tidak", "ada", "warga", "massa", "datang");
    assertThat(normal.negated(2)).isTrue();
    assertThat(normal.negated(3)).isFalse();
    assertThat(normal.sentenceBit(2)).isNotEqualTo(normal.sentenceBit(3));
    assertThat(normal.span(3, 3)).isEqualTo(new Span(21, 26));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"b\u200bom", "bo\u00adm", "bo\u200d\u200cm", "\ufeffbom\u200b", "bo\u0301m"})
  void readsWordsThroughWhatNobodySees(String text) {
    NormalText normal = NORMALISER.read(text + " 2");
    assertThat(words(normal)).containsExactly("bom", "2");
  }

  /** A margin breaks long lines; whoever writes short lines means each. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          massa dari dua desa berkumpul di depan kantor\\ncamat|true
          massa berkumpul\\ndi kantor camat|false
          massa dari dua desa berkumpul di depan kantor\\n \\ncamat|false
          massa dari dua desa berkumpul di depan kantor.\\nCamat|false
          """)
  void endsASentenceWithTheLineOnlyIfTheLineIsShort(String text, boolean together) {
    NormalText normal = NORMALISER.read(text.replace("\\n", "\n"));
    int last = normal.size() - 1;
    assertThat(normal.sentenceBit(0) == normal.sentenceBit(last)).isEqualTo(together);
  }

  @Test
  void keepsThePlaceOfEveryWordInTheOriginal() {
    String text = "😱 Gaada YG luka2";
    NormalText normal = NORMALISER.read(text);
    assertThat(words(normal)).containsExactly("tidak", "ada", "yang", "luka");
    assertThat(
            IntStream.range(0, normal.size())
                .mapToObj(i -> text.substring(normal.span(i, i).start(), normal.span(i, i).end())))
        .containsExactly("Gaada", "Gaada", "YG", "luka2");
  }

  @Test
  void givesWordsOfFurtherStatementsNoPlace() {
    NormalText normal = NORMALISER.read("satu", List.of("dua"));
    assertThat(normal.span(1, 1)).isEqualTo(Span.NONE);
    assertThat(normal.sentenceBit(0)).isNotEqualTo(normal.sentenceBit(1));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          dua puluh tujuh orang|27
          1.140 pemilih|1140
          belasan orang|11
          2 ribu lembar|2000
          seratus lima puluh paket|150
          """)
  void readsNumbers(String text, long value) {
    NormalText normal = NORMALISER.read(text);
    assertThat(normal.number(normal.size() - 2)).isEqualTo(value);
  }

  @Test
  void letsANegationReachOverAListAndEndsItAtTheClause() {
    assertThat(negated("tidak ada bentrokan, perusakan, maupun ancaman. Ada korban"))
        .containsExactly("ada", "bentrokan", "perusakan", "maupun", "ancaman");
    assertThat(negated("tidak ada korban, kantor terbakar")).containsExactly("ada", "korban");
    assertThat(negated("belum parah tetapi meluas")).containsExactly("parah");
  }

  @Test
  void refusesALexiconOfAnythingButWords() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Lexicon(Map.of("org2", List.of("orang")), Set.of(), Set.of()))
        .withMessageContaining("org2");
  }

  private static List<String> words(NormalText text) {
    return IntStream.range(0, text.size()).mapToObj(text::word).toList();
  }

  private static List<String> negated(String text) {
    NormalText normal = NORMALISER.read(text);
    return IntStream.range(0, normal.size())
        .filter(normal::negated)
        .mapToObj(normal::word)
        .toList();
  }
}
