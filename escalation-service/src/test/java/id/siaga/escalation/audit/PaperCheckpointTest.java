package id.siaga.escalation.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PaperCheckpointTest {

  private static final String HASH = "ab".repeat(32);

  @ParameterizedTest
  @ValueSource(strings = {"", "ID:7:", "17.07:12:", "17:900000000000:"})
  void nameIsReadAsItIsWritten(String where) {
    assertThat(PaperCheckpoint.parse(where + HASH)).hasToString(where + HASH);
  }

  @Test
  void typedInCapitalsIsTheSame() {
    assertThat(PaperCheckpoint.parse("ID:7:" + "AB".repeat(32))).hasToString("ID:7:" + HASH);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "ID:7", "ID:0:", "ID:", "X:7:", "17.7:7:", "ID:1234567890123456789:"})
  void anythingElseIsRefused(String where) {
    String hash = where.endsWith("7") || where.isEmpty() ? "ab" : HASH;

    assertThatThrownBy(() -> PaperCheckpoint.parse(where + hash))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
