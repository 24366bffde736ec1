package id.siaga.local.supervisor;

import static org.assertj.core.api.Assertions.assertThat;

import id.siaga.local.settings.Port;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StateFileTest {

  private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

  @TempDir private Path data = Path.of("");

  @Test
  void givesBackWhatWasWritten() throws Exception {
    StateFile file = new StateFile(data);
    assertThat(file.lock()).isPresent();
    StackState state =
        state(
            RunningProcess.current(),
            new PartState(
                "broker",
                PartState.Phase.READY,
                new RunningProcess(4711, START),
                9092,
                START,
                2,
                0,
                false));

    file.write(state);

    assertThat(file.read()).contains(state);
  }

  @Test
  void isEmptyWhenThereIsNoneAndWhenItIsDamaged() throws Exception {
    StateFile file = new StateFile(data);
    assertThat(file.read()).isEmpty();

    Files.createDirectories(data.resolve("run"));
    Files.writeString(data.resolve("run/state.json"), "{\"supervisor\":");
    assertThat(file.read()).isEmpty();
  }

  @Test
  void neverTakesAnotherProcessUnderTheSamePidForItsOwn() {
    RunningProcess self = RunningProcess.current();

    assertThat(self.find()).isPresent();
    assertThat(new RunningProcess(self.pid(), self.start().minusSeconds(60)).find()).isEmpty();
  }

  @Test
  void findsOrphansOnlyAmongTheLiving() {
    PartState living =
        new PartState(
            "intake", PartState.Phase.READY, RunningProcess.current(), 8081, START, 0, 0, false);
    PartState dead =
        new PartState(
            "broker",
            PartState.Phase.READY,
            new RunningProcess(1, START),
            9092,
            START,
            0,
            0,
            false);
    PartState waiting =
        new PartState("scoring", PartState.Phase.WAITING, null, 8082, null, 0, 0, false);

    assertThat(Orphans.of(state(RunningProcess.current(), dead, living, waiting)))
        .containsExactly(living);
  }

  @Test
  void isHealthyOnlyWhenEveryPartIsReadyAndLives() {
    PartState ready =
        new PartState(
            "intake", PartState.Phase.READY, RunningProcess.current(), 8081, START, 0, 0, false);
    PartState restarting =
        new PartState("scoring", PartState.Phase.RESTARTING, null, 8082, null, 1, 0, false);

    assertThat(state(RunningProcess.current(), ready).healthy()).isTrue();
    assertThat(state(RunningProcess.current(), ready, restarting).healthy()).isFalse();
    assertThat(state(new RunningProcess(1, START), ready).healthy()).isFalse();
  }

  private static StackState state(RunningProcess supervisor, PartState... parts) {
    return new StackState(
        supervisor, StackState.Phase.READY, START, Map.of(Port.CONSOLE, 8080), List.of(parts));
  }
}
