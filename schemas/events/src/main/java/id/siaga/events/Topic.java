package id.siaga.events;

import id.siaga.events.avro.AccessLogged;
import id.siaga.events.avro.AggregateCounted;
import id.siaga.events.avro.AuditRecorded;
import id.siaga.events.avro.CaseSnapshot;
import id.siaga.events.avro.DailyReportWritten;
import id.siaga.events.avro.DeskCommanded;
import id.siaga.events.avro.DeskForwarded;
import id.siaga.events.avro.ModelRecorded;
import id.siaga.events.avro.ReportScored;
import id.siaga.events.avro.ReportSubmitted;
import id.siaga.events.avro.RiskAssessed;
import id.siaga.events.domain.DeskCode;
import id.siaga.events.domain.Tier;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificRecord;

/**
 * Every topic: its name on the wire, what its key is, its schema, the one service that writes it,
 * and how long it is kept. Provisioning, registry subjects, bindings and the README's module table
 * are held against this list.
 */
public enum Topic {
  REPORTS(
      "reports.v1",
      Key.KABUPATEN,
      Service.INTAKE,
      Retention.ELECTION,
      "id.siaga.report.submitted.v1",
      ReportSubmitted.class),
  SCORED(
      "scored.v1",
      Key.KABUPATEN,
      Service.RISK_SCORING,
      Retention.ELECTION,
      "id.siaga.report.scored.v1",
      ReportScored.class),
  FORWARDS(
      "forwards.v1",
      Key.RECEIVING_DESK,
      Service.ESCALATION,
      Retention.ELECTION,
      "id.siaga.desk.forwarded.v1",
      DeskForwarded.class),
  COMMANDS(
      "commands.v1",
      Key.DESK,
      Service.NOTIFICATION,
      Retention.ELECTION,
      "id.siaga.desk.commanded.v1",
      DeskCommanded.class),
  ESCALATIONS_KABUPATEN(
      "escalations.kabupaten.v1",
      Key.DESK,
      Service.ESCALATION,
      Retention.ELECTION,
      "id.siaga.case.changed.v1",
      CaseSnapshot.class),
  ESCALATIONS_PROVINSI(
      "escalations.provinsi.v1",
      Key.DESK,
      Service.ESCALATION,
      Retention.ELECTION,
      "id.siaga.case.changed.v1",
      CaseSnapshot.class),
  ESCALATIONS_NASIONAL(
      "escalations.nasional.v1",
      Key.DESK,
      Service.ESCALATION,
      Retention.ELECTION,
      "id.siaga.case.changed.v1",
      CaseSnapshot.class),
  AUDIT(
      "audit.v1",
      Key.DESK,
      Service.ESCALATION,
      Retention.FOR_EVER,
      "id.siaga.audit.recorded.v1",
      AuditRecorded.class),
  MODELS(
      "models.v1",
      Key.ONE_FOR_ALL,
      Service.NOTIFICATION,
      Retention.FOR_EVER,
      "id.siaga.model.recorded.v1",
      ModelRecorded.class),
  AGGREGATES(
      "aggregates.v1",
      Key.AREA,
      Service.ESCALATION,
      Retention.ELECTION,
      "id.siaga.aggregate.counted.v1",
      AggregateCounted.class),
  ASSESSMENTS(
      "assessments.v1",
      Key.DESK,
      Service.NOTIFICATION,
      Retention.FOR_EVER,
      "id.siaga.risk.assessed.v1",
      RiskAssessed.class),
  DRILL_CASES(
      "drill.cases.v1",
      Key.DESK,
      Service.ESCALATION,
      Retention.ELECTION,
      "id.siaga.drill.changed.v1",
      CaseSnapshot.class),
  DRILL_AUDIT(
      "drill.audit.v1",
      Key.DESK,
      Service.ESCALATION,
      Retention.ELECTION,
      "id.siaga.drill.recorded.v1",
      AuditRecorded.class),
  DAILY_REPORTS(
      "reports.daily.v1",
      Key.DESK,
      Service.NOTIFICATION,
      Retention.FOR_EVER,
      "id.siaga.dailyreport.written.v1",
      DailyReportWritten.class),
  ACCESS(
      "access.v1",
      Key.DESK,
      Service.NOTIFICATION,
      Retention.ELECTION,
      "id.siaga.access.logged.v1",
      AccessLogged.class);

  /** What a record's key holds, as UTF-8 text: a code of a region or desk, or one word. */
  public enum Key {
    /** the kabupaten the report belongs to, which is also its desk */
    KABUPATEN,
    /**
     * the desk the record is about; a drill's by the real desk's code, so that both are together
     */
    DESK,
    /** the desk the message goes to */
    RECEIVING_DESK,
    /** the desk whose area was counted */
    AREA,
    /** {@link Topic#ONE_KEY}, so that all records are in one order */
    ONE_FOR_ALL
  }

  /** The services, by the name of their module and of their Kafka client ids. */
  public enum Service {
    INTAKE("intake-service"),
    RISK_SCORING("risk-scoring-service"),
    ESCALATION("escalation-service"),
    NOTIFICATION("notification-service");

    private final String module;

    Service(String module) {
      this.module = module;
    }

    /** Name of the module, also the {@code ce_source} of what the service writes. */
    public String module() {
      return module;
    }
  }

  /** How long records are kept. */
  public enum Retention {
    /** one election: 24 months */
    ELECTION(Duration.ofDays(730)),
    /** for ever */
    FOR_EVER(Duration.ofMillis(-1)),
    /** dead letters: 30 days */
    DEAD_LETTER(Duration.ofDays(30));

    private final Duration duration;

    Retention(Duration duration) {
      this.duration = duration;
    }

    /** Kafka's {@code retention.ms}; −1 is for ever. */
    public long millis() {
      return duration.toMillis();
    }
  }

  /**
   * Partitions of every topic. All mailboxes of a desk must have the same number, because the
   * desk's key has to land in the same partition of each; another number would fork every audit
   * chain.
   */
  public static final int PARTITIONS = 12;

  /** The key of every record of a topic with {@link Key#ONE_FOR_ALL}. */
  public static final String ONE_KEY = "model";

  private final String wireName;
  private final Key key;
  private final Service writer;
  private final Retention retention;
  private final String eventType;
  private final Class<? extends SpecificRecord> recordType;

  Topic(
      String name,
      Key key,
      Service writer,
      Retention retention,
      String eventType,
      Class<? extends SpecificRecord> recordType) {
    this.wireName = "siaga." + name;
    this.key = key;
    this.writer = writer;
    this.retention = retention;
    this.eventType = eventType;
    this.recordType = recordType;
  }

  /** Name on the broker, for example {@code siaga.reports.v1}. */
  public String wireName() {
    return wireName;
  }

  /** Name of the dead-letter twin on the broker. */
  public String deadLetterName() {
    return wireName + ".dlt";
  }

  /** Subject in the registry, after Confluent's TopicNameStrategy. */
  public String subject() {
    return wireName + "-value";
  }

  public Key key() {
    return key;
  }

  public Service writer() {
    return writer;
  }

  public Retention retention() {
    return retention;
  }

  /** CloudEvents type of its events. */
  public String eventType() {
    return eventType;
  }

  /** The schema its writer uses. */
  public Schema schema() {
    return SpecificData.get().getSchema(recordType);
  }

  /** The topic with this name on the broker. */
  public static Optional<Topic> named(String wireName) {
    return Arrays.stream(values()).filter(t -> t.wireName.equals(wireName)).findFirst();
  }

  /** The topic that carries a desk's cases: those of drills have one of their own. */
  public static Topic cases(DeskCode desk) {
    return desk.drill() ? DRILL_CASES : escalations(desk.tier());
  }

  /** The topic that carries a desk's chain. */
  public static Topic audit(DeskCode desk) {
    return desk.drill() ? DRILL_AUDIT : AUDIT;
  }

  /** The topic that carries the cases of a tier's desks. */
  public static Topic escalations(Tier tier) {
    return switch (tier) {
      case KABUPATEN -> ESCALATIONS_KABUPATEN;
      case PROVINSI -> ESCALATIONS_PROVINSI;
      case NASIONAL -> ESCALATIONS_NASIONAL;
    };
  }
}
