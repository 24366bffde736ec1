package id.siaga.local.command;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import tools.jackson.databind.JsonNode;

/** Counts as tables; a bar shows which of them matter. */
final class CountTable {

  private static final int WIDEST_BAR = 30;
  private static final List<String> PARTS =
      List.of("incidents", "breadth", "escalation", "deadlines", "silence", "prior");

  private CountTable() {}

  static void counts(JsonNode answer, PrintWriter out) {
    boolean two = answer.has("against");
    out.println(
        heading(answer)
            + "  "
            + period(answer.path("period"))
            + (two ? "  against " + period(answer.path("against")) : ""));
    List<String> by = answer.path("by").valueStream().map(one -> one.asString("")).toList();
    out.println(
        row(
            two,
            String.join(" ", by),
            "CASES",
            two ? "AGAINST" : "",
            "OPEN",
            "UP",
            "UNFOUNDED",
            "REPORTS",
            "MISSED"));
    long most =
        answer
            .path("groups")
            .valueStream()
            .mapToLong(one -> one.path("cases").asLong())
            .max()
            .orElse(0);
    for (JsonNode group : answer.path("groups")) {
      out.println(
          (counted(two, key(by, group), group, group.path("against").path("cases").asLong())
                  + bar(group.path("cases").asLong(), most))
              .stripTrailing());
    }
    out.println(
        counted(
            two,
            "total",
            answer.path("total"),
            answer.path("totalAgainst").path("cases").asLong()));
  }

  static void places(JsonNode answer, PrintWriter out) {
    out.println(heading(answer) + "  " + period(answer));
    if (answer.path("places").isEmpty()) {
      out.println("no cases");
      return;
    }
    out.println(
        "%-44s %-18s %-8s %6s %6s".formatted("PLACE", "TOPIC", "SEVERITY", "CASES", "OPEN"));
    for (JsonNode place : answer.path("places")) {
      out.println(
          "%-44s %-18s %-8s %6d %6d"
              .formatted(
                  place(place),
                  text(place, "topic"),
                  text(place, "severity"),
                  place.path("cases").asLong(),
                  place.path("open").asLong()));
    }
  }

  static void index(JsonNode answer, PrintWriter out) {
    out.println(
        "%-38s %5s  %9s %7s %10s %9s %7s %5s"
            .formatted(
                "AREA",
                "INDEX",
                "INCIDENTS",
                "BREADTH",
                "ESCALATION",
                "DEADLINES",
                "SILENCE",
                "PRIOR"));
    out.println(indexed(answer));
    answer.path("below").forEach(below -> out.println(indexed(below)));
  }

  static void silent(JsonNode answer, PrintWriter out) {
    String least = When.length(Duration.ofSeconds(answer.path("silentForSeconds").asLong()));
    out.println(
        "%s: %d of %d kabupaten silent for %s or longer"
            .formatted(
                heading(answer), answer.path("desks").size(), answer.path("of").asInt(), least));
    for (JsonNode desk : answer.path("desks")) {
      String since =
          When.of(desk, "heardAt")
              .map(heard ->
                  When.length(Duration.ofSeconds(desk.path("silentForSeconds").asLong()))
                      + "  last heard "
                      + When.clock(heard, text(desk, "desk")))
              .orElse("never heard of");
      out.println("%-6s %-32s %s".formatted(text(desk, "desk"), text(desk, "name"), since));
    }
  }

  static void register(JsonNode answer, PrintWriter out) {
    out.println(
        heading(answer)
            + "  risks as assessed until "
            + text(answer, "on")
            + ", cases of "
            + answer.path("casesOfDays").asInt()
            + " days");
    if (answer.path("rows").isEmpty()) {
      out.println("nothing assessed, and no cases");
      return;
    }
    out.println(
        "%-40s %-18s %-8s %-10s %6s %6s %-8s"
            .formatted("PLACE", "TOPIC", "LEVEL", "OF", "CASES", "OPEN", "GRAVEST")
            .stripTrailing());
    for (JsonNode row : answer.path("rows")) {
      out.println(
          "%-40.40s %-18s %-8s %-10s %6d %6d %-8s %s"
              .formatted(
                  registered(row),
                  text(row, "topic"),
                  row.has("level") ? text(row, "level") : "-",
                  row.has("assessedOn") ? text(row, "assessedOn") : "-",
                  row.path("cases").asLong(),
                  row.path("open").asLong(),
                  row.has("gravest") ? text(row, "gravest") : "-",
                  row.path("unforeseen").asBoolean() ? "unforeseen" : text(row, "note"))
              .stripTrailing());
    }
  }

  private static String registered(JsonNode row) {
    String name = text(row, row.has("name") ? "name" : "place");
    return row.has("kecamatanName") ? text(row, "kecamatanName") + ", " + name : name;
  }

  private static String indexed(JsonNode area) {
    JsonNode parts = area.path("parts");
    List<Object> cells = new ArrayList<>();
    cells.add((text(area, "area") + " " + text(area, "name")).strip());
    cells.add(number(area.path("index")));
    PARTS.forEach(part -> cells.add(parts.has(part) ? number(parts.path(part)) : "-"));
    return ("%-38.38s %5s  %9s %7s %10s %9s %7s %5s".formatted(cells.toArray())
            + bar(Math.round(area.path("index").asDouble()), 100))
        .stripTrailing();
  }

  private static String number(JsonNode value) {
    return "%.1f".formatted(value.asDouble());
  }

  private static String counted(boolean two, String what, JsonNode counts, long against) {
    return row(
        two,
        what,
        counts.path("cases").asLong(),
        two ? against : "",
        counts.path("open").asLong(),
        counts.path("escalated").asLong(),
        counts.path("unfounded").asLong(),
        counts.path("reports").asLong(),
        counts.path("missedDeadlines").asLong());
  }

  private static String row(boolean two, Object... cells) {
    String shape =
        two ? "%-44.44s %6s %7s %6s %6s %9s %7s %6s" : "%-44.44s %6s%.0s %6s %6s %9s %7s %6s";
    return shape.formatted(cells);
  }

  private static String key(List<String> by, JsonNode group) {
    List<String> parts = new ArrayList<>();
    for (String dimension : by) {
      parts.add(text(group, dimension.toLowerCase(Locale.ROOT)));
      if (dimension.equals("AREA")) {
        parts.add(text(group, "name"));
      }
    }
    return String.join(" ", parts);
  }

  private static String place(JsonNode place) {
    String kecamatan = text(place, place.has("kecamatanName") ? "kecamatanName" : "kecamatan");
    String desa = text(place, place.has("desaName") ? "desaName" : "desa");
    if (kecamatan.isEmpty()) {
      return "(not said)";
    }
    return desa.isEmpty() ? kecamatan : kecamatan + ", " + desa;
  }

  private static String heading(JsonNode answer) {
    String code = text(answer, answer.has("desk") ? "desk" : "area");
    return (code + " " + text(answer, "name")).strip();
  }

  private static String period(JsonNode period) {
    String mode = text(period, "mode");
    return text(period, "from") + " to " + text(period, "to") + (mode.isEmpty() ? "" : " " + mode);
  }

  private static String bar(long value, long most) {
    return most <= 0 ? "" : "  " + "█".repeat((int) Math.ceilDiv(value * WIDEST_BAR, most));
  }

  /** A desk's code as a part of an address: nothing else that was typed gets there. */
  static String code(String typed) {
    return typed.replaceAll("[^A-Za-z0-9.]", "");
  }

  private static String text(JsonNode one, String field) {
    return Plain.text(one.path(field).asString(""));
  }
}
