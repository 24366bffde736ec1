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
    assertThat(pace.due(false)).isTrue();
  }

  @Test
  void urgentIsDueSoonerButNotAtEachMessage() {
    pace.due(false);
    millisPass(10);
    assertThat(pace.due(true)).isFalse();
    millisPass(5);
    assertThat(pace.due(false)).isFalse();
    assertThat(pace.due(true)).isTrue();
    assertThat(pace.due(true)).isFalse();
  }

  @Test
  void whatIsNotUrgentWaitsForTheInterval() {
    pace.due(false);
    millisPass(49);
    assertThat(pace.due(false)).isFalse();
    millisPass(1);
    assertThat(pace.due(false)).isTrue();
  }

  @Test
  void eachThreadHasItsOwn() {
    pace.due(false);
    try (ExecutorService other = Executors.newSingleThreadExecutor()) {
      assertThat(CompletableFuture.supplyAsync(() -> pace.due(false), other).join()).isTrue();
    }
    assertThat(pace.due(false)).isFalse();
  }

  private void millisPass(long millis) {
    nanos.addAndGet(Duration.ofMillis(millis).toNanos());
  }
}
