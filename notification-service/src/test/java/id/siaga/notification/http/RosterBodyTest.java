package id.siaga.notification.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import id.siaga.events.domain.DeskCode;
import id.siaga.notification.domain.Actor;
import id.siaga.notification.domain.CommandKind;
import id.siaga.notification.domain.DeskCommand;
import id.siaga.notification.domain.DutyShift;
import java.time.Instant;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

class RosterBodyTest {

  private static final DeskCode DESK = new DeskCode("17.07");
  private static final Instant NOW = Instant.parse("2024-11-20T03:00:00Z");
  private static final String DAY =
      "{'start':'2024-11-27T07:00:00+07:00','end':'2024-11-27T19:00:00+07:00','officer':'rina','deputy':'budi'}";
  private static final String NIGHT =
      "{'start':'2024-11-27T12:00:00Z','end':'2024-11-28T00:00:00Z','officer':'sari'}";

  @Test
  void readsShiftsEarliestFirst() {
    DeskCommand command =
        read("{'commandId':'c1','shifts':[" + NIGHT + "," + DAY + "],'reason':'hari H'}");

    assertThat(command.commandId()).isEqualTo("c1");
    assertThat(command.kind()).isEqualTo(CommandKind.SET_ROSTER);
    assertThat(command.desk()).isEqualTo(DESK);
    assertThat(command.caseId()).isNull();
    assertThat(command.detail().reason()).isEqualTo("hari H");
    assertThat(command.detail().roster())
        .containsExactly(
            new DutyShift(
                Instant.parse("2024-11-27T00:00:00Z"),
                Instant.parse("2024-11-27T12:00:00Z"),
                "rina",
                "budi"),
            new DutyShift(
                Instant.parse("2024-11-27T12:00:00Z"),
                Instant.parse("2024-11-28T00:00:00Z"),
                "sari",
                null));
  }

  @Test
  void readsThatNobodyIsOnDutyAnyMore() {
    assertThat(read("{'shifts':[]}").detail().roster()).isEmpty();
  }

  @Test
  void takesAHundredShiftsAndNoMore() {
    assertThat(read(shifts(100)).detail().roster()).hasSize(100);
    assertBroken(shifts(101), "shifts too-many");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '`',
      value = {
        "{}; shifts required",
        "{'shifts':{}}; shifts shape",
        "{'shifts':[1]}; shifts[0].start required,shifts[0].end required,shifts[0].officer required",
        "{'shifts':[DAY,{'start':'besok','end':'2024-11-28T00:00:00Z','officer':'a'}]}; shifts[1].start shape",
        "{'shifts':[{'start':'2024-11-27T07:00:00','end':'2024-11-28T00:00:00Z','officer':'a'}]}; shifts[0].start shape",
        "{'shifts':[{'start':'2024-11-28T00:00:00Z','end':'2024-11-28T00:00:00Z','officer':'a'}]}; shifts[0].end after-start",
        "{'shifts':[DAY,NIGHT,{'start':'2024-11-27T23:00:00Z','end':'2024-11-28T01:00:00Z','officer':'a'}]}; shifts[2].start overlap",
        "{'shifts':[DAY,DAY]}; shifts[1].start overlap",
        "{'shifts':[],'desk':'17'}; desk unknown",
        "{'shifts':[{'start':'2024-11-27T07:00:00Z','end':'2024-11-28T00:00:00Z','officer':'a','phone':'1'}]}; shifts[0].phone unknown",
      })
  void namesTheFieldAndTheRuleThatIsBroken(String body, String broken) {
    assertBroken(body, broken.split(","));
  }

  private static String shifts(int count) {
    return IntStream.range(0, count)
        .mapToObj(hour ->
            "{'start':'%1$s','end':'%2$s','officer':'a'}"
                .formatted(NOW.plusSeconds(3600L * hour), NOW.plusSeconds(3600L * (hour + 1))))
        .collect(Collectors.joining(",", "{'shifts':[", "]}"));
  }

  private static void assertBroken(String body, String... broken) {
    ProblemException problem = catchThrowableOfType(ProblemException.class, () -> read(body));

    assertThat(problem.violations())
        .extracting(violation -> violation.field() + " " + violation.rule())
        .containsExactly(broken);
  }

  private static DeskCommand read(String body) {
    String filled = body.replace("DAY", DAY).replace("NIGHT", NIGHT).replace('\'', '"');
    return RosterBody.read(
        JsonMapper.shared().readTree(filled), DESK, NOW, new Actor("kepala", "supervisor", DESK));
  }
}
