package id.siaga.local.client;

import id.siaga.events.avro.AuditRecorded;
import id.siaga.events.avro.CaseSnapshot;
import id.siaga.events.avro.DeskCommanded;
import id.siaga.events.avro.DeskForwarded;
import id.siaga.events.avro.ReportScored;
import id.siaga.events.avro.ReportSubmitted;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;

/** What a person wants to know of an event, in one line. */
final class EventSummary {

  private static final int TEXT = 80;

  private EventSummary() {}

  static String of(SpecificRecord event) {
    return switch (event) {
      case CaseSnapshot one -> snapshot(one);
      case ReportSubmitted one ->
          "%s  %s  \"%s\"".formatted(one.getReportId(), one.getAgency(), shortened(one.getText()));
      case ReportScored one ->
          "%-6s %s/%s  %s  \"%s\""
              .formatted(
                  one.getClassification().getSeverity(),
                  one.getClassification().getCategory(),
                  one.getClassification().getTopic(),
                  one.getReport().getReportId(),
                  shortened(one.getReport().getText()));
      case AuditRecorded one ->
          "#%d %s  %s  subject %s%s"
              .formatted(
                  one.getSequence(),
                  one.getKind(),
                  one.getDetail(),
                  one.getSubjectId(),
                  after("  case ", one.getCaseId()));
      case DeskForwarded one ->
          "%s  %s → %s  #%d"
              .formatted(one.getKind(), one.getFromDesk(), one.getToDesk(), one.getPairSequence());
      case DeskCommanded one ->
          "%s%s  by %s%s"
              .formatted(
                  one.getKind(),
                  after("  case ", one.getCaseId()),
                  one.getActor().getSubject(),
                  after(": ", one.getReason()));
      default -> event.getSchema().getName();
    };
  }

  private static String snapshot(CaseSnapshot one) {
    String reason =
        one.getReasons().isEmpty()
            ? "stays at its desk"
            : one.getReasons().getLast().getRule()
                + ": "
                + one.getReasons().getLast().getExplanation();
    String text = one.getReports().isEmpty() ? "" : shortened(one.getReports().getLast().getText());
    return "%-6s %s/%s  %s  %d report(s)  %s  \"%s\""
        .formatted(
            one.getSeverity(),
            one.getCategory(),
            one.getTopic(),
            one.getStatus(),
            one.getReportCount(),
            reason,
            text);
  }

  private static String after(String label, @Nullable String value) {
    return value == null ? "" : label + shortened(value);
  }

  private static String shortened(String text) {
    String line = text.replaceAll("\\s+", " ");
    return line.length() <= TEXT ? line : line.substring(0, TEXT - 1) + "…";
  }
}
