package id.siaga.escalation.tool;

import id.siaga.escalation.domain.PolicyComparison;
import id.siaga.escalation.domain.PolicyFinding;
import id.siaga.escalation.domain.Voices;
import id.siaga.escalation.policy.PolicyFile;
import id.siaga.escalation.replay.Course;
import id.siaga.escalation.replay.Divergence;
import id.siaga.events.domain.Tier;
import java.time.Instant;
import java.util.Collection;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The difference between two policies as JSON; durations are ISO 8601, times in UTC. */
final class DiffJson {

  private DiffJson() {}

  static ObjectNode of(
      PolicyFile a,
      PolicyFile b,
      Instant from,
      PolicyComparison comparison,
      DiffCommand.@Nullable Replayed replayed) {
    ObjectNode json = JsonMapper.shared().createObjectNode();
    json.set("a", policy(a));
    json.set("b", policy(b));
    ObjectNode said = json.putObject("comparison").put("from", from.toString());
    said.put("looser", comparison.looser()).put("stricter", comparison.stricter());
    said.put("compared", comparison.compared()).put("more", comparison.more());
    ArrayNode findings = said.putArray("findings");
    comparison.findings().forEach(one -> finding(findings.addObject(), one));
    if (replayed != null) {
      replayed(json.putObject("replay"), replayed);
    }
    return json;
  }

  private static ObjectNode policy(PolicyFile file) {
    return JsonMapper.shared()
        .createObjectNode()
        .put("version", file.policy().version())
        .put("sha256", file.sha256());
  }

  private static void finding(ObjectNode json, PolicyFinding finding) {
    json.put("looser", finding.change().looser()).put("change", finding.change().text());
    put(json, "severities", finding.severities());
    put(json, "topics", finding.topics());
    put(json, "categories", finding.categories());
    put(json, "stages", finding.stages());
    put(json, "regions", finding.regions());
    Voices voices = finding.voices();
    json.putObject("voices")
        .put("agencies", voices.agencies())
        .put("kabupaten", voices.kabupaten())
        .put("provinces", voices.provinces());
    PolicyFinding.Pace pace = finding.pace();
    if (pace != null) {
      json.putObject("deadlines").put("a", pace.was()).put("b", pace.becomes());
    }
  }

  private static void put(ObjectNode json, String name, Collection<?> values) {
    ArrayNode list = json.putArray(name);
    values.forEach(value -> list.add(value.toString()));
  }

  private static void replayed(ObjectNode json, DiffCommand.Replayed replayed) {
    var past = replayed.past();
    json.put("from", past.from().toString()).put("to", replayed.until().toString());
    json.put("reports", past.reports()).put("orders", past.mail().size() - past.reports());
    json.put("notLive", past.notLive()).put("unreadable", past.unreadable());
    course(json.putObject("a"), replayed.first());
    course(json.putObject("b"), replayed.second());
    ObjectNode lateness = json.putObject("lateness");
    replayed
        .divergence()
        .lateness()
        .forEach((tier, late) -> lateness(lateness.putObject(tier.name()), late));
    ArrayNode others = json.putArray("otherTiers");
    replayed.divergence().otherTiers().forEach(one -> otherTier(others.addObject(), one));
    ArrayNode loads = json.putArray("loads");
    for (Divergence.DeskLoad one : replayed.divergence().loads()) {
      ObjectNode load = loads.addObject().put("desk", one.desk().value());
      load.put("casesA", one.first().cases()).put("casesB", one.second().cases());
      load.put("missedA", one.first().missed()).put("missedB", one.second().missed());
    }
  }

  private static void course(ObjectNode json, Course course) {
    json.put("refused", course.refusals());
    ObjectNode tiers = json.putObject("tiers");
    for (Tier tier : Tier.values()) {
      tiers
          .putObject(tier.name())
          .put("cases", course.reached(tier))
          .put("missed", course.notified(tier).missed())
          .put("again", course.notified(tier).again());
    }
  }

  private static void lateness(ObjectNode json, Divergence.Lateness lateness) {
    json.put("earlier", lateness.earlier()).put("same", lateness.same());
    json.put("later", lateness.later()).put("median", lateness.median().toString());
    json.put("earliest", lateness.earliest().toString());
    json.put("latest", lateness.latest().toString());
  }

  private static void otherTier(ObjectNode json, Divergence.OtherTier other) {
    Course.Story story = other.story();
    json.put("case", story.id().toString()).put("desk", story.owner().value());
    json.put("severity", story.classified().severity().name());
    json.put("category", story.classified().category().name());
    json.put("topic", story.classified().topic().name());
    json.put("tier", other.tier().name());
    arrival(json, "a", other.first());
    arrival(json, "b", other.second());
  }

  private static void arrival(ObjectNode json, String name, Course.@Nullable Arrival arrival) {
    if (arrival == null) {
      json.putNull(name);
    } else {
      ObjectNode how = json.putObject(name).put("at", arrival.at().toString());
      how.put("desk", arrival.desk().value()).put("rule", arrival.rule());
    }
  }
}
