package id.siaga.local.command;

import java.io.PrintWriter;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** A page of cases as a table, a row for each desk's copy. */
final class CaseTable {

  private static final int SHORT = 8;

  private CaseTable() {}

  static void print(JsonNode page, Instant now, PrintWriter out) {
    JsonNode cases = page.path("cases");
    if (cases.isEmpty()) {
      out.println("no cases");
      return;
    }
    out.println(row("AGE", "CASE", "DESK", "STATUS", "SEVERITY", "TOPIC", "DEADLINE", ""));
    for (JsonNode one : cases) {
      String id = text(one, "caseId");
      out.println(
          row(
              When.of(one, "openedAt")
                  .map(opened -> When.length(Duration.between(opened, now)))
                  .orElse("-"),
              id.substring(0, Math.min(SHORT, id.length())),
              text(one, "desk"),
              text(one, "status"),
              text(one, "severity"),
              text(one, "topic"),
              deadline(one, now),
              String.join(", ", remarks(one, now))));
    }
    if (page.has("nextCursor")) {
      out.println("… and more: --limit, or narrow it by --desk, --status, --severity");
    }
  }

  /** What is due next: acknowledging it, then ending it. */
  static String deadline(JsonNode one, Instant now) {
    return When.of(one, "acknowledgeBy")
        .filter(due -> text(one, "status").equals("NEW"))
        .map(due -> "ack " + When.remaining(due, now))
        .or(() -> When.of(one, "resolveBy").map(due -> "end " + When.remaining(due, now)))
        .orElse("-");
  }

  private static List<String> remarks(JsonNode one, Instant now) {
    List<String> remarks = new ArrayList<>();
    if (!text(one, "handler").isEmpty()) {
      remarks.add("handled by " + text(one, "handler"));
    }
    if (!text(one, "lead").isEmpty()) {
      remarks.add("led by " + text(one, "lead"));
    }
    if (!text(one, "closeReason").isEmpty()) {
      remarks.add(text(one, "closeReason"));
    }
    When.of(one, "snoozedUntil")
        .ifPresent(until -> remarks.add("snoozed, back " + When.remaining(until, now)));
    if (one.path("openDirectives").asInt(0) > 0) {
      remarks.add(one.path("openDirectives").asInt() + " open directive(s)");
    }
    if (one.path("openReferrals").asInt(0) > 0) {
      remarks.add(one.path("openReferrals").asInt() + " open referral(s)");
    }
    if (text(one, "status").equals("NEW") && one.path("duty").has("calledAt")) {
      remarks.add("deputy called: " + text(one.path("duty"), "deputy"));
    }
    if (one.path("movedTo").isObject()) {
      remarks.add("goes on at " + text(one.path("movedTo"), "desk"));
    }
    if (one.path("proposed").asBoolean(false)) {
      remarks.add("lowering proposed");
    }
    return remarks;
  }

  private static String row(Object... cells) {
    return "%-7s %-8s  %-6s %-14s %-8s %-18s %-16s %s".formatted(cells).stripTrailing();
  }

  private static String text(JsonNode one, String field) {
    return Plain.text(one.path(field).asString(""));
  }
}
