package id.siaga.notification.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import id.siaga.events.domain.DeskCode;
import id.siaga.events.domain.Regions;
import id.siaga.notification.domain.CommandKind;
import id.siaga.notification.domain.DeskCommand;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

class ActivationBodyTest {

  private static final Regions REGIONS = Regions.loadDesks();
  private static final Instant NOW = Instant.parse("2024-11-20T03:00:00Z");

  @Test
  void makesACommandForEachDesk() {
    Activation activation =
        read("{'commandId':'a1','policy':'version: x','desks':['17.07','17','17.07'],REST}");

    assertThat(activation.commands())
        .extracting(DeskCommand::commandId)
        .containsExactly("a1:17", "a1:17.07");
    DeskCommand first = activation.commands().getFirst();
    assertThat(first.kind()).isEqualTo(CommandKind.ACTIVATE_POLICY);
    assertThat(first.caseId()).isNull();
    assertThat(first.detail().policy()).isEqualTo("version: x");
    assertThat(first.detail().reason()).isEqualTo("putaran kedua");
  }

  @Test
  void saysForWhoseOfficeItIsAsked() {
    DeskCommand own = read("{'policy':'x','desks':['17.07'],REST}").commands().getFirst();
    Activation above = read("{'policy':'x','desks':['17.07'],'onBehalfOf':'17',REST}");

    assertThat(own.onBehalfOf()).isNull();
    assertThat(above.commands().getFirst().onBehalfOf()).isEqualTo(new DeskCode("17"));
    assertThat(broken("{'policy':'x','desks':['17.07'],'onBehalfOf':'17.7',REST}"))
        .isEqualTo("onBehalfOf shape");
  }

  @Test
  void takesAllForEveryKabupatenEveryProvinceAndTheNation() {
    List<DeskCode> desks = read("{'policy':'x','desks':'ALL',REST}").desks();

    assertThat(desks)
        .hasSize(553)
        .contains(new DeskCode("17.07"), new DeskCode("17"), DeskCode.NASIONAL);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '`',
      value = {
        "{'desks':'ALL',REST}; policy required",
        "{'policy':'x',REST}; desks required",
        "{'policy':'x','desks':[],REST}; desks shape",
        "{'policy':'x','desks':'17.07',REST}; desks shape",
        "{'policy':'x','desks':['17.99'],REST}; desks[0] known-desk",
        "{'policy':'x','desks':['17',3],REST}; desks[1] known-desk",
        "{'policy':'x','desks':'ALL','kind':'CLOSE',REST}; kind unknown",
        "{'policy':'x','desks':'ALL'}; reason required",
        "{'policy':'x','desks':'ALL','actor':{'subject':'a','role':'b'},REST}; actor unknown",
      })
  void namesTheFieldAndTheRuleThatIsBroken(String body, String broken) {
    assertThat(broken(body)).isEqualTo(broken);
  }

  @Test
  void refusesAPolicyThatIsTooLong() {
    String longest = "x".repeat(DeskCommand.LONGEST_POLICY);

    assertThat(read("{'policy':'" + longest + "','desks':'ALL',REST}").policy()).isEqualTo(longest);
    assertThat(broken("{'policy':'" + longest + "x','desks':'ALL',REST}"))
        .isEqualTo("policy too-long");
  }

  @Test
  void refusesAnIdThatLeavesNoRoomForTheDesk() {
    assertThat(broken("{'commandId':'" + "i".repeat(123) + "','policy':'x','desks':'ALL',REST}"))
        .isEqualTo("commandId too-long");
  }

  private static String broken(String body) {
    return String.join(
        ", ",
        catchThrowableOfType(ProblemException.class, () -> read(body)).violations().stream()
            .map(violation -> violation.field() + " " + violation.rule())
            .toList());
  }

  private static Activation read(String body) {
    String json = body.replace("REST", "'reason':'putaran kedua'").replace('\'', '"');
    return ActivationBody.read(JsonMapper.shared().readTree(json), REGIONS, NOW, "rina");
  }
}
