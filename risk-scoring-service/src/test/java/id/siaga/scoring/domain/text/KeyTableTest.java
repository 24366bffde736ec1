package id.siaga.scoring.domain.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class KeyTableTest {

  @Test
  void findsManyAtOnceAsItFindsEach() {
    KeyTable table = new KeyTable(1_000);
    for (int i = 0; i < 1_000; i++) {
      assertThat(table.put(key(i), i)).isTrue();
    }
    assertThat(table.put(key(7), 8)).isFalse();
    long[] sought =
        LongStream.concat(LongStream.of(0), LongStream.range(0, 2_000).map(i -> key((int) i)))
            .toArray();
    int[] found = table.find(sought);
    for (int i = 0; i < sought.length; i++) {
      assertThat(found[i]).isEqualTo(i == 0 || i > 1_000 ? KeyTable.ABSENT : i - 1);
      assertThat(found[i]).isEqualTo(table.find(sought[i]));
    }
  }

  @Test
  void findsKeysThatWantTheSamePlace() {
    KeyTable table = new KeyTable(4);
    for (long key = 1; key <= 4; key++) {
      assertThat(table.put(key << 40, (int) key)).isTrue();
    }
    for (long key = 1; key <= 4; key++) {
      assertThat(table.find(key << 40)).isEqualTo((int) key);
    }
    assertThat(table.find(5L << 40)).isEqualTo(KeyTable.ABSENT);
  }

  /** The vectors of RFC 9923: "" has the offset itself, and these two. */
  @Test
  void hashesAsTheStandardSays() {
    assertThat(Fnv.of("")).isEqualTo(0xCBF29CE484222325L);
    assertThat(Fnv.of("a")).isEqualTo(0xAF63DC4C8601EC8CL);
    assertThat(Fnv.of("foobar")).isEqualTo(0x85944171F73967E8L);
    assertThat(Fnv.of("foobar".getBytes(java.nio.charset.StandardCharsets.US_ASCII), 6))
        .isEqualTo(Fnv.of("foobar"));
  }

  private static long key(int i) {
    return Fnv.mixed(Fnv.of("kata" + i));
  }
}
