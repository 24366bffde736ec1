package id.siaga.notification.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SmallCellsTest {

  private static final int LEAST = 5;

  @Test
  void hidesASmallCountAndTheNextOneThatWouldGiveItAway() {
    SmallCells shown = SmallCells.of(new long[] {3, 40, 7, 0}, LEAST);

    assertThat(shown.total()).isEqualTo(50);
    assertThat(shown.cases()).containsExactly(null, 40L, null, 0L);
  }

  @Test
  void showsAllWhereNoneIsSmall() {
    assertThat(SmallCells.of(new long[] {5, 0, 9}, LEAST))
        .isEqualTo(new SmallCells(14L, List.of(5L, 0L, 9L)));
  }

  @Test
  void hidesATotalThatIsSmallItself() {
    assertThat(SmallCells.of(new long[] {1, 2}, LEAST).total()).isNull();
    assertThat(SmallCells.of(new long[] {4}, LEAST).total()).isNull();
    assertThat(SmallCells.of(new long[] {}, LEAST)).isEqualTo(new SmallCells(0L, List.of()));
  }

  /**
   * Whoever knows how counts are hidden thinks of every table that would be shown so: each hidden
   * count must still be one of several.
   */
  @Test
  void nobodyCanTellAHiddenCountFromWhatIsShown() {
    Map<SmallCells, List<long[]>> possible = new HashMap<>();
    for (int code = 0; code < 8 * 8 * 8 * 8 * 8; code++) {
      long[] cases = {code & 7, code >> 3 & 7, code >> 6 & 7, code >> 9 & 7, code >> 12};
      possible.computeIfAbsent(SmallCells.of(cases, LEAST), shown -> new ArrayList<>()).add(cases);
    }

    assertThat(possible).hasSizeGreaterThan(100);
    possible.forEach((shown, tables) -> {
      for (int i = 0; i < 5; i++) {
        if (shown.cases().get(i) == null) {
          Set<Long> values = new HashSet<>();
          for (long[] table : tables) {
            values.add(table[i]);
          }
          assertThat(values).as(shown.toString()).hasSizeGreaterThan(1);
        }
      }
    });
  }
}
