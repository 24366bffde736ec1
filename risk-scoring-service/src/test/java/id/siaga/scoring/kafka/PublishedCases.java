package id.siaga.scoring.kafka;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import id.siaga.events.EventCodec;
import id.siaga.events.Topic;
import id.siaga.events.avro.CaseNote;
import id.siaga.events.avro.CaseReport;
import id.siaga.events.avro.CaseSnapshot;
import id.siaga.events.avro.CaseStatus;
import id.siaga.events.avro.Cause;
import id.siaga.events.avro.CauseKind;
import id.siaga.events.avro.ClassCount;
import id.siaga.events.avro.ClassOverride;
import id.siaga.events.avro.Classification;
import id.siaga.events.avro.CommandKind;
import id.siaga.events.avro.IncidentClass;
import id.siaga.events.avro.LoweringProposal;
import id.siaga.events.avro.ReportMode;
import id.siaga.events.avro.ReportState;
import id.siaga.events.avro.Tier;
import id.siaga.events.domain.Category;
import id.siaga.events.domain.Severity;
import id.siaga.testkit.Endpoints;
import id.siaga.testkit.ReportFixture;
import id.siaga.testkit.TopicProbe;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.GroupListing;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** Reports, scores and cases of one report each, as the other services publish them. */
public final class PublishedCases {

  private final Endpoints endpoints;
  private final EventCodec codec;
  private final TopicProbe probe;

  public PublishedCases(Endpoints endpoints) {
    this.endpoints = endpoints;
    this.codec = endpoints.codec();
    this.probe = new TopicProbe(endpoints);
  }

  /** Publishes a report. */
  public void submit(ReportFixture report) {
    send(Topic.REPORTS, report.region(), report.submitted());
  }

  /** Publishes what it was classified into. */
  public void score(ReportFixture report) {
    send(Topic.SCORED, report.region(), report.scored());
  }

  /** A person gives its case another class. */
  public void override(ReportFixture report, Category category, Severity severity, Instant at) {
    send(Topic.ESCALATIONS_KABUPATEN, report.region(), overruled(report, category, severity, at));
  }

  /** A person would, once another agrees. */
  public void propose(ReportFixture report, Category category, Severity severity) {
    CaseSnapshot snapshot = snapshot(report);
    snapshot.setProposal(
        new LoweringProposal(
            "p1", classified(report, category, severity), "rina", Instant.now(), "uji"));
    send(Topic.ESCALATIONS_KABUPATEN, report.region(), snapshot);
  }

  /** Its agency takes it back. */
  public void withdraw(ReportFixture report) {
    CaseSnapshot snapshot = snapshot(report);
    snapshot.getReports().getFirst().setState(ReportState.WITHDRAWN);
    snapshot.setStanding(List.of());
    snapshot.setWithdrawnCount(1);
    send(Topic.ESCALATIONS_KABUPATEN, report.region(), snapshot);
  }

  /** What a desk wrote that fell before it could commit. */
  public void overrideInAbortedTransaction(
      ReportFixture report, Category category, Severity severity, Instant at) {
    Map<String, Object> settings =
        Map.of(
            ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
            endpoints.bootstrapServers(),
            ProducerConfig.TRANSACTIONAL_ID_CONFIG,
            "learning-" + UUID.randomUUID());
    byte[] value =
        codec.encode(Topic.ESCALATIONS_KABUPATEN, overruled(report, category, severity, at));
    try (KafkaProducer<byte[], byte[]> producer =
        new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer())) {
      producer.initTransactions();
      producer.beginTransaction();
      Future<RecordMetadata> sent =
          producer.send(
              new ProducerRecord<>(
                  Topic.ESCALATIONS_KABUPATEN.wireName(), report.region().getBytes(UTF_8), value));
      producer.flush();
      assertThat(sent).isDone();
      producer.abortTransaction();
    }
  }

  /** How many records there are on the topics that a shadow run reads. */
  public long records() {
    return Stream.of(Topic.REPORTS, Topic.SCORED, Topic.MODELS, Topic.ESCALATIONS_KABUPATEN)
        .mapToLong(topic -> probe.present(topic.wireName(), record -> true).size())
        .sum();
  }

  /** Names of the groups that the broker knows. */
  public List<String> groups() {
    try (Admin admin =
        Admin.create(
            Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, endpoints.bootstrapServers()))) {
      return admin.listGroups().all().get().stream()
          .map(GroupListing::groupId)
          .filter(group -> !group.startsWith("siaga-"))
          .toList();
    } catch (ExecutionException e) {
      throw new AssertionError(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError("interrupted", e);
    }
  }

  private void send(Topic topic, String key, SpecificRecord event) {
    probe.send(topic.wireName(), key, codec.encode(topic, event));
  }

  private static CaseSnapshot overruled(
      ReportFixture report, Category category, Severity severity, Instant at) {
    CaseSnapshot snapshot = snapshot(report);
    snapshot.setClassOverride(
        ClassOverride.newBuilder()
            .setClassified(classified(report, category, severity))
            .setDesk(report.region())
            .setBy("rina")
            .setAt(at)
            .setReason("uji")
            .build());
    snapshot.setNotes(
        List.of(
            CaseNote.newBuilder()
                .setCommandId("o1")
                .setKind(CommandKind.OVERRIDE)
                .setBy("rina")
                .setRole("operator")
                .setAt(at)
                .build()));
    return snapshot;
  }

  private static IncidentClass classified(
      ReportFixture report, Category category, Severity severity) {
    return new IncidentClass(
        id.siaga.events.avro.Category.valueOf(category.name()),
        id.siaga.events.avro.IncidentTopic.valueOf(report.topic().name()),
        id.siaga.events.avro.Severity.valueOf(severity.name()));
  }

  private static CaseSnapshot snapshot(ReportFixture report) {
    Classification found = report.scored().getClassification();
    Instant at = report.submittedAt();
    return CaseSnapshot.newBuilder()
        .setSnapshotId(UUID.randomUUID().toString())
        .setCaseId("case-" + report.id())
        .setDesk(report.region())
        .setTier(Tier.KABUPATEN)
        .setOwner(report.region())
        .setRevision(1)
        .setDeskRevision(1)
        .setMode(ReportMode.valueOf(report.mode().name()))
        .setStatus(CaseStatus.NEW)
        .setCategory(found.getCategory())
        .setTopic(found.getTopic())
        .setSeverity(found.getSeverity())
        .setOpenedAt(at)
        .setReceivedAt(at)
        .setChangedAt(at)
        .setPolicyVersion("uji")
        .setCause(new Cause(CauseKind.REPORT, report.id().toString()))
        .setStanding(List.of(new ClassCount(found.getCategory(), found.getSeverity(), 1)))
        .setReports(
            List.of(
                CaseReport.newBuilder()
                    .setReportId(report.id().toString())
                    .setAgency(report.agency())
                    .setOccurredAt(at)
                    .setSubmittedAt(at)
                    .setText(report.text())
                    .setClassification(found)
                    .build()))
        .build();
  }
}
