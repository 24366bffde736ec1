package id.siaga.notification;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import id.siaga.events.DeadLetter;
import id.siaga.events.Topic;
import id.siaga.events.avro.AuditKind;
import id.siaga.events.avro.AuditRecorded;
import id.siaga.events.avro.CaseSnapshot;
import id.siaga.events.avro.Severity;
import id.siaga.events.domain.DeskCode;
import id.siaga.testkit.Poison;
import id.siaga.testkit.ProbeRecord;
import id.siaga.testkit.ReportFixture;
import id.siaga.testkit.Reports;
import java.nio.ByteBuffer;
import java.util.Objects;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.header.Headers;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What can't be read leaves its topic for the dead-letter topic; its neighbours are projected. */
class PoisonIT extends RunningService {

  private static final byte[] GARBAGE = Poison.largest();

  @ParameterizedTest
  @EnumSource(
      value = Topic.class,
      names = {
        "ESCALATIONS_KABUPATEN",
        "ESCALATIONS_PROVINSI",
        "ESCALATIONS_NASIONAL",
        "AUDIT",
      })
  void deadLettersUndecodableBytesAndGoesOn(Topic topic) {
    String desk = desk(topic);
    sendNeighbour(topic, desk, "before");
    Headers headers = headers(topic).add("mark", topic.name().getBytes(UTF_8));
    probe.send(topic.wireName(), desk, GARBAGE, headers);
    sendNeighbour(topic, desk, "after");

    ProbeRecord letter =
        probe.await(topic.deadLetterName(), one -> topic.name().equals(one.header("mark")), SOON);
    assertThat(letter.value()).isEqualTo(GARBAGE);
    assertThat(letter.key()).isEqualTo(desk);
    assertThat(letter.header(DeadLetter.REASON)).isEqualTo("NOT_WIRE_FORMAT");
    assertThat(letter.header(DeadLetter.TOPIC)).isEqualTo(topic.wireName());
    assertThat(letter.header(DeadLetter.REFUSED_BY)).isEqualTo("notification-service");
    assertThat(letter.header("ce_id")).isEqualTo("test");
    awaitNeighbour(topic, desk, "before");
    awaitNeighbour(topic, desk, "after");
    Awaitility.await()
        .atMost(SOON)
        .until(() ->
            counted("siaga.dead.letters", "topic", topic.wireName(), "reason", "NOT_WIRE_FORMAT")
                == 1);
  }

  @ParameterizedTest
  @EnumSource(
      value = Topic.class,
      names = {"REPORTS", "SCORED"})
  void onlyCountsWhatTheFirstReaderDeadLetters(Topic topic) {
    String desk = desk(topic);
    sendNeighbour(topic, desk, "before");
    probe.send(topic.wireName(), desk, GARBAGE, headers(topic));
    sendNeighbour(topic, desk, "after");

    awaitNeighbour(topic, desk, "before");
    awaitNeighbour(topic, desk, "after");
    assertThat(counted("siaga.projection.skipped", "topic", topic.wireName())).isEqualTo(1);
    assertThat(counted("siaga.dead.letters", "topic", topic.wireName())).isZero();
    assertThat(probe.present(topic.deadLetterName(), letter -> true)).isEmpty();
  }

  @Test
  void deadLettersACodeThatThisVersionDoesNotKnow() {
    ReportFixture report = Reports.clash().withKey("unknown-code").withRegion("17.06");
    CaseSnapshot snapshot = Snapshots.atOwner(report, 1).setSeverity(Severity.UNKNOWN).build();
    send(snapshot);

    awaitLetter(Topic.ESCALATIONS_KABUPATEN, snapshot, "INVALID_CONTENT");
    assertThat(get("/v1/cases/" + snapshot.getCaseId()).statusCode()).isEqualTo(404);
  }

  @Test
  void deadLettersAKeyThatNamesAnotherDesk() {
    ReportFixture report = Reports.clash().withKey("wrong-key").withRegion("17.06");
    CaseSnapshot snapshot = Snapshots.atOwner(report, 1).build();
    send(Topic.ESCALATIONS_KABUPATEN, "17.08", snapshot);

    awaitLetter(Topic.ESCALATIONS_KABUPATEN, snapshot, "WRONG_KEY");
  }

  @Test
  void deadLettersASnapshotOnTheTopicOfAnotherTier() {
    ReportFixture report = Reports.clash().withKey("wrong-tier").withRegion("17.06");
    CaseSnapshot snapshot = Snapshots.atOwner(report, 1).build();
    send(Topic.ESCALATIONS_NASIONAL, "17.06", snapshot);

    awaitLetter(Topic.ESCALATIONS_NASIONAL, snapshot, "INVALID_CONTENT");
  }

  @Test
  void passesOverOtherAuditEntriesWithoutDecodingThem() {
    String desk = "17.09";
    Headers headers = headers(Topic.AUDIT).add("siaga_audit_kind", "CASE_OPENED".getBytes(UTF_8));
    probe.send(Topic.AUDIT.wireName(), desk, GARBAGE, headers.add("mark", new byte[] {1}));
    sendNeighbour(Topic.AUDIT, desk, "passed-over");

    awaitNeighbour(Topic.AUDIT, desk, "passed-over");
    assertThat(probe.present(Topic.AUDIT.deadLetterName(), letter -> desk.equals(letter.key())))
        .isEmpty();
  }

  private void awaitLetter(Topic topic, CaseSnapshot snapshot, String reason) {
    byte[] bytes = codec.encode(topic, snapshot);
    ProbeRecord letter =
        probe.await(
            topic.deadLetterName(),
            one -> java.util.Arrays.equals(bytes, Objects.requireNonNull(one.value())),
            SOON);
    assertThat(letter.header(DeadLetter.REASON)).isEqualTo(reason);
    assertThat(letter.header(DeadLetter.DETAIL)).isNotBlank().doesNotContain("lempar batu");
  }

  private static String desk(Topic topic) {
    return switch (topic) {
      case ESCALATIONS_PROVINSI -> "17";
      case ESCALATIONS_NASIONAL -> "ID";
      default -> "17.01";
    };
  }

  private static ReportFixture neighbour(Topic topic, String desk, String which) {
    String region = desk.length() == 5 ? desk : "17.01";
    return Reports.clash().withRegion(region).withKey("poison " + topic + " " + which);
  }

  private void sendNeighbour(Topic topic, String desk, String which) {
    ReportFixture report = neighbour(topic, desk, which);
    SpecificRecord event =
        switch (topic) {
          case REPORTS -> report.submitted();
          case SCORED -> report.scored();
          case AUDIT -> nihil(report);
          default -> Snapshots.at(new DeskCode(desk), report, 1).build();
        };
    Headers headers = headers(topic);
    if (topic == Topic.AUDIT) {
      headers.add("siaga_audit_kind", "REPORT_NIHIL".getBytes(UTF_8));
    }
    probe.send(topic.wireName(), desk, codec.encode(topic, event), headers);
  }

  private void awaitNeighbour(Topic topic, String desk, String which) {
    ReportFixture report = neighbour(topic, desk, which);
    String path =
        switch (topic) {
          case REPORTS, SCORED, AUDIT -> "/v1/reports/" + report.id();
          default -> "/v1/cases/" + Snapshots.caseId(report);
        };
    Awaitility.await(path).atMost(SOON).until(() -> get(path).statusCode() == 200);
  }

  static AuditRecorded nihil(ReportFixture report) {
    return audit(report, AuditKind.REPORT_NIHIL);
  }

  static AuditRecorded audit(ReportFixture report, AuditKind kind) {
    return AuditRecorded.newBuilder()
        .setDesk(report.region())
        .setSequence(1)
        .setPreviousHash(ByteBuffer.allocate(32))
        .setHash(ByteBuffer.allocate(32))
        .setKind(kind)
        .setAt(report.submittedAt().plusSeconds(1))
        .setSubjectId(report.id().toString())
        .setDetail("test")
        .setContentHash(ByteBuffer.allocate(0))
        .build();
  }
}
