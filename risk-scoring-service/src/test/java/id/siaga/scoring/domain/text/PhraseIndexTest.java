package id.siaga.scoring.domain.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
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

  /** The automaton beside the definition: every needle looked for on its own, in all places. */
  @Test
  void findsWhatLookingForEachPhraseFinds() {
    List<String> syllables = List.of("se", "rang", "ke", "bom", "an", "i");
    Random random = new Random(4);
    for (int run = 0; run < 200; run++) {
      List<Phrase> phrases = new ArrayList<>();
      for (int i = 0; i < 12; i++) {
        String words = words(random, syllables, 2, " ");
        phrases.add(Phrase.of(new String[] {words, words + "*", "~bom" + words}[i % 3]));
      }
      NormalText text = NORMALISER.read(words(random, syllables, 30, run % 2 == 0 ? " " : ". "));
      List<String> found = new ArrayList<>();
      new PhraseIndex(phrases)
          .find(text, (phrase, first, last) -> found.add(phrase + " " + first + " " + last));
      assertThat(found).containsExactlyInAnyOrderElementsOf(byDefinition(phrases, text));
    }
  }

  private static String words(Random random, List<String> syllables, int most, String between) {
    StringBuilder words = new StringBuilder();
    for (int word = random.nextInt(most); word >= 0; word--) {
      for (int i = random.nextInt(3); i >= 0; i--) {
        words.append(syllables.get(random.nextInt(syllables.size())));
      }
      words.append(word == 0 ? "" : random.nextInt(4) == 0 ? between : " ");
    }
    return words.toString();
  }

  private static List<String> byDefinition(List<Phrase> phrases, NormalText text) {
    List<String> found = new ArrayList<>();
    for (int phrase = 0; phrase < phrases.size(); phrase++) {
      Phrase one = phrases.get(phrase);
      int length = Phrase.count(one.words());
      for (int first = 0; first + length <= text.size(); first++) {
        int last = first + length - 1;
        StringBuilder chars = new StringBuilder();
        for (int i = first; i <= last; i++) {
          chars.append(' ').append(text.word(i));
        }
        if (!text.together(first, last)) {
          continue;
        }
        for (String needle : one.needles()) {
          boolean matches =
              switch (one.form()) {
                case EXACT -> needle.contentEquals(chars + " ");
                case PREFIX -> chars.toString().startsWith(needle);
                case INFLECTED ->
                    chars.toString().startsWith(needle)
                        && Affixes.isSuffix(chars.toString(), needle.length());
              };
          if (matches) {
            found.add(phrase + " " + first + " " + last);
          }
        }
      }
    }
    return found;
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
