package id.siaga.testkit;

import static java.nio.charset.StandardCharsets.UTF_8;

import id.siaga.events.avro.Classification;
import id.siaga.events.avro.ReportScored;
import id.siaga.events.avro.ReportSubmitted;
import id.siaga.events.domain.Category;
import id.siaga.events.domain.DerivedId;
import id.siaga.events.domain.IncidentTopic;
import id.siaga.events.domain.ReportId;
import id.siaga.events.domain.ReportMode;
import id.siaga.events.domain.Severity;
import id.siaga.events.domain.Stage;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;

/**
 * A report for tests, and what it is classified into. See {@link Reports} for the named ones.
 *
 * @param idempotencyKey with agency and region it makes the report's id
 */
public record ReportFixture(
    String agency,
    String region,
    String idempotencyKey,
    String text,
    Stage stage,
    ReportMode mode,
    Instant submittedAt,
    Category category,
    IncidentTopic topic,
    Severity severity,
    boolean nihil) {

  private static final Duration SCORING = Duration.ofMillis(200);
  private static final int SIGNATURE_BYTES = 64;

  /** The id intake gives it. */
  public ReportId id() {
    return DerivedId.report(agency, region, idempotencyKey);
  }

  public ReportFixture withAgency(String other) {
    return new ReportFixture(
        other,
        region,
        idempotencyKey,
        text,
        stage,
        mode,
        submittedAt,
        category,
        topic,
        severity,
        nihil);
  }

  /** With another kabupaten, and so another desk. */
  public ReportFixture withRegion(String other) {
    return new ReportFixture(
        agency,
        other,
        idempotencyKey,
        text,
        stage,
        mode,
        submittedAt,
        category,
        topic,
        severity,
        nihil);
  }

  /** With another idempotency key, and so another id. */
  public ReportFixture withKey(String other) {
    return new ReportFixture(
        agency, region, other, text, stage, mode, submittedAt, category, topic, severity, nihil);
  }

  public ReportFixture withText(String other) {
    return new ReportFixture(
        agency,
        region,
        idempotencyKey,
        other,
        stage,
        mode,
        submittedAt,
        category,
        topic,
        severity,
        nihil);
  }

  public ReportFixture withMode(ReportMode other) {
    return new ReportFixture(
        agency,
        region,
        idempotencyKey,
        text,
        stage,
        other,
        submittedAt,
        category,
        topic,
        severity,
        nihil);
  }

  public ReportFixture withSubmittedAt(Instant other) {
    return new ReportFixture(
        agency, region, idempotencyKey, text, stage, mode, other, category, topic, severity, nihil);
  }

  public ReportFixture withCategory(Category other) {
    return new ReportFixture(
        agency,
        region,
        idempotencyKey,
        text,
        stage,
        mode,
        submittedAt,
        other,
        topic,
        severity,
        nihil);
  }

  public ReportFixture withTopic(IncidentTopic other) {
    return new ReportFixture(
        agency,
        region,
        idempotencyKey,
        text,
        stage,
        mode,
        submittedAt,
        category,
        other,
        severity,
        nihil);
  }

  public ReportFixture withSeverity(Severity other) {
    return new ReportFixture(
        agency,
        region,
        idempotencyKey,
        text,
        stage,
        mode,
        submittedAt,
        category,
        topic,
        other,
        nihil);
  }

  /** As intake publishes it. */
  public ReportSubmitted submitted() {
    return ReportSubmitted.newBuilder()
        .setReportId(id().toString())
        .setAgency(agency)
        .setIdempotencyKey(idempotencyKey)
        .setContentHash(ByteBuffer.wrap(sha256(text)))
        .setMode(id.siaga.events.avro.ReportMode.valueOf(mode.name()))
        .setRegion(region)
        .setStage(id.siaga.events.avro.Stage.valueOf(stage.name()))
        .setOccurredAt(submittedAt)
        .setSubmittedAt(submittedAt)
        .setText(text)
        .setNihil(nihil)
        .build();
  }

  /** As scoring publishes it: equal texts have equal signatures, others share no value. */
  public ReportScored scored() {
    byte[] hash = sha256(text);
    ByteBuffer signature = ByteBuffer.allocate(SIGNATURE_BYTES).put(hash).put(hash).flip();
    return ReportScored.newBuilder()
        .setReport(submitted())
        .setClassification(classification())
        .setSignature(signature)
        .setScoredAt(submittedAt.plus(SCORING))
        .build();
  }

  private Classification classification() {
    return Classification.newBuilder()
        .setCategory(id.siaga.events.avro.Category.valueOf(category.name()))
        .setTopic(id.siaga.events.avro.IncidentTopic.valueOf(topic.name()))
        .setSeverity(id.siaga.events.avro.Severity.valueOf(severity.name()))
        .setCategoryConfidence(0.9)
        .setTopicConfidence(0.9)
        .setSeverityConfidence(0.9)
        .setClassifierVersion("fixture")
        .build();
  }

  private static byte[] sha256(String text) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
