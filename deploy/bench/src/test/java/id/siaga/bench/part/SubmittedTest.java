package id.siaga.bench.part;

import static org.assertj.core.api.Assertions.assertThat;

import id.siaga.bench.corpus.Corpus;
import id.siaga.bench.corpus.CorpusReport;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SubmittedTest {

  private static final Corpus TWO =
      new Corpus(
          List.of(
              new CorpusReport("bom", "17.07", null, "KRITIS"),
              new CorpusReport("aman", "17.07", null, "NIHIL")));

  private static final Map<String, Submitted> SUBMITTED =
      Map.of(
          "first bom", new Submitted(0, 0),
          "first aman", new Submitted(1, 0),
          "second bom", new Submitted(2, 0));

  @Test
  void reportIsMissingWhenAnotherOfItsTextArrived() {
    assertThat(Submitted.missing(SUBMITTED, Map.of("first bom", 1L), TWO)).isEqualTo(1);
  }

  @Test
  void textThatNeverArrivesIsNotMissed() {
    assertThat(Submitted.missing(SUBMITTED, Map.of("first bom", 1L, "second bom", 2L), TWO))
        .isZero();
  }
}
