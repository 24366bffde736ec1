package id.siaga.escalation.tool;

import id.siaga.escalation.domain.Incident;
import id.siaga.escalation.domain.Voices;
import id.siaga.events.domain.Category;
import id.siaga.events.domain.DeskCode;
import id.siaga.events.domain.IncidentTopic;
import id.siaga.events.domain.Regions;
import id.siaga.events.domain.ReportMode;
import id.siaga.events.domain.Severity;
import id.siaga.events.domain.Stage;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A report with its class, as in the labelled ones a model is measured with.
 *
 * @param id as the line names it, or its number
 * @param occurredAt null when the line gives none
 */
record LabelledReport(String id, Incident incident, @Nullable Instant occurredAt) {

  /** Characters of a line. */
  static final int LONGEST_LINE = 64 << 10;

  private static final Regions DESKS = Regions.loadDesks();

  /**
   * Reads a line with region, category, topic and severity; id, stage and occurredAt may be there,
   * anything else is left alone.
   *
   * @throws IllegalArgumentException saying which field is wrong
   */
  static LabelledReport read(String line, int number) {
    if (line.length() > LONGEST_LINE) {
      throw new IllegalArgumentException("is longer than %,d characters".formatted(LONGEST_LINE));
    }
    JsonNode json;
    try {
      json = JsonMapper.shared().readTree(line);
    } catch (JacksonException e) {
      throw new IllegalArgumentException("is no JSON: " + e.getOriginalMessage(), e);
    }
    if (!json.isObject()) {
      throw new IllegalArgumentException("must be a JSON object");
    }
    Incident incident =
        new Incident(
            ReportMode.LIVE,
            constant(json, "category", Category.class),
            constant(json, "topic", IncidentTopic.class),
            constant(json, "severity", Severity.class),
            json.hasNonNull("stage") ? constant(json, "stage", Stage.class) : Stage.DI_LUAR_TAHAPAN,
            region(json),
            voices(json));
    if ((incident.category() == Category.NIHIL) != (incident.severity() == Severity.NIHIL)) {
      throw new IllegalArgumentException("severity must be NIHIL exactly when category is");
    }
    return new LabelledReport(
        json.hasNonNull("id") ? json.path("id").asString() : "#" + number, incident, time(json));
  }

  /** {@code NIHIL}: a sign of life, that opens no case. */
  boolean nihil() {
    return incident.severity() == Severity.NIHIL;
  }

  /** Of each kind one, where the report doesn't say how many. */
  private static Voices voices(JsonNode json) {
    return new Voices(count(json, "agencies"), count(json, "kabupaten"), count(json, "provinces"));
  }

  private static int count(JsonNode json, String field) {
    int count = json.path(field).asInt(1);
    if (count < 1) {
      throw new IllegalArgumentException(field + " must be 1 or more");
    }
    return count;
  }

  private static DeskCode region(JsonNode json) {
    String code = text(json, "region");
    if (code.length() != 5 || !DESKS.exists(code)) {
      throw new IllegalArgumentException(
          "field region must be the code of a kabupaten such as 17.07, was '" + code + "'");
    }
    return new DeskCode(code);
  }

  private static @Nullable Instant time(JsonNode json) {
    if (!json.hasNonNull("occurredAt")) {
      return null;
    }
    try {
      return OffsetDateTime.parse(text(json, "occurredAt")).toInstant();
    } catch (DateTimeException e) {
      throw new IllegalArgumentException("field occurredAt must be ISO 8601 with an offset", e);
    }
  }

  private static <E extends Enum<E>> E constant(JsonNode json, String field, Class<E> type) {
    String text = text(json, field);
    for (E constant : type.getEnumConstants()) {
      if (constant.name().equals(text)) {
        return constant;
      }
    }
    throw new IllegalArgumentException(
        "field %s must be one of %s, was '%s'"
            .formatted(field, List.of(type.getEnumConstants()), text));
  }

  private static String text(JsonNode json, String field) {
    JsonNode value = json.path(field);
    if (!value.isString()) {
      throw new IllegalArgumentException("field " + field + " must be text");
    }
    return value.asString();
  }
}
