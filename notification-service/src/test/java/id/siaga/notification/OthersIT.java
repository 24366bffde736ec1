package id.siaga.notification;

import static org.assertj.core.api.Assertions.assertThat;

import id.siaga.events.Decoding;
import id.siaga.events.Topic;
import id.siaga.events.avro.CommandKind;
import id.siaga.events.avro.DeskCommanded;
import id.siaga.events.avro.DutyShift;
import id.siaga.events.avro.Institution;
import id.siaga.events.avro.ReferralOutcome;
import id.siaga.testkit.ProbeRecord;
import id.siaga.testkit.ReportFixture;
import id.siaga.testkit.Reports;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Working with others: institutions, other kabupaten, who is on duty, and the phone. */
class OthersIT extends RunningService {

  @Test
  void carriesEveryFieldOfReferralsAndMoves() {
    ReportFixture clash = Reports.clash().withRegion("31.75").withKey("others");
    String path = arrived(clash);

    DeskCommanded refer =
        sent(
            path,
            "\"kind\":\"REFER\",\"desk\":\"31.75\",\"reason\":\"r\",\"institution\":\"POLRI\",\"for\":\"2h\"");
    assertThat(refer.getInstitution()).isEqualTo(Institution.POLRI);
    assertThat(refer.getUntil()).isEqualTo(refer.getIssuedAt().plus(Duration.ofHours(2)));
    assertThat(
            sent(
                    path,
                    "\"kind\":\"CLOSE_REFERRAL\",\"desk\":\"31.75\",\"reason\":\"r\",\"referenceId\":\"f-1\",\"outcome\":\"HANDLED\"")
                .getOutcome())
        .isEqualTo(ReferralOutcome.HANDLED);
    assertThat(
            sent(
                    path,
                    "\"kind\":\"TRANSFER\",\"desk\":\"31.75\",\"reason\":\"r\",\"toDesk\":\"31.71\"")
                .getToDesk())
        .isEqualTo("31.71");
    String report = clash.id().toString();
    assertThat(
            sent(
                    path,
                    "\"kind\":\"SPLIT\",\"desk\":\"31.75\",\"reason\":\"r\",\"reportIds\":[\"%s\"]"
                        .formatted(report))
                .getReportIds())
        .containsExactly(report);
  }

  @Test
  void putsARosterOnTheDesksMailbox() {
    String id = "roster-" + UUID.randomUUID();
    String shift =
        "{\"start\":\"2024-11-27T07:00:00+07:00\",\"end\":\"2024-11-27T19:00:00+07:00\",\"officer\":\"rina\"}";
    String body = "{\"commandId\":\"%s\",\"shifts\":[%s]}".formatted(id, shift);

    HttpResponse<String> answer = put("/v1/desks/17.07/roster", body);

    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
    assertThat(json(answer).path("commandId").stringValue()).isEqualTo(id);
    ProbeRecord sent =
        probe.await(Topic.COMMANDS.wireName(), one -> id.equals(one.header("ce_id")), SOON);
    assertThat(sent.key()).isEqualTo("17.07");
    DeskCommanded command = decoded(sent);
    assertThat(command.getKind()).isEqualTo(CommandKind.SET_ROSTER);
    assertThat(command.getCaseId()).isNull();
    assertThat(command.getRoster())
        .containsExactly(
            new DutyShift(
                Instant.parse("2024-11-27T00:00:00Z"),
                Instant.parse("2024-11-27T12:00:00Z"),
                "rina",
                null));

    assertProblem(put("/v1/desks/17.99/roster", body), 404, "desk-not-found");
    assertProblem(put("/v1/desks/Lebong/roster", body), 404, "desk-not-found");
    assertProblem(put("/v1/desks/17.07/roster", "{}"), 422, "invalid-request");
    assertProblem(get("/v1/desks/17.07/roster"), 405, "method-not-allowed");
  }

  @Test
  void tellsACaseToAPhoneGroup() {
    ReportFixture clash =
        Reports.clash()
            .withRegion("73.71")
            .withKey("phone")
            .withText("Bentrok, hubungi 0812-3456-7890.");
    String path = arrived(clash).replace("/commands", "/message");

    HttpResponse<String> answer = get(path + "?desk=73.71");

    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    assertThat(answer.headers().firstValue("Content-Type")).contains("text/plain;charset=UTF-8");
    assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
    assertThat(answer.body())
        .startsWith("SIAGA · TINGGI · Gangguan · Konflik pendukung\nKota Makassar (73.71)")
        .contains("1 laporan dari 1 instansi\n", " WITA", "\nBentrok, hubungi ••••.\n")
        .endsWith("Kasus " + Snapshots.caseId(clash) + "\n");
    assertThat(get(path).body()).isEqualTo(answer.body());
    assertProblem(get(path + "?desk=73"), 404, "case-not-found");
    assertProblem(get(path + "?desk=x"), 422, "invalid-request");
    assertProblem(post(path, "{}"), 405, "method-not-allowed");
  }

  private HttpResponse<String> put(String path, String body) {
    return exchange(
        request(path)
            .header("Content-Type", "application/json")
            .PUT(HttpRequest.BodyPublishers.ofString(body)));
  }

  /** Sends a command and gives it as it lies on the mailbox. */
  private DeskCommanded sent(String path, String fields) {
    String commandId = "cmd-" + UUID.randomUUID();
    HttpResponse<String> answer =
        post(path, "{\"commandId\":\"%s\",%s}".formatted(commandId, fields));
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
    return decoded(
        probe.await(Topic.COMMANDS.wireName(), one -> commandId.equals(one.header("ce_id")), SOON));
  }

  private DeskCommanded decoded(ProbeRecord record) {
    Decoding<DeskCommanded> decoding = codec.decode(Topic.COMMANDS, record.value());
    return switch (decoding) {
      case Decoding.Decoded<DeskCommanded> decoded -> decoded.value();
      case Decoding.Undecodable<DeskCommanded> poison -> throw new AssertionError(poison.detail());
    };
  }

  /** Waits for the report's case at its own desk; gives the address of its commands. */
  private String arrived(ReportFixture report) {
    send(Snapshots.atOwner(report, 1).build());
    String path = "/v1/cases/" + Snapshots.caseId(report);
    awaitJson(path, json -> json.path("copies").size() == 1);
    return path + "/commands";
  }

  private static void assertProblem(HttpResponse<String> answer, int status, String type) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
    assertThat(json(answer).path("type").stringValue()).isEqualTo("urn:siaga:problem:" + type);
  }
}
