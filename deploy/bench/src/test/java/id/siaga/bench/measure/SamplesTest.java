package id.siaga.bench.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class SamplesTest {

  @Test
  void medianOfAnOddNumberIsTheMiddleOne() {
    assertThat(Samples.of(9, 1, 5).median()).isEqualTo(5);
  }

  @Test
  void medianOfAnEvenNumberIsTheMeanOfTheTwoInTheMiddle() {
    assertThat(Samples.of(9, 1, 5, 7).median()).isEqualTo(6);
  }

  @Test
  void ratioIsTakenRunByRun() {
    assertThat(Samples.of(10, 40).over(Samples.of(20, 50)).values()).containsExactly(0.5, 0.8);
  }

  @Test
  void refusesRatiosOfUnequalRuns() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Samples.of(1, 2).over(Samples.of(1)))
        .withMessageContaining("equal numbers of runs");
  }

  @Test
  void refusesNumbersThatAreNone() {
    assertThatIllegalArgumentException().isThrownBy(() -> Samples.of(1, Double.NaN));
    assertThatIllegalArgumentException().isThrownBy(Samples::of);
  }
}
