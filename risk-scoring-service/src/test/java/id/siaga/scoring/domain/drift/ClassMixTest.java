package id.siaga.scoring.domain.drift;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import id.siaga.events.domain.Category;
import java.util.Random;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClassMixTest {

  private static final int RECENT = 2_000;
  private static final int REFERENCE = 20_000;

  /** Shares of the categories, in their order. */
  private static final double[] USUAL = {0.1, 0.2, 0.25, 0.15, 0.3};

  private static final double[] SHIFTED = {0.3, 0.3, 0.15, 0.1, 0.15};

  private final ClassMix<Category> mix = new ClassMix<>(Category.class, RECENT, REFERENCE);

  @ParameterizedTest
  @CsvSource({"1", "2", "3", "4", "5"})
  void isAboutNothingForTheSameMix(long seed) {
    add(new Random(seed), USUAL, RECENT + REFERENCE);
    assertThat(mix.drift()).isBetween(0.0, 0.02);
  }

  @ParameterizedTest
  @CsvSource({"1", "2", "3", "4", "5"})
  void isLargeForAShiftedMixAndNothingAgainOnceThatIsTheUsualOne(long seed) {
    Random random = new Random(seed);
    add(random, USUAL, RECENT + REFERENCE);
    add(random, SHIFTED, RECENT / 4);
    double young = mix.drift();
    add(random, SHIFTED, RECENT - RECENT / 4);
    assertThat(mix.drift()).isGreaterThan(0.25).isGreaterThan(young);
    add(random, SHIFTED, REFERENCE);
    assertThat(mix.drift()).isLessThan(0.02);
  }

  @Test
  void comesToTheFormula() {
    ClassMix<Category> small = new ClassMix<>(Category.class, 2, 4);
    for (Category one :
        new Category[] {
          Category.NIHIL, // leaves the reference
          Category.NIHIL,
          Category.GANGGUAN,
          Category.NIHIL,
          Category.NIHIL,
          Category.ANCAMAN,
          Category.ANCAMAN
        }) {
      small.add(one);
    }
    double expected = 0;
    double[][] pairs = {{2.5, 0.5}, {0.5, 1.5}, {0.5, 0.5}, {0.5, 0.5}, {0.5, 3.5}};
    for (double[] pair : pairs) {
      double p = pair[0] / 4.5;
      double q = pair[1] / 6.5;
      expected += (p - q) * Math.log(p / q);
    }
    assertThat(small.drift()).isEqualTo(expected, Offset.offset(1e-12));
  }

  @Test
  void saysNothingBeforeItHasSomethingToCompareWith() {
    add(new Random(1), USUAL, 2 * RECENT - 1);
    assertThat(mix.drift()).isNaN();
    add(new Random(1), USUAL, 1);
    assertThat(mix.drift()).isNotNaN();
  }

  @ParameterizedTest
  @CsvSource({"0, 10", "11, 10"})
  void refusesWindowsThatCompareNothing(int recent, int reference) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new ClassMix<>(Category.class, recent, reference));
  }

  private void add(Random random, double[] shares, int reports) {
    Category[] categories = Category.values();
    for (int i = 0; i < reports; i++) {
      double left = random.nextDouble();
      int one = 0;
      while (one < shares.length - 1 && left >= shares[one]) {
        left -= shares[one++];
      }
      mix.add(categories[one]);
    }
  }
}
