package id.siaga.notification;

import static org.assertj.core.api.Assertions.assertThat;

import id.siaga.events.Decoding;
import id.siaga.events.Topic;
import id.siaga.events.avro.Category;
import id.siaga.events.avro.CloseReason;
import id.siaga.events.avro.CommandKind;
import id.siaga.events.avro.DeskCommanded;
import id.siaga.events.avro.IncidentClass;
import id.siaga.events.avro.IncidentTopic;
import id.siaga.events.avro.Severity;
import id.siaga.events.avro.Tier;
import id.siaga.testkit.ProbeRecord;
import id.siaga.testkit.ReportFixture;
import id.siaga.testkit.Reports;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class CommandIT extends RunningService {

  @Test
  void putsACommandOnTheDesksMailbox() {
    ReportFixture clash = Reports.clash().withRegion("31.71").withKey("command");
    String path = arrived(clash);
    String commandId = "cmd-" + UUID.randomUUID();

    HttpResponse<String> answer =
        post(
            path,
            "{\"commandId\":\"%s\",\"kind\":\"ESCALATE\",\"desk\":\"31.71\",\"reason\":\"meluas\",\"targetTier\":\"NASIONAL\"}"
                .formatted(commandId));

    assertThat(answer.statusCode()).isEqualTo(202);
    assertThat(json(answer).path("commandId").stringValue()).isEqualTo(commandId);
    ProbeRecord sent =
        probe.await(Topic.COMMANDS.wireName(), one -> commandId.equals(one.header("ce_id")), SOON);
    assertThat(sent.key()).isEqualTo("31.71");
    assertThat(sent.header("ce_type")).isEqualTo("id.siaga.desk.commanded.v1");
    assertThat(sent.header("ce_source")).isEqualTo("/siaga/notification-service");
    assertThat(sent.header("content-type")).isEqualTo("application/avro");
    Decoding<DeskCommanded> decoding = codec.decode(Topic.COMMANDS, sent.value());
    assertThat(decoding)
        .isInstanceOfSatisfying(
            Decoding.Decoded.class,
            decoded -> {
              DeskCommanded command = (DeskCommanded) decoded.value();
              assertThat(command.getKind()).isEqualTo(CommandKind.ESCALATE);
              assertThat(command.getCaseId()).isEqualTo(Snapshots.caseId(clash).toString());
              assertThat(command.getTargetTier()).isEqualTo(Tier.NASIONAL);
              assertThat(command.getReason()).isEqualTo("meluas");
              assertThat(command.getActor().getSubject()).isEqualTo("rina");
            });
    assertThat(counted("siaga.commands.accepted", "kind", "ESCALATE")).isPositive();
  }

  @Test
  void carriesEveryFieldOfAKind() {
    ReportFixture clash = Reports.clash().withRegion("31.74").withKey("fields");
    String path = arrived(clash);

    DeskCommanded override =
        sent(
            path,
            "\"kind\":\"OVERRIDE\",\"desk\":\"31.74\",\"reason\":\"video lama\",\"classified\":{\"category\":\"TANTANGAN\",\"topic\":\"HOAKS\",\"severity\":\"RENDAH\"}");
    assertThat(override.getClassified())
        .isEqualTo(new IncidentClass(Category.TANTANGAN, IncidentTopic.HOAKS, Severity.RENDAH));
    assertThat(
            sent(
                    path,
                    "\"kind\":\"CLOSE\",\"desk\":\"31.74\",\"reason\":\"r\",\"closeReason\":\"DUPLIKAT\"")
                .getCloseReason())
        .isEqualTo(CloseReason.DUPLIKAT);
    assertThat(
            sent(path, "\"kind\":\"CONFIRM\",\"desk\":\"31.74\",\"referenceId\":\"p-1\"")
                .getReferenceId())
        .isEqualTo("p-1");
    DeskCommanded snooze =
        sent(path, "\"kind\":\"SNOOZE\",\"desk\":\"31.74\",\"reason\":\"r\",\"for\":\"90m\"");
    assertThat(snooze.getUntil()).isEqualTo(snooze.getIssuedAt().plus(Duration.ofMinutes(90)));
  }

  @Test
  void putsAPolicyOnEveryDesksMailboxAtOnce() {
    String id = "act-" + UUID.randomUUID();
    String body =
        "{\"commandId\":\"%s\",\"policy\":\"version: \\\"x\\\"\\n\",\"desks\":\"ALL\",\"reason\":\"uji\"}"
            .formatted(id);

    double before = counted("siaga.commands.accepted", "kind", "ACTIVATE_POLICY");
    HttpResponse<String> answer = post("/v1/policies/activations", body);

    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
    assertThat(json(answer).path("activationId").stringValue()).isEqualTo(id);
    assertThat(json(answer).path("desks").intValue()).isEqualTo(553);
    List<ProbeRecord> sent =
        // The broker answers a commit before its readers are let past it.
        probe.await(
            Topic.COMMANDS.wireName(),
            one -> String.valueOf(one.header("ce_id")).startsWith(id + ":"),
            553,
            SOON);
    assertThat(sent).hasSize(553);
    assertThat(sent).allMatch(one -> (id + ":" + one.key()).equals(one.header("ce_id")));
    DeskCommanded first = decoded(sent.getFirst());
    assertThat(first.getKind()).isEqualTo(CommandKind.ACTIVATE_POLICY);
    assertThat(first.getCaseId()).isNull();
    assertThat(first.getPolicy()).isEqualTo("version: \"x\"\n");
    assertThat(counted("siaga.commands.accepted", "kind", "ACTIVATE_POLICY"))
        .isEqualTo(before + 553);

    assertProblem(post("/v1/policies/activations", "{}"), 422, "invalid-request");
    assertProblem(get("/v1/policies/activations"), 405, "method-not-allowed");
  }

  @Test
  void sendsAJudgementToTheDeskAbove() {
    String id = "jud-" + UUID.randomUUID();
    String body =
        "{\"commandId\":\"%s\",\"kind\":\"APPROVE_POLICY\",\"desks\":[\"17.07\"],\"sha256\":\"%s\"}"
            .formatted(id, "0a".repeat(32));

    HttpResponse<String> answer = post("/v1/policies/judgements", body);

    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
    assertThat(json(answer).path("judgementId").stringValue()).isEqualTo(id);
    ProbeRecord sent =
        probe.await(
            Topic.COMMANDS.wireName(), one -> (id + ":17.07").equals(one.header("ce_id")), SOON);
    DeskCommanded command = decoded(sent);
    assertThat(sent.key()).isEqualTo("17");
    assertThat(command.getKind()).isEqualTo(CommandKind.APPROVE_POLICY);
    assertThat(command.getToDesk()).isEqualTo("17.07");
    assertThat(command.getReferenceId()).isEqualTo("0a".repeat(32));
    assertThat(command.getOnBehalfOf()).isEqualTo("17");
    assertProblem(get("/v1/policies/judgements"), 405, "method-not-allowed");
  }

  @Test
  void answersWhatItCannotTakeWithAProblem() {
    ReportFixture clash = Reports.clash().withRegion("31.72").withKey("refused");
    String path = arrived(clash);
    String acknowledge = "{\"kind\":\"ACKNOWLEDGE\",\"desk\":\"%s\"}";

    assertProblem(post(path, acknowledge.formatted("31")), 404, "case-not-found");
    assertProblem(
        post("/v1/cases/" + UUID.randomUUID() + "/commands", acknowledge.formatted("31.72")),
        404,
        "case-not-found");
    assertProblem(post(path, "{"), 400, "malformed-body");
    assertProblem(post(path, "[]"), 400, "malformed-body");
    assertProblem(post(path, "{\"kind\":\"COMMENT\"}"), 422, "invalid-request");
    assertProblem(
        exchange(
            request(path)
                .header("Content-Type", "text/plain")
                .POST(HttpRequest.BodyPublishers.ofString(acknowledge.formatted("31.72")))),
        415,
        "unsupported-media-type");
    assertProblem(
        exchange(
            request(path)
                .header("Content-Type", "application/json")
                .header("Origin", "http://evil.example")
                .POST(HttpRequest.BodyPublishers.ofString(acknowledge.formatted("31.72")))),
        403,
        "foreign-origin");
    assertProblem(post(path, "{\"x\":\"" + "y".repeat(300_000) + "\"}"), 413, "body-too-large");
    assertProblem(post("/v1/cases", "{}"), 405, "method-not-allowed");
    assertProblem(get(path), 405, "method-not-allowed");
    assertThat(counted("siaga.commands.rejected", "type", "CASE_NOT_FOUND")).isPositive();
  }

  @Test
  void takesACommandFromItsOwnPage() {
    ReportFixture clash = Reports.clash().withRegion("31.73").withKey("origin");
    String path = arrived(clash);

    HttpResponse<String> answer =
        exchange(
            request(path)
                .header("Content-Type", "application/json; charset=utf-8")
                .header("Origin", "http://127.0.0.1:" + port)
                .POST(
                    HttpRequest.BodyPublishers.ofString(
                        "{\"kind\":\"ACKNOWLEDGE\",\"desk\":\"31.73\"}")));

    assertThat(answer.statusCode()).isEqualTo(202);
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
