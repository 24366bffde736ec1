package id.siaga.scoring.domain.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StrongestTest {

  /** Few different weights, so that many are equal. */
  @ParameterizedTest
  @ValueSource(ints = {0, 1, 4, 5, 6, 100})
  void keepsWhatSortingAllWouldPutFirst(int weights) {
    Random random = new Random(weights);
    double[] all = random.doubles(weights).map(d -> Math.rint(d * 8 - 4) / 2).toArray();
    Strongest strongest = new Strongest(5);
    for (int i = 0; i < all.length; i++) {
      strongest.add(i, all[i]);
    }
    List<Integer> sorted =
        IntStream.range(0, all.length)
            .filter(i -> all[i] != 0)
            .boxed()
            .sorted(Comparator.comparingDouble((Integer i) -> Math.abs(all[i])).reversed())
            .limit(5)
            .toList();
    assertThat(IntStream.range(0, strongest.size()).mapToObj(strongest::index).toList())
        .isEqualTo(sorted);
    for (int i = 0; i < strongest.size(); i++) {
      assertThat(strongest.weight(i)).isEqualTo(all[strongest.index(i)]);
    }
  }
}
