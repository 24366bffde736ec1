package id.siaga.bench.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class WarmUpTest {

  @Test
  void endsWhenThreeRunsInARowWereNotClearlyBetter() throws InterruptedException {
    assertThat(runs(List.of(10.0, 20.0, 40.0, 42.0, 30.0, 41.0, 80.0))).isEqualTo(6);
  }

  @Test
  void goesOnWhenOneRunWasNoBetterButTheNextIs() throws InterruptedException {
    assertThat(runs(List.of(10.0, 9.0, 9.0, 20.0, 21.0, 20.0, 20.0, 80.0))).isEqualTo(7);
  }

  @Test
  void endsAlsoWhenItWouldGetBetterForEver() throws InterruptedException {
    assertThat(runs(Stream.iterate(1.0, d -> d * 2).limit(100).toList())).isEqualTo(12);
  }

  private static int runs(List<Double> goodness) throws InterruptedException {
    Iterator<Double> each = goodness.iterator();
    return WarmUp.of(each::next);
  }
}
