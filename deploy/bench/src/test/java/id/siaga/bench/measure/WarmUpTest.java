package id.siaga.bench.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class WarmUpTest {

  @Test
  void endsWhenARunIsNoLongerClearlyBetter() throws InterruptedException {
    assertThat(runs(List.of(10.0, 20.0, 40.0, 42.0))).isEqualTo(4);
  }

  @Test
  void takesTwoRunsAtLeast() throws InterruptedException {
    assertThat(runs(List.of(10.0, 9.0))).isEqualTo(2);
  }

  @Test
  void endsAlsoWhenItWouldGetBetterForEver() throws InterruptedException {
    assertThat(runs(Stream.iterate(1.0, d -> d * 2).limit(100).toList())).isEqualTo(8);
  }

  private static int runs(List<Double> goodness) throws InterruptedException {
    Iterator<Double> each = goodness.iterator();
    return WarmUp.of(each::next);
  }
}
