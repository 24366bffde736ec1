package id.siaga.scoring.json;

import static org.assertj.core.api.Assertions.assertThat;

import id.siaga.scoring.domain.text.Span;
import org.junit.jupiter.api.Test;

class ClassificationJsonTest {

  @Test
  void quotesTheWordsOfASpan() {
    assertThat(ClassificationJson.quote("kotak suara dibakar", new Span(6, 11))).isEqualTo("suara");
    assertThat(ClassificationJson.quote("kotak suara", Span.NONE)).isNull();
  }

  @Test
  void cutsALongQuotationBetweenCharacters() {
    String even = "🙏".repeat(200);

    assertThat(ClassificationJson.quote(even, new Span(0, 400))).isEqualTo("🙏".repeat(100) + "…");
    assertThat(ClassificationJson.quote("x" + even, new Span(0, 401)))
        .isEqualTo("x" + "🙏".repeat(99) + "…");
  }

  @Test
  void takesASpanThatReachesBeyondTheText() {
    assertThat(ClassificationJson.quote("kotak", new Span(3, 9))).isEqualTo("ak");
    assertThat(ClassificationJson.quote("kotak", new Span(7, 9))).isEmpty();
  }

  @Test
  void leavesOutWhatOnlyTheArithmeticShows() {
    assertThat(ClassificationJson.rounded(0.1 + 0.2)).isEqualTo(0.3);
  }
}
