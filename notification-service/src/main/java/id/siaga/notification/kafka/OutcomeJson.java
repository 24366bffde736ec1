package id.siaga.notification.kafka;

import static id.siaga.notification.kafka.JsonFields.put;

import java.io.StringWriter;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** A desk's answer to a command as the API shows it, but for the sentence to a refusal's code. */
final class OutcomeJson {

  private static final JsonFactory FACTORY = new JsonFactory();

  private OutcomeJson() {}

  static String of(
      String commandId,
      String desk,
      @Nullable String caseId,
      String outcome,
      @Nullable String refusal,
      @Nullable String waitsFor,
      Instant at) {
    StringWriter text = new StringWriter(256);
    try (JsonGenerator json = FACTORY.createGenerator(ObjectWriteContext.empty(), text)) {
      json.writeStartObject();
      put(json, "commandId", commandId);
      put(json, "desk", desk);
      put(json, "caseId", caseId);
      put(json, "outcome", outcome);
      put(json, "refusal", refusal);
      put(json, "waitsFor", waitsFor);
      put(json, "at", at);
      json.writeEndObject();
    }
    return text.toString();
  }
}
