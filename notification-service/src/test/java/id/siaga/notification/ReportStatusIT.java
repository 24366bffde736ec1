package id.siaga.notification;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import id.siaga.events.Topic;
import id.siaga.events.avro.AuditKind;
import id.siaga.events.avro.CaseLink;
import id.siaga.events.avro.CaseStatus;
import id.siaga.events.avro.CloseReason;
import id.siaga.events.domain.DeskCode;
import id.siaga.testkit.ReportFixture;
import id.siaga.testkit.Reports;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What an agency sees of its report, step by step. */
class ReportStatusIT extends RunningService {

  @Test
  void followsAReportFromReceivedToClosed() {
    ReportFixture bomb = Reports.bombThreat().withKey("journey").withRegion("18.01");
    send(bomb);
    awaitStatus(bomb, "RECEIVED");
    send(Topic.SCORED, bomb.region(), bomb.scored());
    awaitStatus(bomb, "SCORED");
    send(Snapshots.atOwner(bomb, 1).build());
    awaitStatus(bomb, "AT_DESK");
    send(Snapshots.at(new DeskCode("18"), bomb, 1).build());
    awaitStatus(bomb, "ESCALATED");
    send(Snapshots.at(new DeskCode("18.01"), bomb, 2).setStatus(CaseStatus.CLOSED).build());

    JsonNode journey = awaitStatus(bomb, "CLOSED");
    assertThat(journey.path("caseId").stringValue()).isEqualTo(Snapshots.caseId(bomb).toString());
    assertThat(
            journey
                .path("steps")
                .valueStream()
                .map(step ->
                    step.path("status").stringValue() + " " + step.path("desk").stringValue("-")))
        .containsExactly("RECEIVED -", "SCORED -", "AT_DESK 18.01", "ESCALATED 18", "CLOSED 18.01");
  }

  @Test
  void followsAReportIntoTheCaseThatGoesOn() {
    ReportFixture moved = Reports.clash().withKey("moved").withRegion("18.04");
    ReportFixture other = Reports.clash().withKey("goes on").withRegion("18.05");
    String next = Snapshots.caseId(other).toString();
    send(moved);
    send(Snapshots.atOwner(moved, 1).build());
    awaitStatus(moved, "AT_DESK");
    send(
        Snapshots.at(new DeskCode("18.04"), moved, 2)
            .setStatus(CaseStatus.CLOSED)
            .setCloseReason(CloseReason.DIPINDAHKAN)
            .setMovedTo(new CaseLink("18.05", next))
            .build());

    awaitJson(
        "/v1/reports/" + moved.id(), json -> json.path("caseId").stringValue("").equals(next));
    awaitStatus(moved, "AT_DESK");
    send(Snapshots.atOwner(other, 1).setStatus(CaseStatus.CLOSED).build());
    awaitStatus(moved, "CLOSED");
  }

  @Test
  void followsAReportIntoTheCaseThatASplitMade() {
    ReportFixture split = Reports.clash().withKey("split").withRegion("18.06");
    String made = "00000000-0000-8000-8000-000000180601";
    CaseLink from = new CaseLink("18.06", Snapshots.caseId(split).toString());
    send(
        Snapshots.at(new DeskCode("18.06"), split, 1)
            .setCaseId(made)
            .setCameFrom(from)
            .setStatus(CaseStatus.CLOSED)
            .build());
    send(split);
    send(Snapshots.atOwner(split, 1).build());

    JsonNode journey = awaitStatus(split, "CLOSED");
    assertThat(journey.path("caseId").stringValue()).isEqualTo(made);
  }

  @Test
  void showsSignsOfLifeAndConflicts() {
    ReportFixture calm = Reports.allCalm().withKey("calm").withRegion("18.02");
    ReportFixture twice = Reports.clash().withKey("twice").withRegion("18.02");
    send(calm);
    send(twice);
    sendAudit(calm, AuditKind.REPORT_NIHIL);
    sendAudit(twice, AuditKind.REPORT_CONFLICT);

    awaitStatus(calm, "NIHIL");
    awaitStatus(twice, "CONFLICT");
  }

  @Test
  void countsEachReportOnceHoweverOftenItComes() {
    JsonNode before = settled();
    ReportFixture clash = Reports.clash().withKey("count").withRegion("18.03");
    ReportFixture calm = Reports.allCalm().withKey("count calm").withRegion("18.03");
    for (int time = 0; time < 2; time++) {
      for (ReportFixture report : List.of(clash, calm)) {
        send(report);
        send(Topic.SCORED, report.region(), report.scored());
      }
      send(Snapshots.atOwner(clash, 1).build());
      sendAudit(calm, AuditKind.REPORT_NIHIL);
    }
    awaitStatus(clash, "AT_DESK");
    awaitStatus(calm, "NIHIL");

    JsonNode after =
        awaitJson(
            "/v1/statistics/reports",
            now -> now.path("nihil").longValue() > before.path("nihil").longValue());
    assertThat(grown(before, after, "accepted")).isEqualTo(2);
    assertThat(grown(before, after, "scored")).isEqualTo(2);
    assertThat(grown(before, after, "inCases")).isEqualTo(1);
    assertThat(grown(before, after, "nihil")).isEqualTo(1);
    assertThat(grown(before, after, "conflict")).isZero();
  }

  @Test
  void knowsNothingOfAReportThatNeverCame() {
    assertThat(get("/v1/reports/" + UUID.randomUUID()).statusCode()).isEqualTo(404);
    assertThat(json(get("/v1/reports/nonsense")).path("type").stringValue())
        .isEqualTo("urn:siaga:problem:report-not-found");
  }

  /** Counts are up to a second old, and what others sent may still be on its way. */
  private JsonNode settled() {
    JsonNode[] last = {json(get("/v1/statistics/reports"))};
    Awaitility.await()
        .atMost(SOON)
        .pollInterval(Duration.ofMillis(1_200))
        .until(() -> {
          JsonNode earlier = last[0];
          last[0] = json(get("/v1/statistics/reports"));
          return last[0].equals(earlier);
        });
    return last[0];
  }

  private JsonNode awaitStatus(ReportFixture report, String status) {
    return awaitJson(
        "/v1/reports/" + report.id(), json -> json.path("status").stringValue("").equals(status));
  }

  private void sendAudit(ReportFixture report, AuditKind kind) {
    probe.send(
        Topic.AUDIT.wireName(),
        report.region(),
        codec.encode(Topic.AUDIT, PoisonIT.audit(report, kind)),
        headers(Topic.AUDIT).add("siaga_audit_kind", kind.name().getBytes(UTF_8)));
  }

  private static long grown(JsonNode before, JsonNode after, String field) {
    return after.path(field).longValue() - before.path(field).longValue();
  }
}
