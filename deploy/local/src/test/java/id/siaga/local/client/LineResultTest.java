package id.siaga.local.client;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class LineResultTest {

  @Test
  void takesANewAndAKnownReportForAccepted() {
    assertThat(of("{\"line\":1,\"status\":202,\"reportId\":\"a\",\"duplicate\":true}"))
        .isEqualTo(new LineResult.Accepted("a", true));
  }

  @Test
  void givesALineForEveryViolationWithTheFilesLineNumber() {
    LineResult result =
        of(
            """
            {"line":1,"status":422,"problem":{"type":"urn:siaga:problem:invalid-report",
             "violations":[{"field":"region","rule":"known-region","message":"is unknown"},
                           {"field":"text","rule":"required","message":"is missing"}]}}\
            """);

    assertThat(result)
        .isInstanceOfSatisfying(
            LineResult.Refused.class,
            refused ->
                assertThat(refused.reasons())
                    .extracting(Rejection::toString)
                    .containsExactly(
                        "line 7: region: is unknown (known-region)",
                        "line 7: text: is missing (required)"));
  }

  @Test
  void fallsBackOnTheProblemWhereThereAreNoViolations() {
    assertThat(
            of(
                "{\"status\":409,\"problem\":{\"type\":\"urn:siaga:problem:key-reused\",\"detail\":\"used\"}}"))
        .hasToString("Refused[reasons=[line 7: used (key-reused)]]");
  }

  @Test
  void sendsAgainWhatIntakeWasTooBusyFor() {
    assertThat(of("{\"status\":503}")).isEqualTo(new LineResult.Busy(503));
    assertThat(of("{\"status\":429}")).isEqualTo(new LineResult.Busy(429));
  }

  private static LineResult of(String answer) {
    return LineResult.of(7, JsonMapper.shared().readTree(answer));
  }
}
