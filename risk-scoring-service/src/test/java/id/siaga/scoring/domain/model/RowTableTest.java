package id.siaga.scoring.domain.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RowTableTest {

  @Test
  void findsManyAtOnceAsItFindsEach() {
    RowTable table = new RowTable(1_000);
    for (int i = 0; i < 1_000; i++) {
      assertThat(table.put(RowTable.key(Group.WORD, "kata" + i), i)).isTrue();
    }
    assertThat(table.put(RowTable.key(Group.WORD, "kata7"), 7)).isFalse();
    long[] sought =
        LongStream.concat(
                LongStream.of(0),
                LongStream.range(0, 2_000).map(i -> RowTable.key(Group.WORD, "kata" + i)))
            .toArray();
    int[] found = table.find(sought);
    for (int i = 0; i < sought.length; i++) {
      assertThat(found[i]).isEqualTo(i == 0 || i > 1_000 ? RowTable.ABSENT : i - 1);
      assertThat(found[i]).isEqualTo(table.find(sought[i]));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"^$", "^a$", "^ya$", "^bom$", "^kotak$", "^penyelenggaraan$"})
  void hashesGroupsOfLettersAsTheirNames(String framed) {
    List<Long> expected = new ArrayList<>();
    for (int length = TextFeatures.FEWEST_LETTERS; length <= TextFeatures.MOST_LETTERS; length++) {
      for (int at = 0; at + length <= framed.length(); at++) {
        expected.add(RowTable.key(Group.LETTERS, framed.substring(at, at + length)));
      }
    }
    assertThat(RowTable.letters(framed)).containsExactly(expected.toArray(Long[]::new));
  }

  @Test
  void hashesPairsAsTheirNames() {
    assertThat(RowTable.ended(RowTable.beginning(Group.BIGRAM, "kotak"), "suara"))
        .isEqualTo(RowTable.key(Group.BIGRAM, "kotak suara"));
  }
}
