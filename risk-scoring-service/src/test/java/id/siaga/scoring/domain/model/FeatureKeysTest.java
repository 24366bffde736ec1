package id.siaga.scoring.domain.model;

import static org.assertj.core.api.Assertions.assertThat;

import id.siaga.scoring.domain.text.Fnv;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FeatureKeysTest {

  @ParameterizedTest
  @ValueSource(strings = {"^$", "^a$", "^ya$", "^bom$", "^kotak$", "^penyelenggaraan$"})
  void hashesGroupsOfLettersAsTheirNames(String framed) {
    List<Long> expected = new ArrayList<>();
    for (int at = 0; at + TextFeatures.LETTERS <= framed.length(); at++) {
      expected.add(FeatureKeys.of(framed.substring(at, at + TextFeatures.LETTERS)));
    }
    assertThat(FeatureKeys.letters(framed)).containsExactly(expected.toArray(Long[]::new));
  }

  @Test
  void tellsPairsByTheirOrder() {
    long kotak = Fnv.of("kotak");
    long suara = Fnv.of("suara");
    assertThat(FeatureKeys.ofPair(kotak, suara))
        .isEqualTo(FeatureKeys.of("kotak suara"))
        .isNotEqualTo(FeatureKeys.ofPair(suara, kotak));
    assertThat(FeatureKeys.ofNegated(kotak)).isNotEqualTo(FeatureKeys.ofWord(kotak));
  }
}
