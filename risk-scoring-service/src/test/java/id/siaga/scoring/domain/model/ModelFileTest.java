package id.siaga.scoring.domain.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ModelFileTest {

  @Test
  void readsWhatItWrote() {
    byte[] file = ModelFile.write(weights(1));
    ModelFile.Named read = ModelFile.read(file);

    assertThat(ModelFile.write(read.weights())).isEqualTo(file);
    assertThat(read.version()).matches("model-[0-9a-f]{8}");
    assertThat(read.weights().rows(Group.WORD).get("bom"))
        .usingComparatorWithPrecision(0.02f)
        .containsExactly(weights(1).rows(Group.WORD).get("bom"));
  }

  @Test
  void namesOtherWeightsOtherwise() {
    assertThat(ModelFile.read(ModelFile.write(weights(1))).version())
        .isNotEqualTo(ModelFile.read(ModelFile.write(weights(2))).version());
  }

  @Test
  void refusesEveryDamagedFile() {
    byte[] file = ModelFile.write(weights(1));
    Random random = new Random(7);
    for (int i = 0; i < 500; i++) {
      byte[] damaged = file.clone();
      int at = random.nextInt(damaged.length);
      damaged[at] ^= (byte) (1 << random.nextInt(8));
      byte[] given = i % 5 == 0 ? Arrays.copyOf(damaged, at) : damaged;
      assertRefusedOrSame(given, file);
    }
  }

  @Test
  void refusesWhatIsTooLarge() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ModelFile.read(new byte[ModelFile.MOST_BYTES + 1]))
        .withMessageContaining("at most");
  }

  /** A flipped bit that DEFLATE doesn't mind leaves the same weights. */
  private static void assertRefusedOrSame(byte[] given, byte[] file) {
    try {
      assertThat(ModelFile.read(given).version()).isEqualTo(ModelFile.read(file).version());
    } catch (IllegalArgumentException e) {
      assertThat(e).hasMessageStartingWith("model: ");
    }
  }

  private static Weights weights(long seed) {
    Random random = new Random(seed);
    Weights weights = new Weights(row(random));
    weights.put(Group.WORD, "bom", row(random));
    weights.put(Group.BIGRAM, "kotak suara", row(random));
    weights.put(Group.LETTERS, "^bo", row(random));
    weights.put(Group.CRITERION, "ancaman.weapons", new float[Columns.COUNT]);
    return weights;
  }

  private static float[] row(Random random) {
    float[] row = new float[Columns.COUNT];
    for (int i = 0; i < row.length; i++) {
      row[i] = (float) random.nextGaussian();
    }
    return row;
  }
}
