package id.siaga.scoring.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import id.siaga.scoring.domain.ModelAssembly.Model;
import java.nio.charset.StandardCharsets;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ModelAssemblyTest {

  private static final String SHA_OF_ABC =
      "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";
  private static final Model ABC = new Model("model-abc", SHA_OF_ABC);

  private final ModelAssembly assembly = new ModelAssembly();
  private long place;

  @Test
  void putsPartsInTheirOrder() throws ModelRefusedException {
    part(ABC, 0, 3, "a");
    part(ABC, 1, 3, "b");
    part(ABC, 2, 3, "c");

    ModelAssembly.Whole whole = assembly.take(ABC);

    assertThat(whole.bytes()).asString(StandardCharsets.UTF_8).isEqualTo("abc");
    assertThat(whole.from()).isEqualTo(1);
  }

  @ParameterizedTest
  @CsvSource({"210", "102", "0012", "2201100", "012012"})
  void takesThemInAnyOrderAndMoreThanOnce(String order) throws ModelRefusedException {
    for (int i = 0; i < order.length(); i++) {
      char number = order.charAt(i);
      part(ABC, number - '0', 3, String.valueOf("abc".charAt(number - '0')));
    }

    assertThat(assembly.take(ABC).bytes()).asString(StandardCharsets.UTF_8).isEqualTo("abc");
  }

  @Test
  void laterPartCountsAndSoDoesALaterNumberOfParts() throws ModelRefusedException {
    part(ABC, 0, 3, "x");
    part(ABC, 0, 2, "x");
    part(ABC, 0, 2, "ab");
    part(ABC, 1, 2, "c");

    ModelAssembly.Whole whole = assembly.take(ABC);

    assertThat(whole.bytes()).asString(StandardCharsets.UTF_8).isEqualTo("abc");
    assertThat(whole.from()).isEqualTo(2);
  }

  @Test
  void refusesAModelWithAPartMissing() throws ModelRefusedException {
    part(ABC, 0, 3, "a");
    part(ABC, 2, 3, "c");

    assertRefused(ModelRefusal.INCOMPLETE, () -> assembly.take(ABC));
  }

  @Test
  void refusesAModelOfWhichNothingCame() throws ModelRefusedException {
    part(new Model("model-other", SHA_OF_ABC), 0, 1, "abc");

    assertRefused(ModelRefusal.INCOMPLETE, () -> assembly.take(ABC));
  }

  @Test
  void refusesAnotherHash() throws ModelRefusedException {
    part(ABC, 0, 1, "abd");

    assertRefused(ModelRefusal.WRONG_HASH, () -> assembly.take(ABC));
  }

  @Test
  void canBeSentAnewAfterARefusal() throws ModelRefusedException {
    part(ABC, 0, 1, "abd");
    assertRefused(ModelRefusal.WRONG_HASH, () -> assembly.take(ABC));

    part(ABC, 0, 1, "abc");

    assertThat(assembly.take(ABC).from()).isEqualTo(2);
  }

  @ParameterizedTest
  @CsvSource({"-1, 1", "1, 1", "0, 0", "0, 9", "8, 8", "0, -1"})
  void refusesNumbersOutOfBounds(int number, int count) {
    assertRefused(ModelRefusal.MALFORMED, () -> part(ABC, number, count, "a"));
  }

  @Test
  void refusesAPartWithoutBytesAndOneTooLarge() throws ModelRefusedException {
    assertRefused(ModelRefusal.MALFORMED, () -> part(ABC, 0, 1, ""));
    byte[] large = new byte[ModelAssembly.LARGEST_PART + 1];
    assertRefused(ModelRefusal.MALFORMED, () -> assembly.add(ABC, 0, 1, large, 1));

    assembly.add(ABC, 0, 2, new byte[ModelAssembly.LARGEST_PART], 1);
  }

  @Test
  void straysDontFillTheMemory() throws ModelRefusedException {
    part(ABC, 0, 1, "abc");
    part(new Model("model-1", SHA_OF_ABC), 0, 1, "abc");
    part(new Model("model-2", SHA_OF_ABC), 0, 1, "abc");

    assertRefused(ModelRefusal.INCOMPLETE, () -> assembly.take(ABC));
    assertThat(assembly.take(new Model("model-2", SHA_OF_ABC)).bytes()).hasSize(3);
  }

  @Test
  void droppedPartsAreForgotten() throws ModelRefusedException {
    part(ABC, 0, 1, "abc");

    assembly.drop(ABC);

    assertRefused(ModelRefusal.INCOMPLETE, () -> assembly.take(ABC));
  }

  private void part(Model model, int number, int count, String text) throws ModelRefusedException {
    place++;
    assembly.add(model, number, count, text.getBytes(StandardCharsets.UTF_8), place);
  }

  private static void assertRefused(ModelRefusal refusal, ThrowingCallable call) {
    assertThatExceptionOfType(ModelRefusedException.class)
        .isThrownBy(call)
        .extracting(ModelRefusedException::refusal)
        .isEqualTo(refusal);
  }
}
