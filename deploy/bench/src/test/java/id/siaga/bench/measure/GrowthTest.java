package id.siaga.bench.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class GrowthTest {

  @Test
  void lagThatRisesEverySecondIsGrowth() {
    Growth growth = Growth.of(LongStream.range(0, 20).map(i -> i * 300).boxed().toList(), 1);

    assertThat(growth.perSecond()).isBetween(299.0, 301.0);
    assertThat(growth.fallsBehind(1_000)).isTrue();
  }

  @Test
  void lagThatOnlyBreathesIsNone() {
    List<Long> breathing = IntStream.range(0, 24).mapToObj(i -> i % 2 == 0 ? 120L : 40L).toList();

    assertThat(Growth.of(breathing, 1).fallsBehind(1_000)).isFalse();
  }

  @Test
  void lagOfTheFirstSecondsThatIsWorkedOffIsNone() {
    List<Long> early =
        LongStream.range(0, 24).map(i -> Math.max(0, 2_000 - i * 400)).boxed().toList();

    assertThat(Growth.of(early, 1).fallsBehind(1_000)).isFalse();
  }
}
