package id.siaga.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.junit.jupiter.api.Test;

class EventHeadersTest {

  private static final Instant NOON = Instant.parse("2024-11-27T05:00:00Z");

  @Test
  void areCloudEventsInBinaryMode() {
    byte[] trace = "00-1-2-01".getBytes(StandardCharsets.UTF_8);
    assertThat(texts(EventHeaders.of(Topic.REPORTS, "e1", NOON, trace)))
        .isEqualTo(
            Map.of(
                "ce_specversion", "1.0",
                "ce_id", "e1",
                "ce_type", "id.siaga.report.submitted.v1",
                "ce_source", "/siaga/intake-service",
                "ce_time", "2024-11-27T05:00:00Z",
                "content-type", "application/avro",
                "traceparent", "00-1-2-01"));
  }

  @Test
  void leaveTheTraceOutWhereThereIsNone() {
    Headers headers = EventHeaders.of(Topic.AUDIT, "e1", NOON, null);
    assertThat(EventHeaders.text(headers, EventHeaders.TRACE_PARENT)).isNull();
    assertThat(EventHeaders.text(headers, EventHeaders.TYPE)).isEqualTo(Topic.AUDIT.eventType());
  }

  @Test
  void ofADeadLetterKeepTheOriginalOnesAndSayWhereItCameFrom() {
    Headers original = new RecordHeaders().add("ce_id", "e1".getBytes(StandardCharsets.UTF_8));
    Map<String, String> dead =
        texts(
            DeadLetter.headers(
                original,
                Topic.Service.RISK_SCORING,
                "siaga.reports.v1",
                3,
                41L,
                PoisonReason.MALFORMED,
                "x".repeat(9_000)));
    assertThat(dead)
        .containsEntry("ce_id", "e1")
        .containsEntry(DeadLetter.REASON, "MALFORMED")
        .containsEntry(DeadLetter.REFUSED_BY, "risk-scoring-service")
        .containsEntry(DeadLetter.TOPIC, "siaga.reports.v1")
        .containsEntry(DeadLetter.PARTITION, "3")
        .containsEntry(DeadLetter.OFFSET, "41");
    assertThat(dead.get(DeadLetter.DETAIL)).hasSize(500);
    assertThat(original.toArray()).hasSize(1);
  }

  private static Map<String, String> texts(Headers headers) {
    return Arrays.stream(headers.toArray())
        .collect(Collectors.toMap(Header::key, h -> new String(h.value(), StandardCharsets.UTF_8)));
  }
}
