package id.siaga.notification.kafka;

import static id.siaga.notification.kafka.JsonFields.name;
import static id.siaga.notification.kafka.JsonFields.names;
import static id.siaga.notification.kafka.JsonFields.put;

import id.siaga.events.avro.CaseReport;
import id.siaga.events.avro.CaseSnapshot;
import id.siaga.events.avro.Classification;
import id.siaga.events.avro.Directive;
import id.siaga.events.avro.DirectiveStatus;
import id.siaga.events.avro.EscalationReason;
import id.siaga.events.avro.Evidence;
import id.siaga.events.domain.DeskCode;
import id.siaga.events.domain.Regions;
import java.io.StringWriter;
import java.util.List;
import org.springframework.stereotype.Component;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/**
 * A snapshot as the API shows it, written once here and passed on as it is: field names are those
 * of the contract. Summary and detail share no field; together they are the whole case.
 */
@Component
class SnapshotJson {

  /** Characters of the latest report that a list shows. */
  static final int EXCERPT = 220;

  private final JsonFactory factory = new JsonFactory();
  private final Regions regions;

  SnapshotJson(Regions regions) {
    this.regions = regions;
  }

  String summary(CaseSnapshot snapshot, DeskCode desk, DeskCode owner) {
    StringWriter text = new StringWriter(1024);
    try (JsonGenerator json = factory.createGenerator(ObjectWriteContext.empty(), text)) {
      json.writeStartObject();
      put(json, "caseId", snapshot.getCaseId());
      put(json, "desk", desk.value());
      put(json, "deskName", regions.deskName(desk));
      put(json, "tier", snapshot.getTier().name());
      put(json, "owner", owner.value());
      put(json, "ownerName", regions.deskName(owner));
      json.writeNumberProperty("revision", snapshot.getRevision());
      json.writeNumberProperty("deskRevision", snapshot.getDeskRevision());
      put(json, "mode", snapshot.getMode().name());
      put(json, "status", snapshot.getStatus().name());
      put(json, "category", snapshot.getCategory().name());
      put(json, "topic", snapshot.getTopic().name());
      put(json, "severity", snapshot.getSeverity().name());
      put(json, "stage", snapshot.getStage().name());
      json.writeBooleanProperty("needsReview", snapshot.getNeedsReview());
      put(json, "openedAt", snapshot.getOpenedAt());
      put(json, "receivedAt", snapshot.getReceivedAt());
      put(json, "changedAt", snapshot.getChangedAt());
      put(json, "acknowledgeBy", snapshot.getAcknowledgeBy());
      put(json, "acknowledgedAt", snapshot.getAcknowledgedAt());
      put(json, "acknowledgedBy", snapshot.getAcknowledgedBy());
      put(json, "resolveBy", snapshot.getResolveBy());
      put(json, "lead", snapshot.getLead());
      put(json, "handler", snapshot.getHandler());
      put(json, "snoozedUntil", snapshot.getSnoozedUntil());
      put(json, "closeReason", name(snapshot.getCloseReason()));
      json.writeBooleanProperty("proposed", snapshot.getProposal() != null);
      json.writeNumberProperty("openDirectives", open(snapshot.getDirectives()));
      CaseOthersJson.summary(json, snapshot);
      json.writeNumberProperty("missedDeadlines", snapshot.getMissedDeadlines());
      names(json, "tiers", snapshot.getTiers().stream().map(Enum::name).toList());
      names(json, "agencies", snapshot.getAgencies());
      json.writeNumberProperty("reportCount", snapshot.getReportCount());
      if (!snapshot.getReasons().isEmpty()) {
        json.writeName("reason");
        reason(json, snapshot.getReasons().getLast());
      }
      if (!snapshot.getReports().isEmpty()) {
        put(json, "excerpt", excerpt(snapshot.getReports().getLast().getText()));
      }
      json.writeEndObject();
    }
    return text.toString();
  }

  String detail(CaseSnapshot snapshot) {
    StringWriter text = new StringWriter(2048);
    try (JsonGenerator json = factory.createGenerator(ObjectWriteContext.empty(), text)) {
      json.writeStartObject();
      put(json, "snapshotId", snapshot.getSnapshotId());
      json.writeObjectPropertyStart("cause");
      put(json, "kind", snapshot.getCause().getKind().name());
      put(json, "causeId", snapshot.getCause().getCauseId());
      json.writeEndObject();
      CaseWorkJson.detail(json, snapshot);
      CaseOthersJson.detail(json, snapshot);
      json.writeArrayPropertyStart("reasons");
      snapshot.getReasons().forEach(reason -> reason(json, reason));
      json.writeEndArray();
      json.writeArrayPropertyStart("reports");
      snapshot.getReports().forEach(report -> report(json, report));
      json.writeEndArray();
      json.writeEndObject();
    }
    return text.toString();
  }

  private static void reason(JsonGenerator json, EscalationReason reason) {
    json.writeStartObject();
    put(json, "rule", reason.getRule());
    put(json, "policyVersion", reason.getPolicyVersion());
    put(json, "explanation", reason.getExplanation());
    names(json, "reportIds", reason.getReportIds());
    json.writeEndObject();
  }

  private static void report(JsonGenerator json, CaseReport report) {
    json.writeStartObject();
    put(json, "reportId", report.getReportId());
    put(json, "state", report.getState().name());
    put(json, "agency", report.getAgency());
    put(json, "kecamatan", report.getKecamatan());
    put(json, "desa", report.getDesa());
    put(json, "tps", report.getTps());
    put(json, "occurredAt", report.getOccurredAt());
    put(json, "submittedAt", report.getSubmittedAt());
    put(json, "text", report.getText());
    json.writeName("classification");
    classification(json, report.getClassification());
    json.writeEndObject();
  }

  private static void classification(JsonGenerator json, Classification classification) {
    json.writeStartObject();
    put(json, "category", classification.getCategory().name());
    put(json, "topic", classification.getTopic().name());
    put(json, "severity", classification.getSeverity().name());
    json.writeNumberProperty("categoryConfidence", finite(classification.getCategoryConfidence()));
    json.writeNumberProperty("topicConfidence", finite(classification.getTopicConfidence()));
    json.writeNumberProperty("severityConfidence", finite(classification.getSeverityConfidence()));
    json.writeBooleanProperty("needsReview", classification.getNeedsReview());
    put(json, "classifierVersion", classification.getClassifierVersion());
    json.writeArrayPropertyStart("evidence");
    classification.getEvidence().forEach(evidence -> evidence(json, evidence));
    json.writeEndArray();
    json.writeEndObject();
  }

  private static void evidence(JsonGenerator json, Evidence evidence) {
    json.writeStartObject();
    put(json, "layer", evidence.getLayer().name());
    put(json, "part", evidence.getPart().name());
    put(json, "name", evidence.getName());
    json.writeNumberProperty("version", evidence.getVersion());
    put(json, "supports", evidence.getSupports());
    json.writeNumberProperty("start", evidence.getStart());
    json.writeNumberProperty("end", evidence.getEnd());
    json.writeNumberProperty("weight", finite(evidence.getWeight()));
    json.writeEndObject();
  }

  private static long open(List<Directive> directives) {
    return directives.stream().filter(one -> one.getStatus() != DirectiveStatus.DONE).count();
  }

  /** JSON has no NaN and no infinity. */
  private static double finite(double value) {
    return Double.isFinite(value) ? value : 0;
  }

  private static String excerpt(String text) {
    if (text.length() <= EXCERPT) {
      return text;
    }
    int end = Character.isHighSurrogate(text.charAt(EXCERPT - 1)) ? EXCERPT - 1 : EXCERPT;
    return text.substring(0, end) + "…";
  }
}
