package id.siaga.events.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import id.siaga.events.domain.DeskCode;
import id.siaga.events.domain.ElectionCalendar;
import id.siaga.events.domain.Stage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ElectionFilesTest {

  private static final DeskCode LEBONG = new DeskCode("17.07");

  private static final String PILKADES =
      """
      id: pilkades-lebong
      name: Pilkades Lebong
      regions: ["17.07", "51"]
      stages:
        - {stage: KAMPANYE, from: 2026-03-01, to: 2026-03-10}
      votes:
        - day: 2026-03-14
        - {day: 2026-04-01, regions: ["17.07"]}
      """;

  @ParameterizedTest
  @CsvSource({
    "2023-12-31,DI_LUAR_TAHAPAN",
    "2024-01-26,PERENCANAAN",
    "2024-01-27,DI_LUAR_TAHAPAN",
    "2024-05-31,PEMUTAKHIRAN_DATA_PEMILIH",
    "2024-08-23,PEMUTAKHIRAN_DATA_PEMILIH",
    "2024-08-24,PENCALONAN",
    "2024-09-22,PENCALONAN",
    "2024-09-23,PEMUTAKHIRAN_DATA_PEMILIH",
    "2024-09-24,DI_LUAR_TAHAPAN",
    "2024-09-25,KAMPANYE",
    "2024-11-23,KAMPANYE",
    "2024-11-24,MASA_TENANG",
    "2024-11-26,MASA_TENANG",
    "2024-11-27,PEMUNGUTAN_SUARA",
    "2024-11-28,REKAPITULASI",
    "2024-12-16,REKAPITULASI",
    "2024-12-17,PENETAPAN",
    "2025-02-20,PENETAPAN",
    "2025-02-21,DI_LUAR_TAHAPAN"
  })
  void shipPilkada2024(String day, Stage stage) {
    ElectionCalendar calendar = ElectionFiles.load(null);
    assertThat(calendar.stageOf(LEBONG, Instant.parse(day + "T05:00:00Z"))).isEqualTo(stage);
  }

  @Test
  void addThoseOfADirectory(@TempDir Path directory) throws IOException {
    Files.writeString(directory.resolve("pilkades.yaml"), PILKADES);
    Files.writeString(directory.resolve("notes.txt"), "not an election");
    ElectionCalendar calendar = ElectionFiles.load(directory);
    assertThat(calendar.elections()).hasSize(2);
    assertThat(calendar.stageOf(LEBONG, Instant.parse("2026-04-01T05:00:00Z")))
        .isEqualTo(Stage.PEMUNGUTAN_SUARA);
    assertThat(calendar.stageOf(new DeskCode("51.71"), Instant.parse("2026-03-05T05:00:00Z")))
        .isEqualTo(Stage.KAMPANYE);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "id: pilkades-lebong|nama: x|x.yaml: nama is no field here",
        "name: Pilkades Lebong|name:|x.yaml: name is missing",
        "stage: KAMPANYE|stage: kampanye|x.yaml: stages[0].stage must be one of",
        "stage: KAMPANYE|stage: DI_LUAR_TAHAPAN|x.yaml: stages[0].stage stage DI_LUAR_TAHAPAN has",
        "from: 2026-03-01|from: 1 Maret|x.yaml: stages[0].from must be a day",
        "from: 2026-03-01|from: 2026-03-11|x.yaml: stages[0].stage KAMPANYE ends on 2026-03-10",
        "day: 2026-03-14|hari: 2026-03-14|x.yaml: votes[0].hari is no field here",
        "regions: [\"17.07\", \"51\"]|regions: [1707]|x.yaml: regions desk code must be",
        "regions: [\"17.07\", \"51\"]|regions: [ID]|x.yaml: regions ID is no region",
        "regions: [\"17.07\", \"51\"]|regions: 17.07|x.yaml: regions must be a list",
        "id: pilkades-lebong|id: [|x.yaml: line"
      })
  void nameFileAndFieldOfAFault(String right, String wrong, String message) {
    String content = PILKADES.replace(right, wrong);
    assertThatExceptionOfType(InvalidFileException.class)
        .isThrownBy(() -> ElectionFiles.parse("x.yaml", content))
        .withMessageStartingWith(message);
  }

  @Test
  void refuseTwoElectionsWithOneId(@TempDir Path directory) throws IOException {
    Files.writeString(
        directory.resolve("again.yaml"), PILKADES.replace("pilkades-lebong", "pilkada-2024"));
    assertThatExceptionOfType(InvalidFileException.class)
        .isThrownBy(() -> ElectionFiles.load(directory))
        .withMessage("two elections have the id pilkada-2024");
    assertThatExceptionOfType(InvalidFileException.class)
        .isThrownBy(() -> ElectionFiles.load(directory.resolve("missing")))
        .withMessageContaining("no readable directory");
  }
}
