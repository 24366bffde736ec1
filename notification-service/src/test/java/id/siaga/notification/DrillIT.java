package id.siaga.notification;

import static org.assertj.core.api.Assertions.assertThat;

import id.siaga.events.Topic;
import id.siaga.events.avro.ReportMode;
import id.siaga.testkit.ReportFixture;
import id.siaga.testkit.Reports;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Drills and what is real are never in one answer; 62.04 is this test's own. */
class DrillIT extends RunningService {

  @Test
  void drillIsShownOnlyWhereADrillIsAskedFor() {
    ReportFixture drill = Reports.bombThreat().withRegion("62.04").withKey("drill");
    ReportFixture real = Reports.clash().withRegion("62.04").withKey("no drill");
    var snapshot = Snapshots.atOwner(drill, 1).setMode(ReportMode.DRILL).setDesk("L-62.04");
    send(snapshot.setOwner("L-62.04").build());
    send(Snapshots.atOwner(real, 1).build());
    awaitJson("/v1/cases?desk=L-62.04", json -> json.path("cases").size() == 1);
    awaitJson("/v1/cases?desk=62.04", json -> json.path("cases").size() == 1);

    JsonNode drills = json(get("/v1/cases?drill=true&limit=200")).path("cases");
    assertThat(drills.valueStream().map(c -> c.path("mode").stringValue())).containsOnly("DRILL");
    JsonNode all = json(get("/v1/cases?limit=200")).path("cases");
    assertThat(all.valueStream().map(c -> c.path("mode").stringValue())).doesNotContain("DRILL");
    JsonNode one = json(get("/v1/cases/" + Snapshots.caseId(drill))).path("copies").get(0);
    assertThat(one.path("deskName").stringValue()).startsWith("LATIHAN KABUPATEN");
    assertThat(get("/v1/cases?drill=maybe").statusCode()).isEqualTo(422);
  }

  @Test
  void reportOfADrillBelongsToTheDrillsDesk() {
    ReportFixture calm =
        Reports.allCalm()
            .withRegion("62.04")
            .withKey("drill nihil")
            .withMode(id.siaga.events.domain.ReportMode.DRILL);
    send(calm);
    var nihil = PoisonIT.nihil(calm);
    nihil.setDesk("L-62.04");
    var headers = headers(Topic.DRILL_AUDIT);
    headers.add(
        "siaga_audit_kind", "REPORT_NIHIL".getBytes(java.nio.charset.StandardCharsets.UTF_8));
    probe.send(
        Topic.DRILL_AUDIT.wireName(), "62.04", codec.encode(Topic.DRILL_AUDIT, nihil), headers);

    awaitJson("/v1/reports/" + calm.id(), json -> json.path("status").asString("").equals("NIHIL"));
    assertThat(
            jdbc.queryForObject(
                "select region from reports where report_id = ?::uuid",
                String.class,
                calm.id().toString()))
        .isEqualTo("L-62.04");
    assertThat(json(get("/v1/silent-desks?area=62.04&for=0s")).path("desks").get(0).has("heardAt"))
        .isFalse();
  }

  @Test
  void drillOnATopicOfWhatIsRealIsPoison() {
    var stray =
        Snapshots.atOwner(Reports.clash().withRegion("62.04").withKey("stray drill"), 1)
            .setDesk("L-62.04")
            .build();
    byte[] value = codec.encode(Topic.ESCALATIONS_KABUPATEN, stray);
    probe.send(
        Topic.ESCALATIONS_KABUPATEN.wireName(),
        "62.04",
        value,
        headers(Topic.ESCALATIONS_KABUPATEN));

    assertThat(
            probe
                .await(
                    Topic.ESCALATIONS_KABUPATEN.deadLetterName(),
                    one -> java.util.Arrays.equals(one.value(), value),
                    SOON)
                .key())
        .isEqualTo("62.04");
  }
}
