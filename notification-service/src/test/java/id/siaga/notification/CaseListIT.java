package id.siaga.notification;

import static org.assertj.core.api.Assertions.assertThat;

import id.siaga.events.avro.CaseStatus;
import id.siaga.testkit.ReportFixture;
import id.siaga.testkit.Reports;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class CaseListIT extends RunningService {

  @Test
  void pagesFromTheNewestChangeDownWithoutGapOrRepeat() {
    List<String> newestFirst = new ArrayList<>();
    for (int number = 1; number <= 7; number++) {
      // Two and two share their time, so that the page breaks inside a tie.
      ReportFixture report =
          Reports.clash()
              .withRegion("19.01")
              .withKey("page " + number)
              .withSubmittedAt(Reports.SUBMITTED_AT.plusSeconds(number / 2 * 60L));
      send(Snapshots.atOwner(report, 1).build());
      newestFirst.add(Snapshots.caseId(report).toString());
    }
    awaitJson("/v1/cases?desk=19.01&limit=200", json -> json.path("cases").size() == 7);

    List<String> seen = new ArrayList<>();
    List<String> times = new ArrayList<>();
    String cursor = "";
    do {
      JsonNode page = json(get("/v1/cases?desk=19.01&limit=2" + cursor));
      for (JsonNode one : page.path("cases")) {
        seen.add(one.path("caseId").stringValue());
        times.add(one.path("changedAt").stringValue());
      }
      String next = page.path("nextCursor").stringValue("");
      cursor = next.isEmpty() ? "" : "&cursor=" + next;
    } while (!cursor.isEmpty());

    assertThat(seen).containsExactlyInAnyOrderElementsOf(newestFirst);
    assertThat(times).isSortedAccordingTo((a, b) -> b.compareTo(a));
  }

  @Test
  void filtersByDeskTierStatusAndSeverity() {
    ReportFixture clash = Reports.clash().withRegion("19.02").withKey("filter");
    ReportFixture bomb = Reports.bombThreat().withRegion("19.02").withKey("filter bomb");
    send(Snapshots.atOwner(clash, 1).build());
    send(Snapshots.atOwner(bomb, 1).setStatus(CaseStatus.ACKNOWLEDGED).build());
    awaitJson("/v1/cases?desk=19.02", json -> json.path("cases").size() == 2);

    assertThat(ids("/v1/cases?desk=19.02&severity=KRITIS"))
        .containsExactly(Snapshots.caseId(bomb).toString());
    assertThat(ids("/v1/cases?desk=19.02&status=NEW,CLOSED&tier=KABUPATEN"))
        .containsExactly(Snapshots.caseId(clash).toString());
    assertThat(ids("/v1/cases?desk=19.02&status=NEW&status=ACKNOWLEDGED")).hasSize(2);
    assertThat(ids("/v1/cases?desk=19.02&tier=NASIONAL")).isEmpty();
  }

  @Test
  void saysWhatIsWrongInTheReadersLanguage() {
    String path = "/v1/cases?limit=201&desk=1707&tier=RT&cursor=x&name=budi";
    HttpResponse<String> answer = get(path);

    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.headers().firstValue("content-type")).contains("application/problem+json");
    JsonNode problem = json(answer);
    assertThat(problem.path("type").stringValue()).isEqualTo("urn:siaga:problem:invalid-request");
    assertThat(problem.path("title").stringValue()).isEqualTo("Permintaan tidak memenuhi aturan");
    assertThat(problem.path("violations").valueStream().map(v -> v.path("field").stringValue()))
        .containsExactlyInAnyOrder("name", "desk", "tier", "limit", "cursor");

    JsonNode english = json(exchange(request(path).header("Accept-Language", "en-GB")));
    assertThat(english.path("title").stringValue()).isEqualTo("Request breaks rules");
    assertThat(json(get("/v1/nowhere")).path("type").stringValue())
        .isEqualTo("urn:siaga:problem:not-found");
  }

  @Test
  void servesThePageUnderAStrictPolicy() {
    for (String path : List.of("/", "/app.js", "/style.css")) {
      HttpResponse<String> answer = get(path);
      assertThat(answer.statusCode()).as(path).isEqualTo(200);
      assertThat(answer.headers().firstValue("content-security-policy").orElseThrow())
          .startsWith("default-src 'self';")
          .doesNotContain("unsafe-inline");
    }
    assertThat(get("/").body()).doesNotContain("<script>", "<style", "style=", "onclick");
  }

  private List<String> ids(String path) {
    return json(get(path))
        .path("cases")
        .valueStream()
        .map(c -> c.path("caseId").stringValue())
        .toList();
  }
}
