package id.siaga.bench.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class ProcStatTest {

  private static final String FIELDS = " S 1 1 1 0 -1 4194560 1 2 3 4 1234 66 7 8 20 0 30 0 99 1 1";

  @Test
  void cpuTimeIsUserAndSystemTogether() {
    assertThat(ProcStat.parse("42 (java)" + FIELDS)).isEqualTo(Duration.ofSeconds(13));
  }

  @Test
  void nameOfTheProgramMayHoldBlanksAndBrackets() {
    assertThat(ProcStat.parse("42 (a (b) c)" + FIELDS)).isEqualTo(Duration.ofSeconds(13));
  }

  @Test
  void refusesALineOfAnotherShape() {
    assertThatIllegalArgumentException().isThrownBy(() -> ProcStat.parse("42 (java) S 1"));
    assertThatIllegalArgumentException().isThrownBy(() -> ProcStat.parse("nonsense"));
  }

  @Test
  void processThatIsGoneHasNoCpuTime() {
    assertThat(ProcStat.cpuTime(Long.MAX_VALUE)).isEmpty();
    assertThat(ProcStat.cpuTime(ProcessHandle.current().pid())).isPresent();
  }
}
