package id.siaga.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.siaga.events.Decoding;
import id.siaga.events.EventCodec;
import id.siaga.events.EventHeaders;
import id.siaga.events.Topic;
import id.siaga.events.avro.AuditKind;
import id.siaga.events.avro.AuditRecorded;
import id.siaga.events.avro.CaseSnapshot;
import id.siaga.events.avro.ReportScored;
import id.siaga.events.avro.ReportSubmitted;
import id.siaga.events.avro.Severity;
import id.siaga.testkit.ProbeRecord;
import id.siaga.testkit.TopicProbe;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.apache.avro.specific.SpecificRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/**
 * Read this first. One report goes the whole way: an agency in Makassar posts it, it is classified
 * with a reason, its kabupaten's desk opens a case and sends it to the province and to the nation
 * at once, every step stands in a chain, and people see it.
 */
@ExtendWith(SharedStack.class)
class ReportJourneyIT {

  private static final Duration PATIENCE = Duration.ofSeconds(30);

  @Test
  void bombThreatInMakassarReachesTheNationalDeskWithReasonsAndATrace(RunningStack stack) {
    Api api = new Api(stack);
    EventCodec codec = stack.codec();
    BlockingQueue<String> live = new LinkedBlockingQueue<>();
    try (TopicProbe probe = stack.probe();
        Stream<String> events = api.events()) {
      Thread.ofVirtual().start(() -> follow(events, live));

      // 1. A partner agency posts a report. Accepted means: the broker has it, acknowledged by all.
      Api.Reply accepted =
          api.submit(
              "pemantau-nasional",
              "journey-1",
              Map.of(
                  "region",
                  "73.71",
                  "text",
                  "Lapor ndan, di teras kantor PPK Panakkukang ada kardus mencurigakan, isinya"
                      + " kabel sama pipa ditutup lakban, ada kertas tulisannya \"hentikan"
                      + " rekap atau meledak\". Gegana masih di jalan."));
      assertThat(accepted.status()).as(accepted.response().body()).isEqualTo(202);
      String reportId = accepted.json().path("reportId").asString();
      assertThat(accepted.response().headers().firstValue("Location"))
          .hasValue(stack.console() + "/v1/reports/" + reportId);

      // 2. It is an event, keyed by its kabupaten; the agency comes from the key it was sent with.
      ReportSubmitted submitted =
          find(probe, codec, Topic.REPORTS, ReportSubmitted.class, r -> isFor(r, reportId));
      assertThat(submitted.getAgency()).isEqualTo("pemantau-nasional");
      assertThat(submitted.getRegion()).isEqualTo("73.71");

      // 3. It is classified, and the classification says why.
      ReportScored scored =
          find(
              probe,
              codec,
              Topic.SCORED,
              ReportScored.class,
              s -> s.getReport().getReportId().equals(reportId));
      assertThat(scored.getClassification().getSeverity()).isEqualTo(Severity.KRITIS);
      assertThat(scored.getClassification().getEvidence()).isNotEmpty();

      // 4. The kabupaten's desk opens a case and sends it to both tiers above at once.
      CaseSnapshot kabupaten = snapshot(probe, codec, Topic.ESCALATIONS_KABUPATEN, reportId);
      CaseSnapshot provinsi = snapshot(probe, codec, Topic.ESCALATIONS_PROVINSI, reportId);
      CaseSnapshot nasional = snapshot(probe, codec, Topic.ESCALATIONS_NASIONAL, reportId);
      String caseId = kabupaten.getCaseId();
      assertThat(List.of(kabupaten.getDesk(), provinsi.getDesk(), nasional.getDesk()))
          .containsExactly("73.71", "73", "ID");
      assertThat(List.of(provinsi.getCaseId(), nasional.getCaseId())).containsOnly(caseId);
      assertThat(nasional.getReasons().getFirst().getRule()).isEqualTo("kritis-serentak");
      assertThat(nasional.getAcknowledgeBy()).isAfter(nasional.getReceivedAt());

      // 5. Every step is in a desk's chain, and the chains interlock: the nation's entry names the
      //    kabupaten's head at the moment it sent the case.
      AuditRecorded received =
          find(
              probe,
              codec,
              Topic.AUDIT,
              AuditRecorded.class,
              e ->
                  e.getKind() == AuditKind.CASE_RECEIVED
                      && e.getDesk().equals("ID")
                      && caseId.equals(e.getCaseId()));
      AuditRecorded sent =
          find(
              probe,
              codec,
              Topic.AUDIT,
              AuditRecorded.class,
              e -> e.getDesk().equals("73.71") && e.getSequence() == received.getPeerSequence());
      assertThat(received.getPeerHash()).isEqualTo(sent.getHash());

      // 6. People find it: in the projection, as the report's status, and on the live stream.
      await()
          .atMost(PATIENCE)
          .untilAsserted(() ->
              assertThat(desks(api.get("/v1/cases/" + caseId).json()))
                  .containsExactlyInAnyOrder("73.71", "73", "ID"));
      await()
          .atMost(PATIENCE)
          .untilAsserted(() ->
              assertThat(api.get("/v1/reports/" + reportId).json().path("status").asString())
                  .isEqualTo("ESCALATED"));
      await().atMost(PATIENCE).until(() -> live.stream().anyMatch(line -> line.contains(caseId)));

      // 7. An operator at the national desk acknowledges; that stops this desk's clock only.
      Api.Reply ordered =
          api.command(
              caseId,
              Map.of(
                  "kind", "ACKNOWLEDGE",
                  "desk", "ID"));
      assertThat(ordered.status()).as(ordered.response().body()).isEqualTo(202);
      CaseSnapshot acknowledged =
          find(
              probe,
              codec,
              Topic.ESCALATIONS_NASIONAL,
              CaseSnapshot.class,
              c -> c.getCaseId().equals(caseId) && c.getAcknowledgedAt() != null);
      assertThat(acknowledged.getAcknowledgedBy()).isEqualTo("piket-nasional");
      assertThat(acknowledged.getAcknowledgeBy()).isNull();
    }
  }

  @Test
  void sameReportAgainIsRecognisedAndAnotherBodyUnderItsKeyIsAConflict(RunningStack stack) {
    Api api = new Api(stack);
    Map<String, String> body =
        Map.of("region", "17.07", "text", "Dua baliho paslon dirobek orang tak dikenal di Topos.");

    Api.Reply first = api.submit("polres-lebong", "journey-2", body);
    Api.Reply again = api.submit("polres-lebong", "journey-2", body);
    Api.Reply other =
        api.submit(
            "polres-lebong", "journey-2", Map.of("region", "17.07", "text", "Isi yang lain."));

    assertThat(first.status()).as(first.response().body()).isEqualTo(202);
    assertThat(again.json().path("reportId")).isEqualTo(first.json().path("reportId"));
    assertThat(again.json().path("duplicate").asBoolean()).isTrue();
    assertThat(other.status()).isEqualTo(409);
    assertThat(other.response().headers().firstValue("Content-Type").orElse(""))
        .startsWith("application/problem+json");
  }

  private static void follow(Stream<String> events, BlockingQueue<String> seen) {
    try {
      events.forEach(seen::add);
    } catch (UncheckedIOException e) {
      // The test has what it wanted and has closed the stream.
      return;
    }
  }

  private static CaseSnapshot snapshot(
      TopicProbe probe, EventCodec codec, Topic topic, String reportId) {
    return find(
        probe,
        codec,
        topic,
        CaseSnapshot.class,
        c -> c.getReports().stream().anyMatch(r -> r.getReportId().equals(reportId)));
  }

  private static <T extends SpecificRecord> T find(
      TopicProbe probe, EventCodec codec, Topic topic, Class<T> type, Predicate<T> wanted) {
    ProbeRecord found =
        probe.await(topic.wireName(), r -> wanted.test(read(codec, topic, r, type)), PATIENCE);
    assertThat(EventHeaders.text(found.headers(), EventHeaders.TYPE)).isEqualTo(topic.eventType());
    return read(codec, topic, found, type);
  }

  private static <T extends SpecificRecord> T read(
      EventCodec codec, Topic topic, ProbeRecord record, Class<T> type) {
    return switch (codec.decode(topic, record.value())) {
      case Decoding.Decoded<SpecificRecord>(SpecificRecord event) -> type.cast(event);
      case Decoding.Undecodable<SpecificRecord> poison ->
          throw new AssertionError(topic + " holds " + poison);
    };
  }

  private static boolean isFor(ReportSubmitted report, String reportId) {
    return report.getReportId().equals(reportId);
  }

  private static List<String> desks(JsonNode answer) {
    return answer.findValuesAsString("desk");
  }
}
