package id.siaga.intake.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import id.siaga.events.domain.DeskCode;
import id.siaga.events.domain.RegionScope;
import id.siaga.events.file.InvalidFileException;
import id.siaga.intake.domain.Agency;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AgencyKeysFileTest {

  /** SHA-256 of "rahasia". */
  private static final String HASH =
      "541e984103d4099bb8383050c56d511e733d85e6ab889a1c363ced651762eee0";

  private static final String ONE =
      """
      agencies:
        - agency: polres-lebong
          name: Polres Lebong
          keySha256: %s
          regions: ["17.07"]
      """
          .formatted(HASH);

  private static final Agency POLRES =
      new Agency("polres-lebong", "Polres Lebong", new RegionScope(Set.of(new DeskCode("17.07"))));

  private final Counter failures = new SimpleMeterRegistry().counter("failures");
  @TempDir private Path directory;
  private Path path = Path.of("");

  @BeforeEach
  void writesTheFile() throws IOException {
    path = Files.writeString(directory.resolve("keys.yaml"), ONE);
  }

  @Test
  void knowsAgenciesByTheHashOfTheirKey() {
    AgencyKeysFile file = new AgencyKeysFile(path, failures);
    assertThat(file.get().holder("rahasia")).isEqualTo(POLRES);
    assertThat(file.get().holder("Rahasia")).isNull();
    assertThat(file.get().holder(HASH)).isNull();
  }

  @Test
  void isReadAgainWhenItChanges() throws IOException {
    AgencyKeysFile file = new AgencyKeysFile(path, failures);
    Files.writeString(path, "agencies: []\n");
    file.refresh();
    assertThat(file.get().holder("rahasia")).isNull();
    assertThat(failures.count()).isZero();
  }

  @Test
  void keepsTheKeysWhenAChangeIsNoUse() throws IOException {
    AgencyKeysFile file = new AgencyKeysFile(path, failures);
    Files.writeString(path, "agencies: [");
    file.refresh();
    file.refresh();
    assertThat(failures.count()).isEqualTo(1);
    assertThat(file.get().holder("rahasia")).isEqualTo(POLRES);
    Files.delete(path);
    file.refresh();
    file.refresh();
    assertThat(failures.count()).isEqualTo(2);
    assertThat(file.get().holder("rahasia")).isEqualTo(POLRES);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "agency: polres-lebong|agency: Polres Lebong|keys.yaml: agencies[0].agency agency must be",
        "name: Polres Lebong|nama: Polres Lebong|keys.yaml: agencies[0].nama is no field here",
        "keySha256: |keySha256: x|keys.yaml: agencies[0].keySha256 must be 64 hexadecimal digits",
        "[\"17.07\"]|[\"1707\"]|keys.yaml: agencies[0].regions desk code must be"
      })
  void namesFileAndFieldOfAFault(String right, String wrong, String message) {
    assertThatExceptionOfType(InvalidFileException.class)
        .isThrownBy(() -> AgencyKeysFile.parse("keys.yaml", ONE.replace(right, wrong)))
        .withMessageStartingWith(message);
  }

  @Test
  void refusesOneKeyOfTwoAgencies() {
    String two = ONE + ONE.substring(ONE.indexOf('\n') + 1).replace("polres-lebong", "kodim");
    assertThatExceptionOfType(InvalidFileException.class)
        .isThrownBy(() -> AgencyKeysFile.parse("keys.yaml", two))
        .withMessage("keys.yaml: agencies[1].keySha256 is another agency's too");
  }

  @Test
  void mustBeThereAtTheStart() {
    assertThatExceptionOfType(InvalidFileException.class)
        .isThrownBy(() -> new AgencyKeysFile(directory.resolve("none.yaml"), failures))
        .withMessageContaining("none.yaml");
  }
}
