package id.siaga.local.supervisor;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class BackoffTest {

  private static final Duration AT_ONCE = Duration.ofSeconds(1);

  @Test
  void doublesUpToThirtySeconds() {
    Backoff backoff = new Backoff();

    assertThat(Stream.generate(() -> backoff.after(AT_ONCE)).limit(7).map(Duration::toSeconds))
        .containsExactly(1L, 2L, 4L, 8L, 16L, 30L, 30L);
  }

  @Test
  void beginsAnewAfterAPartHasLivedForTwoMinutes() {
    Backoff backoff = new Backoff();
    for (int i = 0; i < 5; i++) {
      backoff.after(AT_ONCE);
    }

    assertThat(backoff.after(Duration.ofMinutes(2))).isEqualTo(Duration.ofSeconds(1));
  }
}
