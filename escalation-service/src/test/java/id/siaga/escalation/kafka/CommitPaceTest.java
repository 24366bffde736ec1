package id.siaga.escalation.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import id.siaga.escalation.kafka.CommitPace.Need;
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
    assertThat(pace.due(true, Need.USUAL)).isTrue();
  }

  @Test
  void nothingIsDueWithoutAnythingToCommit() {
    assertThat(pace.due(false, Need.USUAL)).isFalse();
    assertThat(pace.due(true, Need.USUAL)).isTrue();
  }

  @Test
  void urgentIsDueSoonerButNotAtEachMessage() {
    pace.due(true, Need.USUAL);
    millisPass(14);
    assertThat(pace.due(true, Need.SOON)).isFalse();
    millisPass(1);
    assertThat(pace.due(true, Need.USUAL)).isFalse();
    assertThat(pace.due(true, Need.SOON)).isTrue();
    assertThat(pace.due(true, Need.SOON)).isFalse();
  }

  @Test
  void whatIsNotUrgentWaitsForTheInterval() {
    pace.due(true, Need.USUAL);
    millisPass(49);
    assertThat(pace.due(true, Need.USUAL)).isFalse();
    millisPass(1);
    assertThat(pace.due(true, Need.USUAL)).isTrue();
  }

  @Test
  void longCommitsComeLessOften() {
    pace.due(true, Need.SOON);
    stall(39);
    millisPass(80);
    assertThat(pace.due(true, Need.SOON)).isFalse();
    millisPass(1);
    assertThat(pace.due(true, Need.SOON)).isTrue();
    // The next one was short, and the pace is the old one again.
    millisPass(15);
    assertThat(pace.due(true, Need.SOON)).isTrue();
  }

  @Test
  void personsOrderWaitsNoLongerThanOneCommit() {
    pace.due(true, Need.SOON);
    stall(39);
    millisPass(1);
    assertThat(pace.due(true, Need.SOON)).isFalse();
    assertThat(pace.due(true, Need.PERSON)).isTrue();
  }

  @Test
  void stallLongerThanAnyCommitCountsForNothing() {
    pace.due(true, Need.SOON);
    stall(5_000);
    assertThat(pace.due(true, Need.SOON)).isTrue();
    millisPass(15);
    assertThat(pace.due(true, Need.SOON)).isTrue();
  }

  @Test
  void eachThreadHasItsOwn() {
    pace.due(true, Need.USUAL);
    try (ExecutorService other = Executors.newSingleThreadExecutor()) {
      assertThat(CompletableFuture.supplyAsync(() -> pace.due(true, Need.USUAL), other).join())
          .isTrue();
    }
    assertThat(pace.due(true, Need.USUAL)).isFalse();
  }

  /** Time in which the thread goes on working. */
  private void millisPass(long millis) {
    for (long i = 0; i < millis; i++) {
      stall(1);
      pace.due(false, Need.USUAL);
    }
  }

  /** Time in which the thread does nothing. */
  private void stall(long millis) {
    nanos.addAndGet(Duration.ofMillis(millis).toNanos());
  }
}
