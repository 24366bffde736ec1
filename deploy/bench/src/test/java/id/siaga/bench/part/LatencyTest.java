package id.siaga.bench.part;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class LatencyTest {

  @Test
  void percentilesAreInMillisecondsToThreeDigits() {
    Latency latency = new Latency();
    for (int millis = 1; millis <= 1_000; millis++) {
      latency.add(millis * 1_000_000L);
    }

    assertThat(latency.count()).isEqualTo(1_000);
    assertThat(latency.percentile(50)).isCloseTo(500, within(1.0));
    assertThat(latency.percentile(99)).isCloseTo(990, within(2.0));
  }

  @Test
  void whatLiesOutsideIsCountedAtTheEdge() {
    Latency latency = new Latency();
    latency.add(-5);
    latency.add(Long.MAX_VALUE);

    assertThat(latency.count()).isEqualTo(2);
    assertThat(latency.percentile(50)).isZero();
    assertThat(latency.percentile(100)).isCloseTo(120_000, within(120.0));
  }
}
