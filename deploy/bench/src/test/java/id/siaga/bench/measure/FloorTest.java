package id.siaga.bench.measure;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FloorTest {

  @Test
  void floorIsKeptFromItsBoundOn() {
    assertThat(Floor.atLeast("intake", 0.5, 0.5).verdict()).isEqualTo("PASS");
    assertThat(Floor.atLeast("intake", 0.5, 0.49).verdict()).isEqualTo("BELOW");
  }

  @Test
  void ceilingIsKeptUpToItsBound() {
    assertThat(Floor.atMost("p99", 700, 700).verdict()).isEqualTo("PASS");
    assertThat(Floor.atMost("p99", 700, 701).verdict()).isEqualTo("BELOW");
  }
}
