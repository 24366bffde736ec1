package id.siaga.notification;

import static org.assertj.core.api.Assertions.assertThat;

import id.siaga.events.Topic;
import id.siaga.events.avro.AggregateCounted;
import id.siaga.events.avro.Category;
import id.siaga.events.avro.CloseReason;
import id.siaga.events.avro.IncidentTopic;
import id.siaga.events.avro.ReportMode;
import id.siaga.events.avro.Severity;
import id.siaga.events.avro.Stage;
import id.siaga.events.avro.Tier;
import id.siaga.events.avro.WindowKind;
import id.siaga.events.domain.DeskCode;
import id.siaga.testkit.ProbeRecord;
import id.siaga.testkit.ReportFixture;
import id.siaga.testkit.Reports;
import id.siaga.testkit.TestIssuer;
import java.net.http.HttpRequest;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Counts as people ask for them; province 65 and its kabupaten are this test's own. */
class AggregatesIT extends RunningService {

  @Test
  void countsAreLaidOutAndTheLatestOfACellStands() {
    count("65.01", "2024-11-18T16:00:00Z", Severity.SEDANG, 2, 1);
    count("65.02", "2024-11-19T16:00:00Z", Severity.SEDANG, 1, 1);
    count("65", "2024-11-18T16:00:00Z", Severity.SEDANG, 9, 2);
    count("65", "2024-11-18T16:00:00Z", Severity.SEDANG, 5, 1);
    count("65", "2024-11-19T16:00:00Z", Severity.KRITIS, 1, 1);
    count("65", "2020-12-07T16:00:00Z", Severity.KRITIS, 4, 1, ReportMode.HISTORICAL);

    String period = "/v1/aggregates?area=65&from=2024-11-18&to=2024-11-24";
    JsonNode all =
        awaitJson(
            period + "&by=SEVERITY&againstFrom=2020-12-07&againstMode=HISTORICAL",
            json ->
                json.path("total").path("cases").asInt() == 10
                    && json.path("totalAgainst").path("cases").asInt() == 4);
    assertThat(all.path("name").stringValue()).isEqualTo("KALIMANTAN UTARA");
    assertThat(all.path("groups").get(0).path("severity").stringValue()).isEqualTo("KRITIS");
    assertThat(all.path("groups").get(0).path("cases").asInt()).isEqualTo(1);
    assertThat(all.path("groups").get(0).path("against").path("cases").asInt()).isEqualTo(4);

    JsonNode coarse =
        json(
            exchange(
                HttpRequest.newBuilder(
                        uri(period + "&by=SEVERITY&againstFrom=2020-12-07&againstMode=HISTORICAL"))
                    .header(
                        "Authorization",
                        "Bearer " + TestIssuer.shared().token("ika", "analyst@65"))));
    assertThat(coarse.path("total").toString()).isEqualTo("{\"cases\":10}");
    assertThat(coarse.path("totalAgainst").toString()).isEqualTo("{\"cases\":null}");
    // Nine SEDANG would tell that there is one KRITIS.
    assertThat(coarse.path("groups").valueStream().map(g -> g.path("cases").isNull()))
        .containsExactly(true, true);

    JsonNode below =
        awaitJson(period + "&by=AREA", json -> json.path("total").path("cases").asInt() == 3);
    assertThat(below.path("groups").valueStream().map(g -> g.path("area").stringValue()))
        .containsExactly("65.01", "65.02");
    // The 19th begins at 16:00 UTC in Kalimantan Utara.
    JsonNode day = json(get("/v1/aggregates?area=65&from=2024-11-19&to=2024-11-19&by=START"));
    assertThat(day.path("total").path("cases").asInt()).isEqualTo(9);
  }

  @Test
  void silentDesksAreThoseThatNothingRealWasHeardOf() {
    send(Reports.allCalm().withRegion("65.03").withSubmittedAt(Instant.now()));
    send(
        Reports.clash()
            .withRegion("65.04")
            .withSubmittedAt(Instant.now().minus(3, ChronoUnit.DAYS)));
    send(
        Reports.clash()
            .withKey("imported")
            .withRegion("65.71")
            .withMode(id.siaga.events.domain.ReportMode.HISTORICAL)
            .withSubmittedAt(Instant.now()));

    JsonNode silent =
        awaitJson(
            "/v1/silent-desks?area=65&for=48h",
            json ->
                json.path("desks").valueStream().noneMatch(d -> is(d, "65.03"))
                    && json.path("desks")
                        .valueStream()
                        .anyMatch(d -> is(d, "65.04") && d.has("heardAt")));
    assertThat(silent.path("desks").valueStream().anyMatch(d -> is(d, "65.71"))).isTrue();

    JsonNode index = json(get("/v1/vulnerability?area=65"));
    JsonNode imported =
        index
            .path("below")
            .valueStream()
            .filter(area -> area.path("area").stringValue().equals("65.71"))
            .findFirst()
            .orElseThrow();
    assertThat(imported.path("parts").path("silence").asDouble()).isEqualTo(100);
    assertThat(index.path("parts").path("silence").asDouble()).isGreaterThan(50);
  }

  @Test
  void placesCountTheOwnersCasesThatGoOnHere() {
    ReportFixture flood = Reports.clash().withRegion("65.02").withKey("place 1");
    var gone =
        Snapshots.atOwner(flood.withKey("place 2"), 1).setCloseReason(CloseReason.DIPINDAHKAN);
    var here = Snapshots.atOwner(flood, 1);
    here.getReports().getFirst().setKecamatan("65.02.01");
    send(here.build());
    send(gone.build());

    JsonNode places =
        awaitJson(
            "/v1/desks/65.02/places?from=2024-11-01&to=2024-11-30",
            json -> !json.path("places").isEmpty());
    assertThat(places.path("places")).hasSize(1);
    assertThat(places.path("places").get(0).path("kecamatan").stringValue()).isEqualTo("65.02.01");
    assertThat(places.path("places").get(0).path("kecamatanName").stringValue()).isNotBlank();
    assertThat(get("/v1/desks/65/places").statusCode()).isEqualTo(404);
  }

  @Test
  void saysWhatIsWrongWithAQuestion() {
    JsonNode problem =
        json(
            get(
                "/v1/aggregates?area=x&window=WEEK&from=2024-13-01&by=PARTY&mode=DRILL"
                    + "&againstTo=2024-01-01"));

    assertThat(problem.path("violations").valueStream().map(v -> v.path("field").stringValue()))
        .containsExactlyInAnyOrder("area", "window", "from", "by", "mode", "againstFrom");
    assertThat(get("/v1/aggregates?area=99").statusCode()).isEqualTo(404);
    assertThat(get("/v1/silent-desks?for=400d").statusCode()).isEqualTo(422);
    assertThat(get("/v1/vulnerability?area=17.99").statusCode()).isEqualTo(404);
  }

  @Test
  void countThatIsNoneGoesToTheDeadLetters() {
    byte[] rubbish = {9, 9, 9};
    probe.send(Topic.AGGREGATES.wireName(), "65", rubbish, headers(Topic.AGGREGATES));

    ProbeRecord letter =
        probe.await(
            Topic.AGGREGATES.deadLetterName(), one -> Arrays.equals(one.value(), rubbish), SOON);
    assertThat(letter.key()).isEqualTo("65");
  }

  private static boolean is(JsonNode desk, String code) {
    return desk.path("desk").stringValue().equals(code);
  }

  private void count(String area, String start, Severity severity, int cases, long revision) {
    count(area, start, severity, cases, revision, ReportMode.LIVE);
  }

  private void count(
      String area, String start, Severity severity, int cases, long revision, ReportMode mode) {
    AggregateCounted event =
        AggregateCounted.newBuilder()
            .setArea(area)
            .setTier(Tier.valueOf(new DeskCode(area).tier().name()))
            .setWindow(WindowKind.DAY)
            .setWindowStart(Instant.parse(start))
            .setMode(mode)
            .setCategory(Category.GANGGUAN)
            .setTopic(IncidentTopic.KONFLIK_PENDUKUNG)
            .setSeverity(severity)
            .setStage(Stage.KAMPANYE)
            .setCases(cases)
            .setOpen(cases)
            .setEscalated(0)
            .setUnfounded(0)
            .setReports(cases)
            .setMissedDeadlines(0)
            .setRevision(revision)
            .setCountedAt(Instant.now().truncatedTo(ChronoUnit.MICROS))
            .build();
    send(Topic.AGGREGATES, area, event);
  }
}
