package id.siaga.scoring.kafka;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import id.siaga.events.Decoding;
import id.siaga.events.EventCodec;
import id.siaga.events.EventHeaders;
import id.siaga.events.Topic;
import id.siaga.events.avro.Category;
import id.siaga.events.avro.IncidentTopic;
import id.siaga.events.avro.ReportScored;
import id.siaga.events.avro.Severity;
import id.siaga.testkit.Endpoints;
import id.siaga.testkit.ProbeRecord;
import id.siaga.testkit.RealStack;
import id.siaga.testkit.ReportFixture;
import id.siaga.testkit.Reports;
import id.siaga.testkit.TopicProbe;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

@RealStack
class ScoreReportsIT {

  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final String TRACE = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01";

  private static EventCodec codec;
  private static TopicProbe probe;
  private static RunningStage stage;

  @BeforeAll
  static void start(Endpoints endpoints) {
    codec = endpoints.codec();
    probe = new TopicProbe(endpoints);
    stage = RunningStage.start(endpoints);
  }

  @AfterAll
  static void stop() {
    stage.close();
    probe.close();
  }

  @Test
  void publishesTheReportWithItsClassSignatureAndReasons() {
    ReportFixture bomb = Reports.bombThreat().withKey("scored");
    send(bomb);

    ReportScored scored = scored(await(bomb));

    assertThat(scored.getReport()).isEqualTo(bomb.submitted());
    assertThat(scored.getClassification().getCategory()).isEqualTo(Category.ANCAMAN);
    assertThat(scored.getClassification().getSeverity()).isEqualTo(Severity.KRITIS);
    assertThat(scored.getClassification().getEvidence()).isNotEmpty().hasSizeLessThanOrEqualTo(16);
    assertThat(scored.getSignature().remaining()).isEqualTo(64);
    assertThat(scored.getScoredAt()).isAfter(bomb.submittedAt());
  }

  @Test
  void recognisesASignOfLife() {
    ReportFixture calm = Reports.allCalm().withKey("sign-of-life");
    send(calm);

    ReportScored scored = scored(await(calm));

    assertThat(scored.getClassification().getCategory()).isEqualTo(Category.NIHIL);
    assertThat(scored.getClassification().getTopic()).isEqualTo(IncidentTopic.LAINNYA);
    assertThat(scored.getClassification().getSeverity()).isEqualTo(Severity.NIHIL);
    assertThat(scored.getClassification().getCategoryConfidence()).isEqualTo(1);
  }

  /** Pins the wire: a framework that adds or re-encodes a header breaks other people's readers. */
  @Test
  void writesExactlyTheseKeysAndHeaders() {
    ReportFixture clash = Reports.clash().withKey("golden");
    Headers headers =
        EventHeaders.of(
            Topic.REPORTS, clash.id().toString(), clash.submittedAt(), TRACE.getBytes(UTF_8));
    headers.add("mark", new byte[] {1, 2, 3});
    probe.send(
        Topic.REPORTS.wireName(),
        clash.region(),
        codec.encode(Topic.REPORTS, clash.submitted()),
        headers);

    ProbeRecord record = await(clash);

    Instant scoredAt = scored(record).getScoredAt();
    assertThat(record.key()).isEqualTo("17.07");
    assertThat(Arrays.stream(record.headers().toArray()).map(ScoreReportsIT::text))
        .containsExactly(
            "ce_specversion=1.0",
            "ce_id=" + clash.id(),
            "ce_type=id.siaga.report.scored.v1",
            "ce_source=/siaga/risk-scoring-service",
            "ce_time=" + scoredAt,
            "content-type=application/avro",
            "traceparent=" + TRACE);
    assertThat(record.value()).startsWith((byte) 0);
  }

  @Test
  void keepsTheOrderOfAKey() {
    List<ReportFixture> reports =
        IntStream.range(0, 300)
            .mapToObj(i -> Reports.clash().withRegion("63.01").withKey("order-" + i))
            .toList();
    reports.forEach(this::send);

    List<ProbeRecord> scored =
        probe.await(
            Topic.SCORED.wireName(), r -> "63.01".equals(r.key()), reports.size(), PATIENCE);

    assertThat(scored.stream().map(r -> r.header(EventHeaders.ID)))
        .containsExactlyElementsOf(reports.stream().map(r -> r.id().toString()).toList());
  }

  @Test
  void saysOverHttpThatReportsGetThroughAndHowMany() throws IOException, InterruptedException {
    ReportFixture clash = Reports.clash().withKey("ready");
    send(clash);
    await(clash);

    assertThat(get("/actuator/health/readiness").statusCode()).isEqualTo(200);
    assertThat(get("/actuator/health/liveness").statusCode()).isEqualTo(200);
    assertThat(get("/actuator/prometheus").body())
        .contains(
            "siaga_reports_scored_total{category=\"GANGGUAN\"",
            "siaga_reports_scored_topic_total{mode=\"LIVE\"",
            "siaga_reports_review_share{",
            "siaga_scoring_drift{part=\"topic\"",
            "siaga_scoring_confidence_count{part=\"topic\"",
            "siaga_scoring_batch_seconds_count");
  }

  private static HttpResponse<String> get(String path) throws IOException, InterruptedException {
    String port = stage.context().getEnvironment().getRequiredProperty("local.server.port");
    return HttpClient.newHttpClient()
        .send(
            HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path)).build(),
            BodyHandlers.ofString());
  }

  private void send(ReportFixture report) {
    probe.send(
        Topic.REPORTS.wireName(), report.region(), codec.encode(Topic.REPORTS, report.submitted()));
  }

  private static ProbeRecord await(ReportFixture report) {
    String id = report.id().toString();
    return probe.await(
        Topic.SCORED.wireName(), r -> id.equals(r.header(EventHeaders.ID)), PATIENCE);
  }

  private static ReportScored scored(ProbeRecord record) {
    Decoding<ReportScored> decoding = codec.decode(Topic.SCORED, record.value());
    assertThat(decoding).isInstanceOf(Decoding.Decoded.class);
    return ((Decoding.Decoded<ReportScored>) decoding).value();
  }

  private static String text(Header header) {
    return header.key() + "=" + new String(header.value(), UTF_8);
  }
}
