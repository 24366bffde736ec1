package id.siaga.scoring.domain;

import static org.assertj.core.api.Assertions.assertThat;

import id.siaga.scoring.domain.text.Lexicon;
import id.siaga.scoring.domain.text.Normaliser;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SignatureTest {

  private static final Normaliser NORMALISER =
      new Normaliser(new Lexicon(Map.of("tdk", List.of("tidak")), Set.of("tidak"), Set.of()));
  private static final String CLASH =
      "Massa dua kubu pendukung saling lempar batu di depan kantor camat, tiga orang luka ringan.";

  @Test
  void sharesMostValuesBetweenNearDuplicates() {
    assertThat(
            of(CLASH)
                .similarity(
                    of(
                        "Lapor! "
                            + CLASH.replace("tiga orang", "empat orang")
                            + " Polisi di lokasi")))
        .isGreaterThanOrEqualTo(0.4);
  }

  @Test
  void sharesFewValuesBetweenUnrelatedTexts() {
    assertThat(
            of(CLASH)
                .similarity(
                    of(
                        "Honor pantarlih belum cair dua bulan, sebagian petugas memakai uang sendiri.")))
        .isLessThanOrEqualTo(0.15);
  }

  @Test
  void ignoresCasePunctuationAndPhoneSpelling() {
    assertThat(of("TDK ada yang luka!!!").similarity(of("tidak ada, yang luka"))).isEqualTo(1);
  }

  @Test
  void isOfTheTextAndNotOfTheStatementsBehindIt() {
    Signature both = Signature.of(NORMALISER.read(CLASH, List.of("Massa dibubarkan polisi.")));
    assertThat(both.bytes()).isEqualTo(of(CLASH).bytes());
  }

  @Test
  void isOfSixtyFourBytes() {
    assertThat(of(CLASH).bytes()).hasSize(64);
  }

  /** Desks compare signatures of years: the bytes must not change with the code. */
  @Test
  void staysTheSameForEver() {
    assertThat(HexFormat.of().formatHex(of("kotak suara hilang").bytes(), 0, 16))
        .isEqualTo("5b85507c3e4faa27063658190fb3b896");
  }

  @Test
  void hasAllBitsSetWithoutWords() {
    assertThat(of("").bytes()).containsOnly(0xFF);
  }

  private static Signature of(String text) {
    return Signature.of(NORMALISER.read(text));
  }
}
