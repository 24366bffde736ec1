package id.siaga.bench.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class InterleavingTest {

  private final List<String> turns = new ArrayList<>();

  private record Fake(String name, List<String> turns) implements Contender {

    @Override
    public Reading run(int run) {
      turns.add(name + run);
      return new Reading(run * 10, new CpuUse(Map.of("bench", run * 0.1)));
    }
  }

  @Test
  void contendersTakeTurnsAfterTheirWarmUps() throws InterruptedException {
    new Interleaving(2, line -> {})
        .measure("x/s", List.of(new Fake("A", turns), new Fake("B", turns)));

    assertThat(turns)
        .containsExactly("A-1", "A-1", "A-1", "B-1", "B-1", "B-1", "A0", "B0", "A1", "B1");
  }

  @Test
  void warmUpsAreNotCounted() throws InterruptedException {
    Figure figure =
        new Interleaving(3, line -> {}).measure("x/s", List.of(new Fake("A", turns))).get(0);

    assertThat(figure.samples().values()).containsExactly(0.0, 10.0, 20.0);
    assertThat(figure.cpu().cores()).containsEntry("bench", 0.1);
  }
}
