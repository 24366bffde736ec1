package id.siaga.scoring.domain.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PairedTest {

  /** Expected: sums of the binomial distribution for a fair coin. */
  @ParameterizedTest
  @CsvSource({
    "0, 0, 1, false",
    "5, 5, 0.6230469, false",
    "5, 1, 0.109375, false",
    "5, 0, 0.03125, true",
    "15, 5, 0.02069473, true",
    "1, 9, 0.9990234, false",
    "700, 500, 0.000000005, true",
  })
  void tellsALossFromBadLuck(long first, long second, double chance, boolean worse) {
    Paired paired = new Paired(first, second);

    assertThat(paired.chanceOfLosingSo()).isCloseTo(chance, within(1e-6));
    assertThat(paired.secondIsWorse()).isEqualTo(worse);
  }
}
