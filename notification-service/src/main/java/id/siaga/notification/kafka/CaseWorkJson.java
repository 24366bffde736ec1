package id.siaga.notification.kafka;

import static id.siaga.notification.kafka.JsonFields.put;

import id.siaga.events.avro.CaseNote;
import id.siaga.events.avro.CaseSnapshot;
import id.siaga.events.avro.ClassCount;
import id.siaga.events.avro.ClassOverride;
import id.siaga.events.avro.Directive;
import id.siaga.events.avro.IncidentClass;
import id.siaga.events.avro.LoweringProposal;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/** What people made of a case: the part of its detail that is not about its reports. */
final class CaseWorkJson {

  private CaseWorkJson() {}

  static void detail(JsonGenerator json, CaseSnapshot snapshot) {
    json.writeNumberProperty("classRevision", snapshot.getClassRevision());
    json.writeNumberProperty("reopened", snapshot.getReopened());
    json.writeNumberProperty("withdrawnCount", snapshot.getWithdrawnCount());
    if (snapshot.getVoices() != null) {
      json.writeNumberProperty("independentAgencies", snapshot.getVoices().size());
    }
    classOverride(json, snapshot.getClassOverride());
    proposal(json, snapshot.getProposal());
    json.writeArrayPropertyStart("directives");
    snapshot.getDirectives().forEach(directive -> directive(json, directive));
    json.writeEndArray();
    json.writeArrayPropertyStart("notes");
    snapshot.getNotes().forEach(note -> note(json, note));
    json.writeEndArray();
    json.writeArrayPropertyStart("standing");
    snapshot.getStanding().forEach(count -> count(json, count));
    json.writeEndArray();
  }

  private static void classOverride(JsonGenerator json, @Nullable ClassOverride override) {
    if (override == null) {
      return;
    }
    json.writeObjectPropertyStart("classOverride");
    classified(json, override.getClassified());
    put(json, "overruled", override.getOverruled().name());
    put(json, "desk", override.getDesk());
    put(json, "by", override.getBy());
    put(json, "at", override.getAt());
    put(json, "reason", override.getReason());
    json.writeEndObject();
  }

  private static void proposal(JsonGenerator json, @Nullable LoweringProposal proposal) {
    if (proposal == null) {
      return;
    }
    json.writeObjectPropertyStart("proposal");
    put(json, "proposalId", proposal.getProposalId());
    classified(json, proposal.getClassified());
    put(json, "by", proposal.getBy());
    put(json, "at", proposal.getAt());
    put(json, "reason", proposal.getReason());
    json.writeEndObject();
  }

  private static void classified(JsonGenerator json, IncidentClass classified) {
    json.writeObjectPropertyStart("classified");
    put(json, "category", classified.getCategory().name());
    put(json, "topic", classified.getTopic().name());
    put(json, "severity", classified.getSeverity().name());
    json.writeEndObject();
  }

  private static void directive(JsonGenerator json, Directive directive) {
    json.writeStartObject();
    put(json, "directiveId", directive.getDirectiveId());
    put(json, "fromDesk", directive.getFromDesk());
    put(json, "toDesk", directive.getToDesk());
    put(json, "text", directive.getText());
    put(json, "issuedBy", directive.getIssuedBy());
    put(json, "issuedAt", directive.getIssuedAt());
    put(json, "due", directive.getDue());
    put(json, "status", directive.getStatus().name());
    put(json, "doneBy", directive.getDoneBy());
    put(json, "doneAt", directive.getDoneAt());
    put(json, "outcome", directive.getOutcome());
    json.writeEndObject();
  }

  private static void note(JsonGenerator json, CaseNote note) {
    json.writeStartObject();
    put(json, "commandId", note.getCommandId());
    put(json, "kind", note.getKind().name());
    put(json, "by", note.getBy());
    put(json, "role", note.getRole());
    put(json, "at", note.getAt());
    put(json, "text", note.getText());
    json.writeEndObject();
  }

  private static void count(JsonGenerator json, ClassCount count) {
    json.writeStartObject();
    put(json, "category", count.getCategory().name());
    put(json, "severity", count.getSeverity().name());
    json.writeNumberProperty("reports", count.getReports());
    json.writeEndObject();
  }
}
