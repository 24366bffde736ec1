package id.siaga.events.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DeskCodeTest {

  private static final DeskCode LEBONG = new DeskCode("17.07");

  @ParameterizedTest
  @CsvSource({"17.07,KABUPATEN", "17,PROVINSI", "ID,NASIONAL"})
  void knowsItsTier(String code, Tier tier) {
    assertThat(new DeskCode(code).tier()).isEqualTo(tier);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "1",
        "1707",
        "17.7",
        "17.07.01",
        "id",
        "XX",
        "17.07 ",
        "१७",
        "L-",
        "L-1",
        "l-17",
        "L-L-17"
      })
  void refusesAnyOtherShape(String code) {
    assertThatIllegalArgumentException().isThrownBy(() -> new DeskCode(code));
  }

  @Test
  void leadsUpToTheNation() {
    assertThat(LEBONG.above()).contains(new DeskCode("17"));
    assertThat(LEBONG.above().flatMap(DeskCode::above)).contains(DeskCode.NASIONAL);
    assertThat(DeskCode.NASIONAL.above()).isEmpty();
    assertThat(LEBONG.at(Tier.KABUPATEN)).isEqualTo(LEBONG);
    assertThat(LEBONG.at(Tier.NASIONAL)).isEqualTo(DeskCode.NASIONAL);
  }

  @Test
  void neverLeadsDown() {
    assertThatIllegalArgumentException().isThrownBy(() -> DeskCode.NASIONAL.at(Tier.PROVINSI));
  }

  @Test
  void drillHasDesksOfItsOwnAllTheWayUp() {
    DeskCode drill = LEBONG.inDrill();

    assertThat(drill).hasToString("L-17.07").isNotEqualTo(LEBONG);
    assertThat(drill.drill()).isTrue();
    assertThat(LEBONG.drill()).isFalse();
    assertThat(drill.tier()).isEqualTo(Tier.KABUPATEN);
    assertThat(drill.above()).contains(new DeskCode("L-17"));
    assertThat(drill.at(Tier.NASIONAL)).isEqualTo(new DeskCode("L-ID"));
    assertThat(new DeskCode("L-ID").tier()).isEqualTo(Tier.NASIONAL);
    assertThat(new DeskCode("L-ID").above()).isEmpty();
    assertThat(drill.real()).isEqualTo(LEBONG);
    assertThat(drill.inDrill()).isEqualTo(drill);
  }

  @Test
  void anotherDeskIsMeantInTheSameSpace() {
    DeskCode other = new DeskCode("17.08");

    assertThat(other.beside(LEBONG)).isEqualTo(other);
    assertThat(other.beside(LEBONG.inDrill())).hasToString("L-17.08");
    assertThat(other.inDrill().beside(LEBONG)).isEqualTo(other);
  }

  @Test
  void followsItsText() {
    assertThat(LEBONG).hasToString("17.07").isLessThan(new DeskCode("17.08"));
  }
}
