package id.siaga.scoring.domain.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StemsTest {

  /** The definition in one line; what is in force does without regular expressions. */
  private static final Pattern SUFFIX =
      Pattern.compile("(?:kannya|annya|inya|nya|kan|lah|kah|pun|an|i|ne|e|na|keun|nyo|no|ke|in)$");

  @ParameterizedTest
  @CsvSource({
    "dirampas, rampas",
    "perampas, rampas",
    "merampasnya, rampas",
    "menyerang, serang",
    "menembak, tembak",
    "bom, bom",
    "surat, surat",
  })
  void cutsAWordToItsRoot(String word, String root) {
    assertThat(Stems.of(word)).isEqualTo(root);
  }

  @Test
  void takesTheLongestSuffixOrNone() {
    String[] beginnings = {"rus", "rusa", "rusak", "perusak", "z", ""};
    String[] ends = {"kannya", "annya", "inya", "nya", "kan", "an", "i", "keun", "nyo", "no", "in"};
    for (String beginning : beginnings) {
      for (String end : ends) {
        String word = beginning + end;
        Matcher suffix = SUFFIX.matcher(word);
        String expected =
            word.length() >= 5 && suffix.find() && suffix.start() >= 4
                ? word.substring(0, suffix.start())
                : word;
        assertThat(Stems.withoutSuffix(word)).as(word).isEqualTo(expected);
      }
    }
  }
}
