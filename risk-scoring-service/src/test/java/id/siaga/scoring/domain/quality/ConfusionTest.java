package id.siaga.scoring.domain.quality;

import static id.siaga.events.domain.Category.ANCAMAN;
import static id.siaga.events.domain.Category.GANGGUAN;
import static id.siaga.events.domain.Category.HAMBATAN;
import static id.siaga.events.domain.Category.NIHIL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import id.siaga.events.domain.Category;
import org.junit.jupiter.api.Test;

class ConfusionTest {

  private final Confusion<Category> confusion = new Confusion<>(Category.class);

  @Test
  void countsWhatWasTakenForWhat() {
    fill();

    assertThat(confusion.total()).isEqualTo(6);
    assertThat(confusion.count(ANCAMAN, GANGGUAN)).isEqualTo(1);
    assertThat(confusion.count(GANGGUAN, ANCAMAN)).isZero();
    assertThat(confusion.occurring()).containsExactly(ANCAMAN, GANGGUAN, HAMBATAN);
    assertThat(confusion.accuracy()).isEqualTo(4 / 6.0);
  }

  @Test
  void tellsEachClassFromTheOthers() {
    fill();

    Confusion.Score ancaman = confusion.score(ANCAMAN);
    assertThat(ancaman).isEqualTo(new Confusion.Score(3, 2, 2));
    assertThat(ancaman.precision()).hasValue(1);
    assertThat(ancaman.recall()).hasValue(2 / 3.0);
    assertThat(ancaman.f1()).hasValue(0.8);
    assertThat(confusion.score(GANGGUAN)).isEqualTo(new Confusion.Score(3, 3, 2));
    assertThat(confusion.score(GANGGUAN).f1()).hasValue(2 / 3.0);
  }

  /** A class that was found but never labelled is a failure and not nothing. */
  @Test
  void countsAClassThatOccursOnOneSideOnlyAsZero() {
    fill();

    assertThat(confusion.score(HAMBATAN).recall()).isEmpty();
    assertThat(confusion.score(HAMBATAN).precision()).hasValue(0);
    assertThat(confusion.score(HAMBATAN).f1()).hasValue(0);
    assertThat(confusion.score(NIHIL).f1()).isEmpty();
    assertThat(confusion.macroF1()).isCloseTo((0.8 + 2 / 3.0 + 0) / 3, within(1e-12));
  }

  @Test
  void isZeroOfNothing() {
    assertThat(confusion.accuracy()).isZero();
    assertThat(confusion.macroF1()).isZero();
  }

  private void fill() {
    confusion.add(ANCAMAN, ANCAMAN);
    confusion.add(ANCAMAN, ANCAMAN);
    confusion.add(ANCAMAN, GANGGUAN);
    confusion.add(GANGGUAN, GANGGUAN);
    confusion.add(GANGGUAN, GANGGUAN);
    confusion.add(GANGGUAN, HAMBATAN);
  }
}
