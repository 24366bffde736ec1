package id.siaga.notification;

import static org.assertj.core.api.Assertions.assertThat;

import id.siaga.events.avro.CaseSnapshot;
import id.siaga.events.domain.DeskCode;
import id.siaga.testkit.ReportFixture;
import id.siaga.testkit.Reports;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** The live stream over a real connection, cut and taken up again. */
class LiveIT extends RunningService {

  @Test
  void resumesBehindTheLastIdWithoutLossOrRepeat() {
    List<String> seen = new ArrayList<>();
    String last = null;
    for (int part = 0; part < 4; part++) {
      try (EventStream stream = open("?desk=32.01", last)) {
        stream.awaitEvent("heartbeat");
        sendCases("32.01", part * 10, 5);
        // Some are read, the connection is cut, and the rest comes while nobody listens.
        stream.awaitCases(3);
        last = stream.lastId();
        seen.addAll(stream.revisions());
      }
      sendCases("32.01", part * 10 + 5, 5);
    }
    try (EventStream stream = open("?desk=32.01", last)) {
      int missing = 40 - seen.size();
      stream.awaitCases(missing);
      seen.addAll(stream.revisions());
    }

    assertThat(seen)
        .containsExactlyElementsOf(
            IntStream.range(0, 40).mapToObj(number -> "live 32.01 " + number).toList());
  }

  @Test
  void showsOnlyTheTierThatWasAskedFor() {
    ReportFixture clash = Reports.clash().withRegion("32.02").withKey("tier");
    try (EventStream provinces = open("?tier=PROVINSI", null)) {
      provinces.awaitEvent("heartbeat");
      send(Snapshots.atOwner(clash, 1).build());
      send(Snapshots.at(new DeskCode("32"), clash, 1).build());

      provinces.awaitCases(1);
      assertThat(provinces.events("case").getFirst().data()).contains("\"desk\":\"32\"");
    }
  }

  @Test
  void tellsAReaderOfAnotherEpochToLoadAnew() {
    for (String foreign : List.of("1-1", "999999999999-1", "nonsense")) {
      try (EventStream stream = open("", foreign)) {
        stream.awaitEvent("reset");
        assertThat(stream.lastId()).matches("\\d+-\\d+");
      }
    }
  }

  @Test
  void tellsAReaderWhosePlaceIsTrimmedToLoadAnew() {
    try (EventStream stream = open("", null)) {
      stream.awaitEvent("heartbeat");
      String epoch = stream.lastId().split("-", -1)[0];
      sendCases("32.03", 0, 3);
      stream.awaitCases(3);
      jdbc.update("update projection_epoch set trimmed_to = (select max(id) - 1 from events)");
      try (EventStream late = open("", epoch + "-1")) {
        late.awaitEvent("reset");
      }
    }
  }

  @Test
  void keepsOnlyTheLatestEvents() {
    sendCases("32.04", 0, 130);
    Awaitility.await()
        .atMost(SOON)
        .untilAsserted(() -> {
          assertThat(number("select count(*) from events")).isLessThanOrEqualTo(100);
          assertThat(number("select trimmed_to from projection_epoch")).isPositive();
        });
  }

  @Test
  void answersOneStreamTooManyWithAProblem() {
    List<EventStream> open = new ArrayList<>();
    try {
      for (int number = 0; number < 4; number++) {
        EventStream stream = open("", null);
        open.add(stream);
        stream.awaitEvent("heartbeat");
      }
      HttpResponse<String> refused = get("/v1/events");
      assertThat(refused.statusCode()).isEqualTo(503);
      assertThat(json(refused).path("type").stringValue())
          .isEqualTo("urn:siaga:problem:too-many-streams");
      assertThat(refused.headers().firstValue("retry-after")).isPresent();
    } finally {
      open.forEach(EventStream::close);
    }
    awaitNobodyWatches();
  }

  private EventStream open(String query, @Nullable String lastEventId) {
    // A cut connection is noticed by the server at its next heartbeat.
    Awaitility.await().atMost(SOON).until(() -> watching() < 4);
    HttpRequest.Builder request = request("/v1/events" + query);
    if (lastEventId != null) {
      request.header("Last-Event-ID", lastEventId);
    }
    return EventStream.open(request.build());
  }

  private long number(String sql) {
    return Objects.requireNonNull(jdbc.queryForObject(sql, Long.class));
  }

  private void awaitNobodyWatches() {
    Awaitility.await().atMost(SOON).until(() -> watching() == 0);
  }

  private double watching() {
    return meters.get("siaga.live.connections").gauge().value();
  }

  private void sendCases(String desk, int first, int count) {
    for (int number = first; number < first + count; number++) {
      ReportFixture report =
          Reports.clash().withRegion(desk).withKey("live " + desk + " " + number);
      CaseSnapshot snapshot =
          Snapshots.atOwner(report, 1).setAcknowledgedBy("live " + desk + " " + number).build();
      send(snapshot);
    }
  }

  static String acknowledgedBy(String data) {
    return JsonMapper.shared().readTree(data).path("acknowledgedBy").stringValue("");
  }
}
