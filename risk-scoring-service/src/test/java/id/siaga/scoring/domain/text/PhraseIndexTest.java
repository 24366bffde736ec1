package id.siaga.scoring.domain.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PhraseIndexTest {

  private static final Normaliser NORMALISER =
      new Normaliser(new Lexicon(Map.of(), Set.of(), Set.of()));

  @ParameterizedTest
  @CsvSource({
    "bom, ada bom di sini, true",
    "bom, ada bomber di sini, false",
    "surat suara, surat suara basah, true",
    "surat suara, surat. Suara, false",
    "ledak*, ledakan besar, true",
    "ledak*, meledak, false",
    "~ledak, meledak, true",
    "~serang, menyerang, true",
    "~serang, penyerangan, true",
    "~serang, diserangnya, true",
    "~serang, serangga, false",
    "~pukul, dipukuli, true",
    "~ancam, pengancaman, true",
    "~rampas kotak, merampas kotak, true",
  })
  void findsAPhraseInItsForms(String phrase, String text, boolean found) {
    assertThat(!find(List.of(phrase), text).isEmpty()).isEqualTo(found);
  }

  @Test
  void findsAllOfManyPhrasesInOnePass() {
    List<String> phrases = IntStream.range(0, 3_000).mapToObj(i -> "kata " + i + " lalu").toList();
    assertThat(find(phrases, "kata 7 lalu kata 2999 lalu kata 7")).containsExactly(7, 2999);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "Bom", "bom!", "dua  spasi", "~ab", "*"})
  void refusesWhatIsNoPhrase(String written) {
    assertThatIllegalArgumentException().isThrownBy(() -> Phrase.of(written));
  }

  private static List<Integer> find(List<String> phrases, String text) {
    PhraseIndex index = new PhraseIndex(phrases.stream().map(Phrase::of).toList());
    List<Integer> found = new ArrayList<>();
    index.find(NORMALISER.read(text), (phrase, first, last) -> found.add(phrase));
    return found;
  }
}
