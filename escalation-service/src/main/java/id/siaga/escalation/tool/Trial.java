package id.siaga.escalation.tool;

import id.siaga.escalation.domain.Durations;
import id.siaga.escalation.domain.Policy;
import id.siaga.escalation.domain.Policy.Decision;
import id.siaga.events.domain.DeskCode;
import id.siaga.events.domain.Regions;
import id.siaga.events.domain.Tier;
import java.io.PrintWriter;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What a policy does with one report that comes in at a time. */
record Trial(LabelledReport report, Decision decision, Instant at) {

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss zzz", Locale.forLanguageTag("id-ID"));

  static Trial of(Policy policy, LabelledReport report, Instant at) {
    return new Trial(report, policy.decide(report.incident(), at), at);
  }

  /** Lines for a person; times are those of the report's region. */
  void print(PrintWriter out, Regions names) {
    var incident = report.incident();
    out.printf(
        "%s  %s %s  %s %s/%s  %s%n",
        report.id(),
        incident.owner(),
        names.deskName(incident.owner()),
        incident.severity(),
        incident.category(),
        incident.topic(),
        time(Duration.ZERO));
    if (report.nihil()) {
      out.printf("  no case: a sign of life%n");
      return;
    }
    out.printf("  rule %s: %s%n", decision.rule(), decision.explanation());
    if (decision.quiet() != null) {
      out.printf("  quiet by %s%n", decision.quiet());
    }
    for (Tier tier : decision.tiers()) {
      out.printf(
          "  at once to %s %s: %s%n",
          desk(tier),
          names.deskName(desk(tier)),
          decision
              .acknowledgeWithin(tier)
              .map(within -> "acknowledge " + due(within))
              .orElse("need not acknowledge"));
    }
    Duration resolve = decision.resolveWithin();
    if (resolve != null) {
      out.printf("  resolve %s%n", due(resolve));
    }
    for (Prospect.Step step : Prospect.of(decision)) {
      out.printf("  else, after %s: %s%n", Durations.text(step.after()), told(step));
    }
  }

  /** The same as one JSON object; durations are ISO 8601, times in UTC. */
  ObjectNode json(Policy policy) {
    var incident = report.incident();
    ObjectNode json = JsonMapper.shared().createObjectNode();
    json.put("id", report.id()).put("region", incident.owner().value());
    json.put("severity", incident.severity().name());
    json.put("category", incident.category().name());
    json.put("topic", incident.topic().name());
    json.put("at", at.toString()).put("policy", policy.version());
    if (report.nihil()) {
      return json.put("case", false);
    }
    json.put("case", true).put("rule", decision.rule());
    json.put("explanation", decision.explanation()).put("quiet", decision.quiet());
    ArrayNode desks = json.putArray("atOnce");
    for (Tier tier : decision.tiers()) {
      ObjectNode desk = desks.addObject().put("desk", desk(tier).value()).put("tier", tier.name());
      decision.acknowledgeWithin(tier).ifPresent(within -> put(desk, "acknowledge", within));
    }
    Duration resolve = decision.resolveWithin();
    if (resolve != null) {
      put(json, "resolve", resolve);
    }
    ArrayNode steps = json.putArray("whenNobodyActs");
    for (Prospect.Step step : Prospect.of(decision)) {
      ObjectNode then = steps.addObject();
      then.put("after", step.after().toString()).put("at", at.plus(step.after()).toString());
      then.put("desk", desk(step.tier()).value()).put("missed", step.missed().name());
      ArrayNode follows = then.putArray("follows");
      step.follows().forEach(one -> follows.add(one.name()));
    }
    return json;
  }

  private void put(ObjectNode json, String what, Duration within) {
    json.put(what + "Within", within.toString()).put(what + "By", at.plus(within).toString());
  }

  private String told(Prospect.Step step) {
    String what = step.missed() == Prospect.Missed.RESOLVE ? "not resolved" : "not acknowledged";
    return "%s at %s: %s".formatted(what, desk(step.tier()), follows(step));
  }

  private String follows(Prospect.Step step) {
    List<String> follows =
        step.follows().stream()
            .map(one ->
                switch (one) {
                  case MOVES_UP -> "goes up to " + above(step.tier());
                  case HELD_ABOVE -> above(step.tier()) + " has it already";
                  case NOTIFIED_AGAIN -> desk(step.tier()) + " is told again";
                })
            .toList();
    String due =
        step.follows().contains(Prospect.Follows.MOVES_UP)
            ? step.tier()
                .above()
                .flatMap(decision::acknowledgeWithin)
                .map(within -> ", which has until " + time(step.after().plus(within)))
                .orElse("")
            : "";
    return follows.stream().collect(Collectors.joining(", ")) + due;
  }

  private DeskCode above(Tier tier) {
    return desk(tier.above().orElseThrow());
  }

  private DeskCode desk(Tier tier) {
    return report.incident().owner().at(tier);
  }

  private String due(Duration within) {
    return "within " + Durations.text(within) + ", by " + time(within);
  }

  private String time(Duration after) {
    ZoneId zone = Regions.zone(report.incident().owner().value());
    return TIME.format(at.plus(after).atZone(zone));
  }
}
