package id.siaga.bench.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import id.siaga.bench.measure.DrainCurve.Point;
import java.util.List;
import org.junit.jupiter.api.Test;

class DrainCurveTest {

  @Test
  void rateLeavesOutWakingUpAndTheLastBatch() {
    DrainCurve curve =
        new DrainCurve(
            List.of(
                new Point(0, 0),
                new Point(5, 0),
                new Point(6, 100),
                new Point(7, 500),
                new Point(8, 900),
                new Point(20, 1_000)));

    assertThat(curve.rate(1_000)).isCloseTo(400, within(0.001));
  }

  @Test
  void countRisesEvenlyBetweenTwoReadings() {
    DrainCurve curve = new DrainCurve(List.of(new Point(0, 0), new Point(10, 1_000)));

    assertThat(curve.rate(1_000)).isCloseTo(100, within(0.001));
  }

  @Test
  void refusesABacklogThatWasNotWorkedOff() {
    DrainCurve curve = new DrainCurve(List.of(new Point(0, 0), new Point(10, 500)));

    assertThatThrownBy(() -> curve.rate(1_000))
        .isInstanceOf(MeasurementFailedException.class)
        .hasMessageContaining("500 of 900");
  }
}
