package id.siaga.escalation.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class CommitPaceTest {

  private final AtomicLong nanos = new AtomicLong(-1_000_000_000L);
  private final CommitPace pace =
      new CommitPace(Duration.ofMillis(50), Duration.ofMillis(15), nanos::get);

  @Test
  void firstIsDueAtOnce() {
    assertThat(pace.due(true, false)).isTrue();
  }

  @Test
  void nothingIsDueWithoutAnythingToCommit() {
    assertThat(pace.due(false, false)).isFalse();
    assertThat(pace.due(true, false)).isTrue();
  }

  @Test
  void urgentIsDueSoonerButNotAtEachMessage() {
    pace.due(true, false);
    millisPass(14);
    assertThat(pace.due(true, true)).isFalse();
    millisPass(1);
    assertThat(pace.due(true, false)).isFalse();
    assertThat(pace.due(true, true)).isTrue();
    assertThat(pace.due(true, true)).isFalse();
  }

  @Test
  void whatIsNotUrgentWaitsForTheInterval() {
    pace.due(true, false);
    millisPass(49);
    assertThat(pace.due(true, false)).isFalse();
    millisPass(1);
    assertThat(pace.due(true, false)).isTrue();
  }

  @Test
  void longCommitsComeLessOften() {
    pace.due(true, true);
    stall(39);
    millisPass(80);
    assertThat(pace.due(true, true)).isFalse();
    millisPass(1);
    assertThat(pace.due(true, true)).isTrue();
    // The next one was short, and the pace is the old one again.
    millisPass(15);
    assertThat(pace.due(true, true)).isTrue();
  }

  @Test
  void stallLongerThanAnyCommitCountsForNothing() {
    pace.due(true, true);
    stall(5_000);
    assertThat(pace.due(true, true)).isTrue();
    millisPass(15);
    assertThat(pace.due(true, true)).isTrue();
  }

  @Test
  void eachThreadHasItsOwn() {
    pace.due(true, false);
    try (ExecutorService other = Executors.newSingleThreadExecutor()) {
      assertThat(CompletableFuture.supplyAsync(() -> pace.due(true, false), other).join()).isTrue();
    }
    assertThat(pace.due(true, false)).isFalse();
  }

  /** Time in which the thread goes on working. */
  private void millisPass(long millis) {
    for (long i = 0; i < millis; i++) {
      stall(1);
      pace.due(false, false);
    }
  }

  /** Time in which the thread does nothing. */
  private void stall(long millis) {
    nanos.addAndGet(Duration.ofMillis(millis).toNanos());
  }
}
