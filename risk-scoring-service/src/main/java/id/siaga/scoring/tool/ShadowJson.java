package id.siaga.scoring.tool;

import static id.siaga.scoring.json.ClassificationJson.rounded;

import id.siaga.scoring.domain.evidence.Evidence;
import id.siaga.scoring.domain.learning.Decided;
import id.siaga.scoring.domain.learning.Rescored;
import id.siaga.scoring.domain.learning.ShadowTally;
import id.siaga.scoring.domain.quality.Confusion;
import id.siaga.scoring.json.ClassificationJson;
import id.siaga.scoring.json.ExampleJson;
import id.siaga.scoring.kafka.ShadowHistory;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.TreeMap;
import java.util.function.Consumer;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** What would change, as JSON objects of one line each. */
final class ShadowJson {

  private static final int MOST_REASONS = 3;
  private static final JsonFactory JSON = new JsonFactory();

  private ShadowJson() {}

  /**
   * A report whose class changes.
   *
   * @param texts whether its text, and quotations of it, may stand in it
   */
  static String change(Rescored one, boolean texts) {
    return object(json -> {
      json.writeStringProperty("id", one.id());
      json.writeStringProperty("desk", one.region());
      json.writeStringProperty("stage", one.stage().name());
      json.writeStringProperty("mode", one.mode().name());
      json.writeStringProperty("submittedAt", one.submittedAt().toString());
      if (texts) {
        json.writeStringProperty("text", one.text());
      }
      json.writeObjectPropertyStart("before");
      decided(json, one.before());
      json.writeBooleanProperty("published", one.published());
      json.writeEndObject();
      json.writeObjectPropertyStart("after");
      decided(json, Decided.of(one.after()));
      json.writeArrayPropertyStart("evidence");
      one.after().evidence().stream()
          .limit(MOST_REASONS)
          .forEach(reason -> reason(json, one.text(), reason, texts));
      json.writeEndArray();
      json.writeEndObject();
    });
  }

  private static void decided(JsonGenerator json, Decided decided) {
    ExampleJson.labels(json, decided.labels());
    json.writeObjectPropertyStart("confidence");
    json.writeNumberProperty("category", rounded(decided.confidence().category()));
    json.writeNumberProperty("topic", rounded(decided.confidence().topic()));
    json.writeNumberProperty("severity", rounded(decided.confidence().severity()));
    json.writeEndObject();
    json.writeBooleanProperty("needsReview", decided.needsReview());
    json.writeStringProperty("version", decided.version());
  }

  /** Without the text a reason still has its name, which comes from the criteria or the model. */
  private static void reason(JsonGenerator json, String text, Evidence reason, boolean texts) {
    if (texts) {
      ClassificationJson.write(json, text, reason);
      return;
    }
    json.writeStartObject();
    json.writeStringProperty("layer", reason.layer().name());
    json.writeStringProperty("name", reason.name());
    json.writeStringProperty("supports", reason.supports());
    json.writeNumberProperty("weight", rounded(reason.weight()));
    json.writeEndObject();
  }

  /** All that was counted, under the name {@code summary}. */
  static String summary(String version, ShadowTally tally, ShadowHistory.Outcome outcome) {
    return object(json -> {
      json.writeObjectPropertyStart("summary");
      json.writeStringProperty("version", version);
      json.writeStringProperty("from", outcome.from().toString());
      json.writeNumberProperty("reports", tally.reports());
      json.writeNumberProperty("unpublished", tally.unpublished());
      json.writeNumberProperty("drills", outcome.drills());
      json.writeNumberProperty("undecodable", outcome.undecodable());
      json.writeObjectPropertyStart("versionsBefore");
      new TreeMap<>(tally.versionsBefore()).forEach(json::writeNumberProperty);
      json.writeEndObject();
      json.writeObjectPropertyStart("changed");
      json.writeNumberProperty("any", tally.changed());
      json.writeNumberProperty("category", moved(tally.category()));
      json.writeNumberProperty("topic", moved(tally.topic()));
      json.writeNumberProperty("severity", moved(tally.severity()));
      json.writeEndObject();
      json.writeObjectPropertyStart("review");
      json.writeNumberProperty("before", tally.reviewBefore());
      json.writeNumberProperty("after", tally.reviewAfter());
      json.writeEndObject();
      json.writeObjectPropertyStart("transitions");
      transitions(json, "category", tally.category());
      transitions(json, "topic", tally.topic());
      transitions(json, "severity", tally.severity());
      json.writeEndObject();
      json.writeEndObject();
    });
  }

  private static <E extends Enum<E>> long moved(Confusion<E> confusion) {
    long stayed = confusion.occurring().stream().mapToLong(one -> confusion.count(one, one)).sum();
    return confusion.total() - stayed;
  }

  /** From each class to each, those that occur; also those that stay what they are. */
  private static <E extends Enum<E>> void transitions(
      JsonGenerator json, String part, Confusion<E> confusion) {
    json.writeArrayPropertyStart(part);
    for (E before : confusion.occurring()) {
      for (E after : confusion.occurring()) {
        long count = confusion.count(before, after);
        if (count > 0) {
          json.writeStartObject();
          json.writeStringProperty("from", before.name());
          json.writeStringProperty("to", after.name());
          json.writeNumberProperty("reports", count);
          json.writeEndObject();
        }
      }
    }
    json.writeEndArray();
  }

  private static String object(Consumer<JsonGenerator> content) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(512);
    try (JsonGenerator json = JSON.createGenerator(ObjectWriteContext.empty(), bytes)) {
      json.writeStartObject();
      content.accept(json);
      json.writeEndObject();
    }
    return bytes.toString(StandardCharsets.UTF_8);
  }
}
