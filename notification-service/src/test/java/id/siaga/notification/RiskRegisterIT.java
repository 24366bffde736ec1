package id.siaga.notification;

import static org.assertj.core.api.Assertions.assertThat;

import id.siaga.events.Topic;
import id.siaga.testkit.Reports;
import java.net.http.HttpResponse;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** A kabupaten's own mapping of risks; 64.02 is this test's own. */
class RiskRegisterIT extends RunningService {

  @Test
  void latestEntryOfADateStandsBesideTheCasesOfThePlace() {
    var here = Snapshots.atOwner(Reports.clash().withRegion("64.02").withKey("risk"), 1);
    here.getReports().getFirst().setKecamatan("64.02.02");
    send(here.build());
    assess(
        "{'place':'64.02.02','topic':'KONFLIK_PENDUKUNG','level':'RENDAH','assessedOn':'2024-10-01'}");
    assess(
        "{'place':'64.02.02','topic':'KONFLIK_PENDUKUNG','level':'SEDANG','assessedOn':'2024-10-01','note':'dua posko'}");
    assess(
        "{'place':'64.02.02','topic':'KONFLIK_PENDUKUNG','level':'KRITIS','assessedOn':'2024-12-24'}");

    String path = "/v1/desks/64.02/risk-register?topic=KONFLIK_PENDUKUNG&on=2024-11-20";
    JsonNode register =
        awaitJson(
            path,
            json ->
                json.path("rows").size() == 1
                    && json.path("rows").get(0).path("level").asString("").equals("SEDANG")
                    && json.path("rows").get(0).path("cases").asInt() == 1);
    JsonNode row = register.path("rows").get(0);
    assertThat(row.path("note").stringValue()).isEqualTo("dua posko");
    assertThat(row.path("assessedBy").stringValue()).isEqualTo("rina");
    assertThat(row.path("name").stringValue()).isNotBlank();
    assertThat(row.path("unforeseen").asBoolean()).isTrue();
    awaitJson(
        "/v1/desks/64.02/risk-register",
        json -> json.path("rows").get(0).path("level").asString("").equals("KRITIS"));
  }

  @Test
  void namesEverythingThatIsWrong() {
    HttpResponse<String> answer =
        post(
            "/v1/desks/64.02/assessments",
            body(
                "{'place':'64.03.01','topic':'PARTAI','level':'SEDANG'},"
                    + "{'place':'64.02.02','topic':'SARA','level':'SEDANG','assessedOn':'2999-01-01',"
                    + "'person':'x'}"));

    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(
            json(answer).path("violations").valueStream().map(v -> v.path("field").stringValue()))
        .containsExactlyInAnyOrder(
            "assessments[0].place",
            "assessments[0].topic",
            "assessments[1].assessedOn",
            "assessments[1].person");
    assertThat(post("/v1/desks/64/assessments", body("")).statusCode()).isEqualTo(404);
    assertThat(post("/v1/desks/64.02/assessments", body("")).statusCode()).isEqualTo(422);
  }

  @Test
  void entryThatIsNoneGoesToTheDeadLetters() {
    byte[] rubbish = {7, 7, 7};
    probe.send(Topic.ASSESSMENTS.wireName(), "64.02", rubbish, headers(Topic.ASSESSMENTS));

    assertThat(
            probe
                .await(
                    Topic.ASSESSMENTS.deadLetterName(),
                    one -> Arrays.equals(one.value(), rubbish),
                    SOON)
                .key())
        .isEqualTo("64.02");
  }

  private void assess(String entry) {
    assertThat(post("/v1/desks/64.02/assessments", body(entry)).statusCode()).isEqualTo(202);
  }

  private static String body(String entries) {
    return ("{'assessments':[" + entries + "]}").replace('\'', '"');
  }
}
