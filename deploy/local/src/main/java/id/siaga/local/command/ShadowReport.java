package id.siaga.local.command;

import id.siaga.local.command.ShadowFiles.Effect;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What another model would change, for a person or a program. */
final class ShadowReport {

  private static final int MOST_TRANSITIONS = 20;
  private static final List<String> PARTS = List.of("category", "topic", "severity");

  private ShadowReport() {}

  /** One object; the changes are written one after another, however many there are. */
  static void json(ShadowFiles files, Path decisions, PrintWriter out) throws IOException {
    out.print("{\"changes\":[");
    Counts counts = new Counts();
    boolean[] first = {true};
    String policy =
        files.read(
            decisions,
            (change, effect) -> {
              counts.add(effect);
              out.print(first[0] ? "" : ",");
              first[0] = false;
              out.print(change.put("wouldGo", effect.name()));
            });
    ObjectNode escalation = JsonMapper.shared().createObjectNode();
    escalation.put("policy", policy);
    for (Effect effect : Effect.values()) {
      escalation.put(effect.name().toLowerCase(Locale.ROOT), counts.of(effect));
    }
    out.print("],\"escalation\":" + escalation);
    files
        .summary()
        .properties()
        .forEach(entry -> out.print(",\"" + entry.getKey() + "\":" + entry.getValue()));
    out.println("}");
  }

  private static final class Counts {
    private final Map<Effect, Long> counts = new EnumMap<>(Effect.class);

    void add(Effect effect) {
      counts.merge(effect, 1L, Long::sum);
    }

    long of(Effect effect) {
      return counts.getOrDefault(effect, 0L);
    }
  }

  private record Change(ObjectNode json, Effect effect) {}

  /**
   * Counts, transitions, and changes: those that go to another tier first.
   *
   * @param show how many changes at most
   */
  static void text(ShadowFiles files, Path decisions, int show, PrintWriter out)
      throws IOException {
    Counts counts = new Counts();
    Map<Effect, List<Change>> shown = new EnumMap<>(Effect.class);
    String policy =
        files.read(
            decisions,
            (change, effect) -> {
              counts.add(effect);
              List<Change> alike = shown.computeIfAbsent(effect, e -> new ArrayList<>());
              if (alike.size() < show) {
                alike.add(new Change(change, effect));
              }
            });
    JsonNode summary = files.summary();
    counted(summary, out);
    PARTS.forEach(part -> transitions(summary, part, out));
    if (!policy.isEmpty()) {
      out.printf(
          Locale.ROOT,
          "%nBy policy %s, each report taken for a case of its own: %,d would go to a higher tier"
              + " at once, %,d to a lower one or none, %,d to the same%n",
          policy,
          counts.of(Effect.UP),
          counts.of(Effect.DOWN),
          counts.of(Effect.NEITHER));
    }
    shown.values().stream().flatMap(List::stream).limit(show).forEach(one -> change(one, out));
    long more = summary.path("changed").path("any").asLong(0) - show;
    if (more > 0) {
      out.printf(Locale.ROOT, "%nand %,d more: --show, or --json for all%n", more);
    }
  }

  private static void counted(JsonNode summary, PrintWriter out) {
    long reports = summary.path("reports").asLong(0);
    out.printf(
        Locale.ROOT,
        "%s on %,d reports since %s, in place of %s%n",
        Plain.text(summary.path("version").asString("")),
        reports,
        summary.path("from").asString(""),
        summary.path("versionsBefore").properties().stream()
            .map(one -> Plain.text(one.getKey()) + " (" + one.getValue() + ")")
            .collect(Collectors.joining(", ")));
    out.printf(
        Locale.ROOT,
        "left out: %,d of exercises, %,d that can't be read; never scored, so compared with what"
            + " is in force now: %,d%n%n",
        summary.path("drills").asLong(0),
        summary.path("undecodable").asLong(0),
        summary.path("unpublished").asLong(0));
    JsonNode changed = summary.path("changed");
    out.printf(
        "changed     %s: category %s, topic %s, severity %s%n",
        share(changed.path("any"), reports),
        share(changed.path("category"), reports),
        share(changed.path("topic"), reports),
        share(changed.path("severity"), reports));
    out.printf(
        "for review  %s before, %s after%n",
        share(summary.path("review").path("before"), reports),
        share(summary.path("review").path("after"), reports));
  }

  private static String share(JsonNode count, long of) {
    long number = count.asLong(0);
    return String.format(Locale.ROOT, "%,d (%.1f %%)", number, of == 0 ? 0 : 100.0 * number / of);
  }

  private static void transitions(JsonNode summary, String part, PrintWriter out) {
    List<JsonNode> moves = new ArrayList<>();
    summary
        .path("transitions")
        .path(part)
        .forEach(one -> {
          if (!one.path("from").equals(one.path("to"))) {
            moves.add(one);
          }
        });
    if (moves.isEmpty()) {
      return;
    }
    moves.sort(
        Comparator.comparingLong((JsonNode one) -> one.path("reports").asLong(0)).reversed());
    out.printf("%n%-18s   %-18s %8s%n", part.toUpperCase(Locale.ROOT), "becomes", "reports");
    moves.stream()
        .limit(MOST_TRANSITIONS)
        .forEach(one ->
            out.printf(
                Locale.ROOT,
                "%-18s → %-18s %,8d%n",
                one.path("from").asString(""),
                one.path("to").asString(""),
                one.path("reports").asLong(0)));
    if (moves.size() > MOST_TRANSITIONS) {
      out.printf("and %d more kinds of change%n", moves.size() - MOST_TRANSITIONS);
    }
  }

  private static void change(Change one, PrintWriter out) {
    JsonNode json = one.json();
    String desk = json.path("desk").asString("");
    out.printf(
        "%n%s  %s  %s%n",
        Plain.text(json.path("id").asString("")),
        Plain.text(desk),
        When.clock(Instant.parse(json.path("submittedAt").asString("")), desk));
    out.println("  " + side(json.path("before")) + "  →  " + side(json.path("after")));
    if (one.effect() == Effect.UP || one.effect() == Effect.DOWN) {
      out.printf(
          "  at once to %s instead of %s%n", tiers(json.path("after")), tiers(json.path("before")));
    }
    for (JsonNode reason : json.path("after").path("evidence")) {
      out.printf(
          Locale.ROOT,
          "    %+.2f %s by %s %s%n",
          reason.path("weight").asDouble(0),
          reason.path("supports").asString(""),
          reason.path("layer").asString("").toLowerCase(Locale.ROOT),
          Plain.text(reason.path("name").asString("")));
    }
    if (json.has("text")) {
      out.println("    \"" + Plain.text(json.path("text").asString("")) + "\"");
    }
  }

  private static String side(JsonNode side) {
    JsonNode confidence = side.path("confidence");
    return String.format(
        Locale.ROOT,
        "%s %.2f / %s %.2f / %s %.2f%s",
        side.path("category").asString(""),
        confidence.path("category").asDouble(0),
        side.path("topic").asString(""),
        confidence.path("topic").asDouble(0),
        side.path("severity").asString(""),
        confidence.path("severity").asDouble(0),
        side.path("needsReview").asBoolean(false) ? " (review)" : "");
  }

  private static String tiers(JsonNode side) {
    String tiers =
        side.path("atOnce").valueStream().map(JsonNode::asString).collect(Collectors.joining("+"));
    return tiers.isEmpty() ? "nobody" : tiers;
  }
}
