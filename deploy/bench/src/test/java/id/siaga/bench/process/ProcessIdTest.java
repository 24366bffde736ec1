package id.siaga.bench.process;

import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Values only: a test that sends such a signal would stop the whole machine when it fails. */
class ProcessIdTest {

  @ParameterizedTest
  @ValueSource(longs = {1, 0, -1, -1_234_567, Long.MIN_VALUE})
  void refusesWhatNamesAGroupOrEverybody(long value) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new ProcessId(value))
        .withMessageContaining("above 1");
  }

  @Test
  void refusesItself() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new ProcessId(ProcessHandle.current().pid()));
  }
}
