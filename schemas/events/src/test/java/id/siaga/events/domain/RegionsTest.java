package id.siaga.events.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RegionsTest {

  private static final Regions REGIONS = Regions.load();

  @ParameterizedTest
  @CsvSource({"NN,38", "NN.NN,514", "NN.NN.NN,7277", "NN.NN.NN.NNNN,83763"})
  void knowsEveryRegionOfALevel(String shape, int count) {
    assertThat(REGIONS.codes().filter(code -> code.length() == shape.length())).hasSize(count);
  }

  @Test
  void hasAParentForEveryRegion() {
    assertThat(REGIONS.codes())
        .allSatisfy(code ->
            assertThat(code.length() == 2 || REGIONS.exists(parent(code))).as(code).isTrue());
  }

  @Test
  void namesThemAsKemendagriDoes() {
    assertThat(REGIONS.name("17.07")).contains("KABUPATEN LEBONG");
    assertThat(REGIONS.name("99.99")).isEmpty();
    assertThat(REGIONS.deskName(DeskCode.NASIONAL)).isEqualTo("NASIONAL");
    assertThat(REGIONS.deskName(new DeskCode("17"))).isEqualTo("BENGKULU");
  }

  @Test
  void loadsOnlyDesksWhereThatIsEnough() {
    assertThat(Regions.loadDesks().codes()).hasSize(38 + 514);
  }

  @ParameterizedTest
  @CsvSource({
    "17.07,Asia/Jakarta",
    "61.71,Asia/Jakarta",
    "62,Asia/Jakarta",
    "63.01,Asia/Makassar",
    "51.71,Asia/Makassar",
    "73.71,Asia/Makassar",
    "81.71,Asia/Jayapura",
    "95.03.01,Asia/Jayapura"
  })
  void keepsTheZoneOfItsProvince(String code, String zone) {
    assertThat(Regions.zone(code)).hasToString(zone);
  }

  @Test
  void givesEveryProvinceOneOfThreeZones() {
    assertThat(
            IntStream.range(0, 100)
                .mapToObj("%02d"::formatted)
                .filter(REGIONS::exists)
                .collect(
                    Collectors.groupingBy(c -> Regions.zone(c).getId(), Collectors.counting())))
        .containsEntry("Asia/Jakarta", 18L)
        .containsEntry("Asia/Makassar", 12L)
        .containsEntry("Asia/Jayapura", 8L);
  }

  private static String parent(String code) {
    return code.length() < 3 ? code : code.substring(0, code.lastIndexOf('.'));
  }
}
