package id.siaga.scoring.domain.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CalibrationTest {

  private final Calibration calibration = new Calibration();

  @Test
  void isOffByTheMeanDistanceOfConfidenceAndAccuracy() {
    calibration.add(0.75, true);
    calibration.add(0.75, false); // half right at 0.75: off by 0.25
    calibration.add(0.95, true);
    calibration.add(0.95, true); // all right at 0.95: off by 0.05

    assertThat(calibration.expectedError()).isCloseTo((2 * 0.25 + 2 * 0.05) / 4, within(1e-12));
    Calibration.Bin bin = calibration.bins().get(7);
    assertThat(bin.count()).isEqualTo(2);
    assertThat(bin.accuracy()).hasValue(0.5);
    assertThat(bin.confidence()).hasValue(0.75);
  }

  @ParameterizedTest
  @CsvSource({"0, 0", "0.0999, 0", "0.1, 1", "0.5, 5", "0.9, 9", "1, 9"})
  void putsEachConfidenceIntoItsBin(double confidence, int bin) {
    calibration.add(confidence, true);

    assertThat(calibration.bins()).hasSize(10);
    assertThat(calibration.bins().get(bin).count()).isEqualTo(1);
  }

  @Test
  void hasNothingToSayOfEmptyBins() {
    assertThat(calibration.expectedError()).isZero();
    assertThat(calibration.bins().getFirst().accuracy()).isEmpty();
    assertThat(calibration.bins().getFirst().confidence()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"-0.1", "1.1", "NaN"})
  void refusesWhatIsNoConfidence(double confidence) {
    assertThatIllegalArgumentException().isThrownBy(() -> calibration.add(confidence, true));
  }
}
