package id.siaga.scoring.json;

import id.siaga.scoring.domain.Classification;
import id.siaga.scoring.domain.Classification.Confidence;
import id.siaga.scoring.domain.evidence.Evidence;
import id.siaga.scoring.domain.text.Span;
import java.io.ByteArrayOutputStream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** Writes what a report was classified into, and why, as one JSON object. */
public final class ClassificationJson {

  /** Characters of a quotation; the offsets tell the whole of it. */
  static final int LONGEST_QUOTE = 200;

  private static final JsonFactory JSON = new JsonFactory();
  private static final double DECIMALS = 1e6;

  private ClassificationJson() {}

  /**
   * The object in UTF-8, in one line without an end.
   *
   * @param id left out where it is null
   * @param text of the report, which the reasons point into
   */
  public static byte[] bytes(@Nullable String id, String text, Classification found) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(1024);
    try (JsonGenerator json = JSON.createGenerator(ObjectWriteContext.empty(), bytes)) {
      json.writeStartObject();
      if (id != null) {
        json.writeStringProperty("id", id);
      }
      write(json, text, found);
      json.writeEndObject();
    }
    return bytes.toByteArray();
  }

  private static void write(JsonGenerator json, String text, Classification found) {
    json.writeStringProperty("category", found.category().name());
    json.writeStringProperty("topic", found.topic().name());
    json.writeStringProperty("severity", found.severity().name());
    Confidence confidence = found.confidence();
    json.writeObjectPropertyStart("confidence");
    json.writeNumberProperty("category", rounded(confidence.category()));
    json.writeNumberProperty("topic", rounded(confidence.topic()));
    json.writeNumberProperty("severity", rounded(confidence.severity()));
    json.writeEndObject();
    json.writeBooleanProperty("needsReview", found.needsReview());
    json.writeStringProperty("runnerUp", found.runnerUp() == null ? null : found.runnerUp().name());
    json.writeStringProperty("version", found.version());
    json.writeArrayPropertyStart("evidence");
    found.evidence().forEach(reason -> write(json, text, reason));
    json.writeEndArray();
  }

  /** One reason; {@code start}, {@code end} and {@code quote} are null where it has no place. */
  public static void write(JsonGenerator json, String text, Evidence reason) {
    json.writeStartObject();
    json.writeStringProperty("layer", reason.layer().name());
    json.writeStringProperty("part", reason.part().name());
    json.writeStringProperty("name", reason.name());
    json.writeNumberProperty("version", reason.version());
    json.writeStringProperty("supports", reason.supports());
    if (reason.span().equals(Span.NONE)) {
      json.writeNullProperty("start");
      json.writeNullProperty("end");
    } else {
      json.writeNumberProperty("start", reason.span().start());
      json.writeNumberProperty("end", reason.span().end());
    }
    json.writeNumberProperty("weight", rounded(reason.weight()));
    json.writeStringProperty("quote", quote(text, reason.span()));
    json.writeEndObject();
  }

  /**
   * The words a reason points to; null where it has no place in the text.
   *
   * @param text of the report
   */
  public static @Nullable String quote(String text, Span span) {
    if (span.equals(Span.NONE)) {
      return null;
    }
    int start = Math.min(span.start(), text.length());
    int end = Math.min(span.end(), text.length());
    if (end - start <= LONGEST_QUOTE) {
      return text.substring(start, end);
    }
    int cut = start + LONGEST_QUOTE;
    return text.substring(start, Character.isLowSurrogate(text.charAt(cut)) ? cut - 1 : cut) + "…";
  }

  /** Without the decimals in which only the machine's arithmetic shows. */
  public static double rounded(double value) {
    return Math.round(value * DECIMALS) / DECIMALS;
  }
}
