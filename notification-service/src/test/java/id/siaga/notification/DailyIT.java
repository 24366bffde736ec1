package id.siaga.notification;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import id.siaga.events.Decoding;
import id.siaga.events.Topic;
import id.siaga.events.avro.AuditKind;
import id.siaga.events.avro.AuditRecorded;
import id.siaga.events.avro.CaseStatus;
import id.siaga.events.avro.Checkpoint;
import id.siaga.events.avro.CheckpointLeaf;
import id.siaga.events.avro.CommandKind;
import id.siaga.events.avro.DailyReportWritten;
import id.siaga.events.avro.DeskCommanded;
import id.siaga.events.domain.DeskCode;
import id.siaga.events.domain.PeriodCode;
import id.siaga.notification.domain.DailyReport;
import id.siaga.testkit.ProbeRecord;
import id.siaga.testkit.ReportFixture;
import id.siaga.testkit.Reports;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.apache.avro.specific.SpecificRecord;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** A daily report from the first draft to the receipt of the desk above. */
class DailyIT extends RunningService {

  // Nobody else's: kabupaten and kota of Maluku Utara.
  private static final String DESK = "82.01";
  private static final String ABOVE = "82";
  private static final PeriodCode PERIOD = PeriodCode.named("2024-11-27T12").orElseThrow();
  private static final String PATH = "/v1/desks/" + DESK + "/daily-reports/" + PERIOD;
  private static final Instant TO = PERIOD.endAt(new DeskCode(DESK));

  @Test
  void goesFromDraftToReceipt() throws IOException {
    ReportFixture clash = Reports.clash().withRegion(DESK).withKey("daily");
    send(
        Snapshots.atOwner(clash, 1)
            .setReceivedAt(TO.minusSeconds(7_200))
            .setChangedAt(TO.minusSeconds(7_200))
            .setStatus(CaseStatus.NEW)
            .build());
    audit(DESK, 1, AuditKind.COMMAND_ACCEPTED, "daily-ack", "refer-POLRI", "", null, TO, -60);
    audit(DESK, 2, AuditKind.DEADLINE_MISSED, "timer", "ACKNOWLEDGE", "", null, TO, -30);
    checkpoint();

    JsonNode draft =
        awaitJson(
            PATH,
            json ->
                json.at("/content/own/classes/0/opened").asInt(0) == 1
                    && json.at("/content/own/missedDeadlines").asInt(0) == 1
                    && json.at("/content/own/referrals/POLRI").asInt(0) == 1
                    && json.at("/content/checkpoint/number").asInt(0) == 3);
    assertThat(draft.path("draft").booleanValue()).isTrue();
    assertThat(draft.path("state").stringValue()).isEqualTo("MISSING");
    assertThat(draft.at("/content/number").stringValue()).isEmpty();

    String id = "daily-" + UUID.randomUUID();
    HttpResponse<String> taken =
        post(PATH, "{\"commandId\":\"%s\",\"number\":\"300/217/BKBP/XI/2024\"}".formatted(id));
    assertThat(taken.statusCode()).as(taken.body()).isEqualTo(202);
    String hash = json(taken).path("contentHash").stringValue();

    DailyReportWritten written = published(DailyReportWritten.class, Topic.DAILY_REPORTS, id);
    DeskCommanded command = published(DeskCommanded.class, Topic.COMMANDS, id);
    assertThat(command.getKind()).isEqualTo(CommandKind.SEND_DAILY_REPORT);
    assertThat(command.getDailyReport()).isEqualTo(written.getCover());
    assertThat(written.getCover().getTo()).isEqualTo(TO);
    assertThat(DailyReport.hash(written.getContent())).isEqualTo(hash);

    // Until the desk has said so, it isn't sent.
    assertThat(json(get(PATH)).path("draft").booleanValue()).isTrue();
    audit(DESK, 3, AuditKind.DAILY_REPORT_SENT, id, PERIOD + " revision 0", hash, null, TO, 60);
    awaitJson(PATH, json -> json.path("state").asString("").equals("SENT"));
    audit(
        ABOVE, 1, AuditKind.DAILY_REPORT_RECEIVED, "f", PERIOD + " revision 0", hash, DESK, TO, 61);
    JsonNode received = awaitJson(PATH, json -> json.path("state").asString("").equals("RECEIVED"));

    assertThat(received.path("draft").booleanValue()).isFalse();
    assertThat(received.path("late").booleanValue()).isFalse();
    assertThat(received.path("contentHash").stringValue()).isEqualTo(hash);
    assertThat(received.at("/content/signer").stringValue()).isEqualTo("rina");
    assertThat(as("text/plain").body()).isEqualTo(written.getContent());
    letters(hash);
    consolidated(hash);
  }

  @Test
  void refusesWhatNoDeskReportsAndWhatIsNoNumber() {
    assertProblem(get("/v1/desks/82.99/daily-reports"), 404, "desk-not-found");
    assertProblem(get("/v1/desks/82.02/daily-reports/2024-11-27T13"), 404, "period-not-found");
    assertProblem(post(PATH, "{\"number\":\"<b>\"}"), 422, "invalid-request");
    assertProblem(get("/v1/daily-reports/overview?period=besok"), 422, "invalid-request");
    assertProblem(post("/v1/daily-reports/overview", "{}"), 405, "method-not-allowed");
    assertThat(json(get("/v1/desks/82.02/daily-reports")).path("reports")).hasSize(15);
  }

  private void letters(String hash) throws IOException {
    HttpResponse<String> html = as("text/html");
    assertThat(html.headers().firstValue("Content-Security-Policy").orElse(""))
        .contains("style-src 'sha256-");
    assertThat(html.body())
        .contains("PEMERINTAH KABUPATEN HALMAHERA BARAT", "300/217/BKBP/XI/2024", hash)
        .contains("07".repeat(32));
    byte[] pdf = bytes(PATH + "?as=pdf");
    try (PDDocument document = Loader.loadPDF(pdf)) {
      assertThat(new PDFTextStripper().getText(document))
          .contains("LAPORAN HARIAN DESK PILKADA", "300/217/BKBP/XI/2024", hash, "rina", "WIT");
    }
  }

  /** The province's draft counts the case once, names who sent, and who didn't. */
  private void consolidated(String hash) {
    JsonNode province =
        json(get("/v1/desks/" + ABOVE + "/daily-reports/" + PERIOD)).path("content");
    assertThat(province.at("/region/classes/0/opened").asInt(0)).isEqualTo(1);
    assertThat(province.at("/below/0/state").stringValue()).isEqualTo("RECEIVED");
    assertThat(province.at("/below/0/contentHash").stringValue()).isEqualTo(hash);
    assertThat(province.at("/below/1/state").stringValue()).isEqualTo("MISSING");
    JsonNode overview = json(get("/v1/daily-reports/overview?period=" + PERIOD));
    JsonNode maluku =
        overview
            .path("provinces")
            .valueStream()
            .filter(one -> one.path("desk").asString("").equals(ABOVE))
            .findFirst()
            .orElseThrow();
    assertThat(maluku.at("/counts/RECEIVED").asInt(0)).isEqualTo(1);
    assertThat(maluku.path("awaited")).isNotEmpty();
    assertThat(overview.path("provinces")).hasSize(38);
  }

  private void checkpoint() {
    AuditRecorded entry =
        entry(ABOVE, 9, AuditKind.CHECKPOINT_SIGNED, "checkpoint", "checkpoint 3", "07".repeat(32));
    entry.setCheckpoint(
        new Checkpoint(
            3L,
            ByteBuffer.allocate(32),
            ByteBuffer.allocate(32),
            List.of(new CheckpointLeaf(DESK, 2L, ByteBuffer.allocate(32))),
            "key",
            ByteBuffer.allocate(64)));
    publish(entry);
  }

  private void audit(
      String desk,
      long sequence,
      AuditKind kind,
      String subject,
      String detail,
      String hash,
      @Nullable String peer,
      Instant at,
      long after) {
    AuditRecorded entry = entry(desk, sequence, kind, subject, detail, hash);
    entry.setAt(at.plusSeconds(after));
    entry.setPeerDesk(peer);
    publish(entry);
  }

  private static AuditRecorded entry(
      String desk, long sequence, AuditKind kind, String subject, String detail, String hash) {
    return AuditRecorded.newBuilder()
        .setDesk(desk)
        .setSequence(sequence)
        .setPreviousHash(ByteBuffer.allocate(32))
        .setHash(ByteBuffer.allocate(32))
        .setKind(kind)
        .setAt(TO)
        .setSubjectId(subject)
        .setActor("supervisor:Rina")
        .setDetail(detail)
        .setContentHash(ByteBuffer.wrap(HexFormat.of().parseHex(hash)))
        .build();
  }

  private void publish(AuditRecorded entry) {
    probe.send(
        Topic.AUDIT.wireName(),
        entry.getDesk(),
        codec.encode(Topic.AUDIT, entry),
        headers(Topic.AUDIT).add("siaga_audit_kind", entry.getKind().name().getBytes(UTF_8)));
  }

  private HttpResponse<String> as(String type) {
    return exchange(request(PATH).header("Accept", type));
  }

  private byte[] bytes(String path) throws IOException {
    try {
      return http.send(request(path).build(), HttpResponse.BodyHandlers.ofByteArray()).body();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError("interrupted", e);
    }
  }

  private <T extends SpecificRecord> T published(Class<T> type, Topic topic, String id) {
    ProbeRecord record = probe.await(topic.wireName(), one -> id.equals(one.header("ce_id")), SOON);
    assertThat(record.key()).isEqualTo(DESK);
    Decoding<SpecificRecord> decoding = codec.decode(topic, record.value());
    return switch (decoding) {
      case Decoding.Decoded<SpecificRecord> decoded -> type.cast(decoded.value());
      case Decoding.Undecodable<SpecificRecord> poison -> throw new AssertionError(poison.detail());
    };
  }

  private static void assertProblem(HttpResponse<String> answer, int status, String type) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
    assertThat(json(answer).path("type").stringValue()).isEqualTo("urn:siaga:problem:" + type);
  }
}
