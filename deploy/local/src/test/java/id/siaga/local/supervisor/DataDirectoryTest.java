package id.siaga.local.supervisor;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataDirectoryTest {

  @TempDir private Path parent = Path.of("");

  @Test
  void isMadeWhereThereIsNone() {
    assertThatCode(() -> DataDirectory.check(parent.resolve("a/b"), 0)).doesNotThrowAnyException();
  }

  @Test
  void saysHowMuchIsFreeWhenItIsTooLittle() {
    assertThatThrownBy(() -> DataDirectory.check(parent, Long.MAX_VALUE))
        .isInstanceOf(StackFailedException.class)
        .hasMessageMatching("only \\d+ MiB are free at .*; a stack needs .*SIAGA_DATA_DIR.*");
  }

  @Test
  void saysThatItCantBeWritten() throws Exception {
    Path file = Files.createFile(parent.resolve("file"));

    assertThatThrownBy(() -> DataDirectory.check(file.resolve("data"), 0))
        .isInstanceOf(StackFailedException.class)
        .hasMessageContaining("can't be written")
        .hasMessageContaining("SIAGA_DATA_DIR");
  }
}
