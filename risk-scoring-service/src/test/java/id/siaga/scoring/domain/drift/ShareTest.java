package id.siaga.scoring.domain.drift;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ShareTest {

  private final Share share = new Share(4);

  @Test
  void saysNothingBeforeTheFirstReport() {
    assertThat(share.value()).isNaN();
  }

  @Test
  void isOfTheLastReportsOnly() {
    share.add(true);
    share.add(false);
    assertThat(share.value()).isEqualTo(0.5);
    for (int i = 0; i < 3; i++) {
      share.add(false);
    }
    assertThat(share.value()).isZero();
    share.add(true);
    assertThat(share.value()).isEqualTo(0.25);
  }
}
