package id.siaga.notification.letter;

import id.siaga.events.domain.Category;
import id.siaga.events.domain.DeskCode;
import id.siaga.events.domain.IncidentTopic;
import id.siaga.events.domain.Severity;
import id.siaga.notification.domain.ChainProof;
import id.siaga.notification.domain.CommandKind;
import id.siaga.notification.domain.DailyContent;
import id.siaga.notification.domain.DailyFigures;
import id.siaga.notification.domain.Institution;
import id.siaga.notification.domain.Lateness;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A report's content as the JSON that is kept and hashed: no spaces, fields in one order, absent
 * values left out. The same content is the same bytes.
 */
public final class ContentJson {

  private static final JsonMapper MAPPER = JsonMapper.shared();
  private static final int FORM = 1;

  private ContentJson() {}

  /** The content's JSON. */
  public static String write(DailyContent content) {
    ObjectNode json = MAPPER.createObjectNode();
    json.put("form", FORM);
    json.put("desk", content.desk().value());
    json.put("name", content.name());
    json.put("period", content.period());
    json.put("from", content.from().toString());
    json.put("to", content.to().toString());
    json.put("number", content.number());
    json.put("signer", content.signer());
    json.set("own", figures(content.own()));
    json.set("region", figures(content.region()));
    ArrayNode grave = json.putArray("grave");
    content.grave().forEach(one -> grave.add(grave(one)));
    ChainProof proof = content.proof();
    if (proof != null) {
      ObjectNode checkpoint = json.putObject("checkpoint");
      checkpoint.put("signer", proof.signer().value());
      checkpoint.put("number", proof.number());
      checkpoint.put("hash", proof.hash());
      checkpoint.put("at", proof.at().toString());
      checkpoint.put("sequence", proof.sequence());
      checkpoint.put("head", proof.head());
    }
    ArrayNode below = json.putArray("below");
    content.below().forEach(one -> below.add(below(one)));
    return json.toString();
  }

  /** The content that was written so; whatever else came in between is no content. */
  public static DailyContent read(String text) {
    JsonNode json = MAPPER.readTree(text);
    List<DailyContent.GraveCase> grave = new ArrayList<>();
    json.path("grave").forEach(one -> grave.add(readGrave(one)));
    List<DailyContent.Below> below = new ArrayList<>();
    json.path("below").forEach(one -> below.add(readBelow(one)));
    return new DailyContent(
        new DeskCode(text(json, "desk")),
        text(json, "name"),
        text(json, "period"),
        Instant.parse(text(json, "from")),
        Instant.parse(text(json, "to")),
        text(json, "number"),
        text(json, "signer"),
        readFigures(json.path("own")),
        readFigures(json.path("region")),
        grave,
        proof(json.path("checkpoint")),
        below);
  }

  private static ObjectNode figures(DailyFigures figures) {
    ObjectNode json = MAPPER.createObjectNode();
    ArrayNode classes = json.putArray("classes");
    for (DailyFigures.OfClass one : figures.classes()) {
      ObjectNode row = classes.addObject();
      row.put("category", one.category().name());
      row.put("topic", one.topic().name());
      row.put("severity", one.severity().name());
      row.put("opened", one.opened());
      row.put("movedIn", one.movedIn());
      row.put("ended", one.ended());
      row.put("movedOut", one.movedOut());
      row.put("open", one.open());
    }
    counts(json.putObject("actions"), figures.actions());
    counts(json.putObject("referrals"), figures.referrals());
    json.put("nihil", figures.nihil());
    json.put("missedDeadlines", figures.missedDeadlines());
    return json;
  }

  private static void counts(ObjectNode json, Map<? extends Enum<?>, Integer> counts) {
    Map<String, Integer> sorted = new TreeMap<>();
    counts.forEach((key, count) -> sorted.put(key.name(), count));
    sorted.forEach(json::put);
  }

  private static ObjectNode grave(DailyContent.GraveCase one) {
    ObjectNode json = MAPPER.createObjectNode();
    json.put("caseId", one.caseId());
    json.put("category", one.category().name());
    json.put("topic", one.topic().name());
    json.put("severity", one.severity().name());
    json.put("ownerName", one.ownerName());
    json.put("receivedAt", one.receivedAt().toString());
    put(json, "acknowledgedAt", one.acknowledgedAt());
    put(json, "endedAt", one.endedAt());
    return json;
  }

  private static ObjectNode below(DailyContent.Below one) {
    ObjectNode json = MAPPER.createObjectNode();
    json.put("desk", one.desk().value());
    json.put("name", one.name());
    json.put("period", one.period());
    json.put("state", one.state().name());
    json.put("late", one.late());
    json.put("number", one.number());
    json.put("contentHash", one.contentHash());
    put(json, "sentAt", one.sentAt());
    json.set("figures", figures(one.figures()));
    return json;
  }

  private static void put(ObjectNode json, String name, @Nullable Instant time) {
    if (time != null) {
      json.put(name, time.toString());
    }
  }

  private static DailyFigures readFigures(JsonNode json) {
    List<DailyFigures.OfClass> classes = new ArrayList<>();
    json.path("classes")
        .forEach(row ->
            classes.add(
                new DailyFigures.OfClass(
                    Category.valueOf(text(row, "category")),
                    IncidentTopic.valueOf(text(row, "topic")),
                    Severity.valueOf(text(row, "severity")),
                    row.path("opened").intValue(),
                    row.path("movedIn").intValue(),
                    row.path("ended").intValue(),
                    row.path("movedOut").intValue(),
                    row.path("open").intValue())));
    return new DailyFigures(
        classes,
        readCounts(CommandKind.class, json.path("actions")),
        readCounts(Institution.class, json.path("referrals")),
        json.path("nihil").intValue(),
        json.path("missedDeadlines").intValue());
  }

  private static <E extends Enum<E>> Map<E, Integer> readCounts(Class<E> type, JsonNode json) {
    Map<E, Integer> counts = new EnumMap<>(type);
    json.properties()
        .forEach(one -> counts.put(Enum.valueOf(type, one.getKey()), one.getValue().intValue()));
    return counts;
  }

  private static DailyContent.GraveCase readGrave(JsonNode json) {
    return new DailyContent.GraveCase(
        text(json, "caseId"),
        Category.valueOf(text(json, "category")),
        IncidentTopic.valueOf(text(json, "topic")),
        Severity.valueOf(text(json, "severity")),
        text(json, "ownerName"),
        Instant.parse(text(json, "receivedAt")),
        time(json, "acknowledgedAt"),
        time(json, "endedAt"));
  }

  private static DailyContent.Below readBelow(JsonNode json) {
    return new DailyContent.Below(
        new DeskCode(text(json, "desk")),
        text(json, "name"),
        text(json, "period"),
        Lateness.valueOf(text(json, "state")),
        json.path("late").booleanValue(),
        text(json, "number"),
        text(json, "contentHash"),
        time(json, "sentAt"),
        readFigures(json.path("figures")));
  }

  private static @Nullable ChainProof proof(JsonNode json) {
    return json.isMissingNode()
        ? null
        : new ChainProof(
            new DeskCode(text(json, "signer")),
            json.path("number").longValue(),
            text(json, "hash"),
            Instant.parse(text(json, "at")),
            json.path("sequence").longValue(),
            text(json, "head"));
  }

  private static String text(JsonNode json, String name) {
    return json.path(name).asString("");
  }

  private static @Nullable Instant time(JsonNode json, String name) {
    String text = text(json, name);
    return text.isEmpty() ? null : Instant.parse(text);
  }
}
