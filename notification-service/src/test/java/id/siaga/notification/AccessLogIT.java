package id.siaga.notification;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import id.siaga.events.Topic;
import id.siaga.testkit.ProbeRecord;
import id.siaga.testkit.ReportFixture;
import id.siaga.testkit.Reports;
import id.siaga.testkit.TestIssuer;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Whoever reads a case, searches, or is denied something stands in the access log. */
class AccessLogIT extends RunningService {

  private static final String DESK = "33.04";

  @Test
  void tellsAuditorsWhoReadACaseAndWhoWasDenied() {
    UUID caseId = given("33.04-1");
    assertThat(as("wati", "viewer@33.04", "/v1/cases/" + caseId).statusCode()).isEqualTo(200);
    assertThat(as("wati", "viewer@33.04", "/v1/cases/" + caseId + "/message").statusCode())
        .isEqualTo(200);
    assertThat(as("budi", "operator@31.74", "/v1/cases/" + caseId).statusCode()).isEqualTo(404);

    JsonNode log = awaitEntries("area=33.04&caseId=" + caseId, 4);

    assertThat(log.valueStream().map(AccessLogIT::line).filter(line -> !line.startsWith("rina ")))
        .containsExactlyInAnyOrder(
            "wati viewer@33.04 CASE_READ 33.04 true",
            "wati viewer@33.04 MESSAGE_READ 33.04 true",
            "budi operator@31.74 CASE_READ 33.04 false");
    assertThat(entries("area=33.04&denied=true&caseId=" + caseId)).hasSize(1);
    assertThat(entries("area=31&caseId=" + caseId)).isEmpty();
  }

  @Test
  void keepsWhatWasSearchedForBesideWhoSearched() {
    String subject = "sari-" + UUID.randomUUID();
    assertThat(as(subject, "viewer@33.04", "/v1/cases?desk=33.04&severity=TINGGI").statusCode())
        .isEqualTo(200);
    assertThat(as(subject, "viewer@33.04", "/v1/silent-desks?area=33.05").statusCode())
        .isEqualTo(403);

    JsonNode log = awaitEntries("area=ID&subject=" + subject, 2);

    assertThat(log.valueStream().map(AccessLogIT::line))
        .containsExactly(
            subject + " viewer@33.04 OTHER 33.05 false",
            subject + " viewer@33.04 CASES_LISTED 33.04 true");
    assertThat(log.get(1).path("detail").stringValue()).isEqualTo("desk=33.04&severity=TINGGI");
    assertThat(log.get(0).path("detail").stringValue()).isEqualTo("Count");
  }

  @Test
  void turnsItsPages() {
    String subject = "tono-" + UUID.randomUUID();
    for (int page = 0; page < 5; page++) {
      as(subject, "viewer@33.04", "/v1/cases?desk=33.04&limit=" + (page + 1));
    }
    awaitEntries("subject=" + subject, 5);

    JsonNode first = log("subject=" + subject + "&limit=3");
    JsonNode second =
        log("subject=" + subject + "&limit=3&before=" + first.path("before").stringValue());

    assertThat(
            Stream.of(first, second)
                .flatMap(page -> page.path("entries").valueStream())
                .map(entry -> entry.path("detail").stringValue()))
        .containsExactly(
            "desk=33.04&limit=5",
            "desk=33.04&limit=4",
            "desk=33.04&limit=3",
            "desk=33.04&limit=2",
            "desk=33.04&limit=1");
    assertThat(second.has("before")).isFalse();
  }

  @Test
  void theTopicHoldsNoTextOfAReport() {
    UUID caseId = given("33.04-2");
    as("wati", "viewer@33.04", "/v1/cases/" + caseId);

    List<ProbeRecord> records =
        probe.await(
            Topic.ACCESS.wireName(),
            one -> text(one).contains(caseId + "") && text(one).contains("wati"),
            1,
            SOON);

    assertThat(records.getFirst().key()).isEqualTo(DESK);
    assertThat(text(records.getFirst())).doesNotContain("gudang");
  }

  private static String text(ProbeRecord one) {
    return new String(one.value(), UTF_8);
  }

  private UUID given(String id) {
    ReportFixture report =
        Reports.clash().withRegion(DESK).withKey(id).withText("Selebaran di gudang kotak suara.");
    send(Snapshots.atOwner(report, 1).build());
    UUID caseId = Snapshots.caseId(report);
    awaitJson("/v1/cases/" + caseId, answer -> answer.path("copies").size() == 1);
    return caseId;
  }

  private JsonNode awaitEntries(String query, int many) {
    return Awaitility.await(query)
        .atMost(SOON)
        .until(() -> entries(query), entries -> entries.size() >= many);
  }

  private JsonNode entries(String query) {
    return log(query).path("entries");
  }

  private JsonNode log(String query) {
    HttpResponse<String> answer = as("audit", "auditor@ID", "/v1/access-log?" + query);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return json(answer);
  }

  private HttpResponse<String> as(String subject, String post, String path) {
    return exchange(
        HttpRequest.newBuilder(uri(path))
            .header("Authorization", "Bearer " + TestIssuer.shared().token(subject, post)));
  }

  private static String line(JsonNode entry) {
    return "%s %s %s %s %s"
        .formatted(
            entry.path("subject").stringValue(),
            entry.path("posts").stringValue(),
            entry.path("deed").stringValue(),
            entry.path("desk").stringValue(),
            entry.path("allowed").booleanValue());
  }
}
