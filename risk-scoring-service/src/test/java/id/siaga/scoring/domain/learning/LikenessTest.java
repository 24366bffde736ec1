package id.siaga.scoring.domain.learning;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LikenessTest {

  private static final String TEXT =
      "Dua ratus lembar surat suara basah di gudang PPK Curup dan pengganti sudah diminta";

  private final Likeness texts = new Likeness();

  @Test
  void findsTheSameTextInOtherCaseAndPunctuation() {
    texts.add("Situasi aman terkendali di seluruh TPS.");
    texts.add(TEXT);

    assertThat(texts.alike(TEXT.toUpperCase(java.util.Locale.ROOT) + "!!")).containsExactly(1);
  }

  @Test
  void takesTextsForAlikeThatShareMostOfTheirWordsInARow() {
    texts.add(TEXT);

    assertThat(texts.alike(TEXT + " kemarin sore")).containsExactly(0);
    assertThat(texts.alike("Dua ratus lembar surat suara basah, lain semuanya baik saja hari ini"))
        .isEmpty();
  }

  @Test
  void comparesTextsOfFewWordsAsAWhole() {
    texts.add("Listrik padam.");

    assertThat(texts.alike("listrik padam")).containsExactly(0);
    assertThat(texts.alike("listrik padam lagi")).isEmpty();
  }
}
