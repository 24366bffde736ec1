package id.siaga.notification;

import static org.assertj.core.api.Assertions.assertThat;

import id.siaga.events.Topic;
import id.siaga.events.avro.CaseStatus;
import id.siaga.events.domain.DeskCode;
import id.siaga.testkit.ReportFixture;
import id.siaga.testkit.Reports;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** One row a case and desk, whatever comes twice, late or again. */
class ProjectionIT extends RunningService {

  @Test
  void keepsTheHighestRevisionWhateverTheOrder() {
    ReportFixture clash = Reports.clash().withKey("order").withRegion("17.02");
    send(Snapshots.atOwner(clash, 1).build());
    send(Snapshots.atOwner(clash, 3).setStatus(CaseStatus.IN_PROGRESS).build());
    send(Snapshots.atOwner(clash, 2).setStatus(CaseStatus.ACKNOWLEDGED).build());
    send(Snapshots.atOwner(clash, 3).setStatus(CaseStatus.IN_PROGRESS).build());
    awaitBehindAll("17.02");

    JsonNode copies = json(get("/v1/cases/" + Snapshots.caseId(clash))).path("copies");
    assertThat(copies.size()).isEqualTo(1);
    assertThat(copies.get(0).path("deskRevision").intValue()).isEqualTo(3);
    assertThat(copies.get(0).path("status").stringValue()).isEqualTo("IN_PROGRESS");
  }

  @Test
  void keepsOneRowForEachDesk() {
    ReportFixture bomb = Reports.bombThreat().withKey("desks").withRegion("17.03");
    send(Snapshots.atOwner(bomb, 1).build());
    send(Snapshots.at(new DeskCode("17"), bomb, 1).build());
    send(Snapshots.at(DeskCode.NASIONAL, bomb, 1).build());

    JsonNode whole =
        awaitJson("/v1/cases/" + Snapshots.caseId(bomb), json -> json.path("copies").size() == 3);
    assertThat(whole.path("copies").valueStream().map(copy -> copy.path("desk").stringValue()))
        .containsExactly("17.03", "17", "ID");
    JsonNode own = whole.path("copies").get(0);
    assertThat(own.path("deskName").stringValue()).isEqualTo("KABUPATEN BENGKULU UTARA");
    assertThat(own.path("reports").get(0).path("text").stringValue()).isEqualTo(bomb.text());
    assertThat(own.at("/reports/0/classification/evidence/0/name").stringValue())
        .isEqualTo("gangguan.bentrok");
    assertThat(own.at("/reasons/0/explanation").stringValue()).startsWith("Tingkat TINGGI");
  }

  @Test
  void showsWhatPeopleMadeOfACase() {
    ReportFixture clash = Reports.clash().withKey("worked").withRegion("17.71");
    send(Worked.by(Snapshots.atOwner(clash, 1)));

    JsonNode copy =
        awaitJson("/v1/cases/" + Snapshots.caseId(clash), json -> json.has("copies"))
            .path("copies")
            .get(0);
    JsonNode listed = json(get("/v1/cases?desk=17.71&limit=1")).path("cases").get(0);
    for (JsonNode shown : List.of(copy, listed)) {
      assertThat(shown.path("lead").stringValue()).isEqualTo("17");
      assertThat(shown.path("handler").stringValue()).isEqualTo("rina");
      assertThat(shown.path("resolveBy").stringValue()).isEqualTo("2024-11-21T03:00:00Z");
      assertThat(shown.path("snoozedUntil").stringValue()).isEqualTo("2024-11-20T05:00:00Z");
      assertThat(shown.path("closeReason").stringValue()).isEqualTo("DUPLIKAT");
      assertThat(shown.path("proposed").booleanValue()).isTrue();
      assertThat(shown.path("openDirectives").intValue()).isEqualTo(1);
      assertThat(shown.path("openReferrals").intValue()).isEqualTo(1);
      assertThat(shown.at("/movedTo/desk").stringValue()).isEqualTo("17.08");
      assertThat(shown.at("/duty/officer").stringValue()).isEqualTo("rina");
      assertThat(shown.at("/duty/deputy").stringValue()).isEqualTo("budi");
      assertThat(shown.at("/duty/calledAt").stringValue()).isEqualTo("2024-11-20T03:05:00Z");
    }
    assertThat(copy.path("classRevision").intValue()).isEqualTo(4);
    assertThat(copy.path("reopened").intValue()).isEqualTo(1);
    assertThat(copy.path("withdrawnCount").intValue()).isEqualTo(2);
    assertThat(copy.at("/classOverride/classified/topic").stringValue()).isEqualTo("HOAKS");
    assertThat(copy.at("/classOverride/overruled").stringValue()).isEqualTo("TINGGI");
    assertThat(copy.at("/proposal/proposalId").stringValue()).isEqualTo("p-1");
    assertThat(copy.at("/directives/1/outcome").stringValue()).isEqualTo("sudah");
    assertThat(copy.at("/notes/0/text").stringValue()).isEqualTo("menunggu video");
    assertThat(copy.at("/standing/0/reports").intValue()).isEqualTo(3);
    assertThat(copy.at("/reports/0/state").stringValue()).isEqualTo("STANDING");
    assertThat(copy.at("/referrals/0/institution").stringValue()).isEqualTo("POLRI");
    assertThat(copy.at("/referrals/0/status").stringValue()).isEqualTo("OPEN");
    assertThat(copy.at("/referrals/0/due").stringValue()).isEqualTo("2024-11-20T05:00:00Z");
    assertThat(copy.at("/referrals/0").has("outcome")).isFalse();
    assertThat(copy.at("/referrals/1/outcome").stringValue()).isEqualTo("PASSED_ON");
    assertThat(copy.at("/referrals/1/answer").stringValue()).isEqualTo("diteruskan ke Polda");
    assertThat(copy.at("/cameFrom/caseId").stringValue())
        .isEqualTo("00000000-0000-8000-8000-000000000009");
    assertThat(copy.at("/alike/kabupaten").intValue()).isEqualTo(3);
    assertThat(copy.at("/alike/provinces").intValue()).isEqualTo(2);
    assertThat(copy.at("/alike/reportIds").size()).isEqualTo(2);
    assertThat(listed.has("notes")).isFalse();
    assertThat(listed.has("referrals")).isFalse();
  }

  @Test
  void changesNothingWhenEverythingIsReadAgain() {
    ReportFixture clash = Reports.clash().withKey("again").withRegion("17.04");
    send(clash);
    send(Topic.SCORED, clash.region(), clash.scored());
    send(Snapshots.atOwner(clash, 1).build());
    send(Snapshots.atOwner(clash, 2).setStatus(CaseStatus.ACKNOWLEDGED).build());
    awaitBehindAll(clash.region());
    String before = rows(clash);

    // A rebuild under the running service: the rows say "from the start", the tables stay.
    jdbc.update("delete from projection_offsets");
    awaitBehindAll(clash.region());

    assertThat(rows(clash)).isEqualTo(before);
  }

  @Test
  void storesTextsThatTheDatabaseCannotHoldAsTheyAre() {
    String text = "baris\u0000 satu \u202Ekanan ke kiri\u202C <script>alert(1)</script>";
    ReportFixture strange = Reports.clash().withKey("strange").withRegion("17.05").withText(text);
    send(Snapshots.atOwner(strange, 1).build());

    JsonNode whole =
        awaitJson(
            "/v1/cases/" + Snapshots.caseId(strange), json -> json.path("copies").size() == 1);
    assertThat(whole.at("/copies/0/reports/0/text").stringValue())
        .isEqualTo(text.replace('\0', '\uFFFD'))
        .hasSameSizeAs(text);
  }

  /** Waits until records sent now have been read, and so all before them in their partitions. */
  private void awaitBehindAll(String region) {
    ReportFixture last =
        Reports.plannedProtest().withRegion(region).withKey(UUID.randomUUID().toString());
    send(last);
    send(Topic.SCORED, region, last.scored());
    send(Snapshots.atOwner(last, 1).build());
    awaitJson("/v1/reports/" + last.id(), json -> json.path("steps").size() == 3);
  }

  /** All that the projection has of a report; xmin tells whether a row was written again. */
  private String rows(ReportFixture report) {
    UUID caseId = Snapshots.caseId(report);
    return Map.of(
            "report",
            jdbc.queryForList(
                "select xmin::text, * from reports where report_id = ?", report.id().value()),
            "case",
            jdbc.queryForList(
                "select xmin::text, desk, desk_revision, md5(snapshot) from cases where case_id = ?",
                caseId),
            "events",
            jdbc.queryForList("select id from events where case_id = ? order by id", caseId))
        .toString();
  }
}
