package id.siaga.notification.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MaskedTextTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1707064412900001",
        "12345678",
        "081234567890",
        "+6281234567890",
        "0812-3456-7890",
        "0812 3456 7890",
        "0812.3456.7890",
        "(0736) 21-345-67",
        "+62 (812) 3456 7890",
        "0812\u20113456\u20117890",
        "0812\u00A03456\u00A07890",
        "0812\u200B3456\u200B7890",
        "٠٨١٢٣٤٥٦٧٨٩٠",
      })
  void hidesANumberThatNamesAPersonWhateverItsLength(String number) {
    assertThat(MaskedText.of("hubungi " + number + " segera", 500))
        .isEqualTo("hubungi " + MaskedText.MARK + " segera");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "TPS 03 dan TPS 14, 250 orang, pukul 21.30",
        "27/11/2024 pukul 07.00",
        "1234567",
        "12, 34, 56, 78, 90",
        "TPS •••••••• sudah tersamar",
      })
  void leavesWhatNamesNobody(String text) {
    assertThat(MaskedText.of(text, 500)).isEqualTo(text);
  }

  @Test
  void isOneLineWithNothingUnseen() {
    assertThat(MaskedText.of(" a\r\n\t b\u0000c \u202Ed\u202C\u200B ", 500)).isEqualTo("a b c d");
  }

  @Test
  void isMaskedBeforeItIsCut() {
    assertThat(MaskedText.of("x".repeat(490) + " 081234567890", 500))
        .isEqualTo("x".repeat(490) + " " + MaskedText.MARK)
        .doesNotContainPattern("\\d");
    assertThat(MaskedText.of("x".repeat(497) + " 081234567890", 500))
        .isEqualTo("x".repeat(497) + " •…")
        .hasSize(500);
  }

  @Test
  void cutsNoCharacterInHalf() {
    assertThat(MaskedText.of("x".repeat(498) + "😀😀", 500)).isEqualTo("x".repeat(498) + "…");
    assertThat(MaskedText.of("x".repeat(500), 500)).hasSize(500).doesNotContain("…");
  }
}
